package io.clientele.kit.feed;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import io.clientele.kit.feed.DeadLetterRows.DeadLetterFilter;
import io.clientele.kit.http.openapi.HouseOpenApi;
import io.clientele.kit.idempotency.IdempotentPosts;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;
import io.clientele.kit.security.Roles;

@Path("/api/v1/dead-letters")
@Tag(name = "Dead letters", description = "Records of topics that a service could not apply, kept with their reason")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@RunOnVirtualThread
class DeadLetterResource {

    private final DeadLetters deadLetters;
    private final IdempotentPosts posts;

    DeadLetterResource(DeadLetters deadLetters, IdempotentPosts posts) {
        this.deadLetters = deadLetters;
        this.posts = posts;
    }

    @GET
    @Operation(
            operationId = "listDeadLetters",
            summary = "List parked records",
            description =
                    "Newest first, without their content. Errors: 400 for an unknown parameter or a foreign cursor,"
                            + " 422 for a limit out of range.")
    @APIResponse(responseCode = "200", description = "A page of parked records")
    public Page<DeadLetterView> list(
            @RestQuery
                    @Parameter(description = "The service to ask; needed at the gateway", example = "valuation-service")
                    String service,
            @RestQuery @Parameter(description = "Only those of these feeds", example = "customers") List<String> feed,
            @RestQuery @Parameter(description = "Only those with these codes", example = "UNREADABLE")
                    List<String> code,
            @RestQuery @Parameter(description = "true: only those replayed; false: only those that wait")
                    Boolean replayed,
            @BeanParam PageRequest page) {
        return deadLetters.list(new DeadLetterFilter(List.copyOf(feed), List.copyOf(code), replayed), page);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getDeadLetter",
            summary = "Read a parked record",
            description = "With its content and headers. Errors: 404 when there is none.")
    @APIResponse(responseCode = "200", description = "The parked record")
    public DeadLetterView get(@RestPath @Parameter(description = "The dead letter") UUID id) {
        return deadLetters.get(id);
    }

    @POST
    @Path("/{id}/replay")
    @Operation(
            operationId = "replayDeadLetter",
            summary = "Apply a parked record after all",
            description =
                    "Gives the record to its feed once more, for example after a defect was mended. Applying one twice"
                            + " changes nothing. Errors: 404 when there is none; 409 REPLAY_REFUSED with the reason when the feed"
                            + " refuses it again.")
    @Extension(name = HouseOpenApi.WRITES, value = "true", parseValue = true)
    @APIResponse(
            responseCode = "200",
            description = "The record, applied",
            content = @Content(schema = @Schema(implementation = DeadLetterView.class)))
    public Response replay(@RestPath @Parameter(description = "The dead letter") UUID id) {
        return posts.answer(Map.of(), () -> Response.ok(deadLetters.replay(id)).build());
    }
}
