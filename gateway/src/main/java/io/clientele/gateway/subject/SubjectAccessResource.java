package io.clientele.gateway.subject;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import io.clientele.gateway.upstream.AnswerStream;
import io.clientele.gateway.upstream.Headers;
import io.clientele.gateway.upstream.Parts;
import io.clientele.gateway.upstream.Unreached;
import io.clientele.kit.http.openapi.TaggedOpenApi;
import io.clientele.kit.http.problem.Problem;
import io.clientele.kit.http.problem.Problems;
import io.clientele.kit.security.Roles;

/** Everything held on a person, as one file: each service writes its part, and the parts follow one another as they come. */
@Path("/api/v1/customers/{id}/subject-access")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Privacy", description = "Erasure with proof, subject access, and who looked")
@RunOnVirtualThread
class SubjectAccessResource {

    private final Parts parts;
    private final Clock clock;
    private final Problems problems;

    SubjectAccessResource(Parts parts, Clock clock, Problems problems) {
        this.parts = parts;
        this.clock = clock;
        this.problems = problems;
    }

    @GET
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            operationId = "getSubjectAccess",
            summary = "Write everything held on a person into one file",
            description = """
                    All rows of all tables of all services: record and history, contacts, consents, journal with its texts (of detached years as well; yearsTakenAway names those whose tables were put elsewhere), values, segments, actions, and \
                    who looked. Streamed, so that no size is too large. A file is whole or there is none: 503 while a service is down; should one \
                    break off on the way, the answer ends without the closing brace. 404 when there is no such customer.""")
    @Extension(name = TaggedOpenApi.STREAMED, value = "true", parseValue = true)
    @APIResponse(
            responseCode = "200",
            description = "The file; Content-Disposition names it",
            content = @Content(schema = @Schema(implementation = SubjectFile.class)))
    public Response get(
            @RestPath @Parameter(description = "The customer's id") UUID id, @Context RoutingContext request) {
        var asked = new EnumMap<FilePart, Future<AnswerStream>>(FilePart.class);
        for (var part : FilePart.values()) {
            asked.put(part, parts.open(part.service(), part.uri(id), Headers.of(request)));
        }
        var open = new EnumMap<FilePart, AnswerStream>(FilePart.class);
        try {
            asked.forEach((part, future) -> open.put(part, Parts.wait(future)));
        } catch (Unreached e) {
            close(asked);
            return refused(e.problem(), request);
        }
        for (var answer : open.values()) {
            if (answer.status() != 200) {
                return passed(answer, asked);
            }
        }
        return Response.ok((StreamingOutput) out -> write(id, open, out))
                .type(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"subject-access-" + id + ".json\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private void write(UUID id, Map<FilePart, AnswerStream> open, OutputStream out) throws IOException {
        try {
            out.write(("{\"customerId\":\"" + id + "\",\"producedAt\":\"" + clock.instant() + "\"")
                    .getBytes(StandardCharsets.UTF_8));
            for (var part : open.entrySet()) {
                out.write((",\"" + part.getKey().label() + "\":").getBytes(StandardCharsets.UTF_8));
                part.getValue().transferTo(out);
            }
            out.write('}');
        } finally {
            open.values().forEach(AnswerStream::close);
        }
    }

    /** What a service refuses holds for the whole. */
    private static Response passed(AnswerStream answer, Map<FilePart, Future<AnswerStream>> asked) {
        try {
            var body = answer.readAllBytes();
            return Response.status(answer.status())
                    .type(Problem.MEDIA_TYPE)
                    .entity(body)
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            close(asked);
        }
    }

    private Response refused(Problem problem, RoutingContext request) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.RETRY_AFTER, "2")
                .entity(problems.body(problem, request))
                .build();
    }

    private static void close(Map<FilePart, Future<AnswerStream>> asked) {
        asked.values().forEach(future -> future.onSuccess(AnswerStream::close));
    }
}
