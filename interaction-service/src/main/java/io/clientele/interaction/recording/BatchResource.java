package io.clientele.interaction.recording;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

import io.clientele.interaction.journal.said.RecordInteraction;
import io.clientele.interaction.recording.Interactions.Undone;
import io.clientele.interaction.recording.posted.Posted;
import io.clientele.kit.http.Caller;
import io.clientele.kit.idempotency.IdempotentPosts;
import io.clientele.kit.sql.Deadlocks;

import static io.clientele.kit.security.Roles.AGENT;
import static io.clientele.kit.security.Roles.SYSTEM;

@Path("/api/v1/interactions/batch")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Interactions", description = "The journal: what happened between customers and us")
class BatchResource {

    private static final String LINES = "application/x-ndjson";
    private static final int MULTI_STATUS = 207;

    private final Interactions interactions;
    private final Bodies reader;
    private final IdempotentPosts posts;
    private final Caller caller;

    BatchResource(Interactions interactions, Bodies reader, IdempotentPosts posts, Caller caller) {
        this.interactions = interactions;
        this.reader = reader;
        this.posts = posts;
        this.caller = caller;
    }

    @POST
    @Consumes({LINES, MediaType.APPLICATION_JSON})
    @RolesAllowed({AGENT, SYSTEM})
    @Operation(operationId = "recordInteractions", summary = "Record many entries", description = """
                    Up to 10,000 entries or 16 MiB: a JSON array, or one entry a line. Every row is treated as if it were posted alone and has its \
                    result: CREATED, DUPLICATE (the same body stands under its externalReference, be it from a row before) or REJECTED with the problem. \
                    A refused row does not stop the others, unless atomic=true: then nothing is recorded when any row is refused, and the others are \
                    refused with BATCH_REFUSED. Sent again, in pieces or in another order, a batch whose rows have references changes nothing. A row may name a row before it by the externalReference of that one. 503, and \
                    nothing recorded, when a customer is not known here yet and customer-service cannot be asked: the whole batch can be sent again. \
                    413 for more rows or bytes; 400 for a body that is no JSON array.""")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = LINES, schema = @Schema(type = SchemaType.STRING, maxLength = 16_777_216)),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema =
                                @Schema(
                                        type = SchemaType.ARRAY,
                                        implementation = RecordInteraction.class,
                                        maxItems = Bodies.MOST_ROWS),
                        examples = @ExampleObject(name = "array", value = Examples.ARRAY))
            })
    @APIResponse(
            responseCode = "207",
            description = "A result per row",
            content = @Content(schema = @Schema(implementation = BatchResult.class)))
    @APIResponse(responseCode = "413", description = "More than 10,000 rows or 16 MiB")
    @APIResponse(responseCode = "503", description = "A customer is not known yet and customer-service cannot be asked")
    public Response record(
            byte[] body,
            @RestQuery @Parameter(description = "Whether one refused row refuses all; false when not given")
                    Boolean atomic,
            @Context HttpHeaders headers) {
        // rows that wait for others of their batch claim references in more than one order
        return Deadlocks.again(() -> recorded(body, rows(body, headers), Boolean.TRUE.equals(atomic)));
    }

    private Response recorded(byte[] body, List<Posted> rows, boolean all) {
        var checked = interactions.check(rows);
        try {
            return posts.answer(body, () -> {
                interactions.recordAll(checked, caller.subject(), all);
                return answer(BatchResult.of(checked.rows()));
            });
        } catch (Undone nothing) {
            return answer(BatchResult.undone(checked.rows()));
        }
    }

    private List<Posted> rows(byte[] body, HttpHeaders headers) {
        if (headers.getMediaType() == null) {
            throw new NotSupportedException();
        }
        return headers.getMediaType().isCompatible(MediaType.APPLICATION_JSON_TYPE)
                ? reader.array(body)
                : reader.lines(body);
    }

    private static Response answer(BatchResult result) {
        return Response.status(MULTI_STATUS).entity(result).build();
    }
}
