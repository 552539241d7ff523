package io.clientele.customer.quality;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import io.clientele.customer.fact.Fact;
import io.clientele.kit.http.Answers;
import io.clientele.kit.http.Caller;
import io.clientele.kit.http.Tags;
import io.clientele.kit.idempotency.IdempotentPosts;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;

import static io.clientele.kit.security.Roles.AGENT;
import static io.clientele.kit.security.Roles.VIEWER;

@Path("/api/v1/customers/{id}/verifications")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Data quality", description = "How complete and how fresh records are, and what to verify next")
class VerificationResource {

    private final Verifications verifications;
    private final IdempotentPosts posts;
    private final Caller caller;

    VerificationResource(Verifications verifications, IdempotentPosts posts, Caller caller) {
        this.verifications = verifications;
        this.posts = posts;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(AGENT)
    @Operation(
            operationId = "recordVerification",
            summary = "Record that something was found to be right",
            description = """
                    One contact point, whose verifiedAt moves in the record, or the record as a whole. What was found to be wrong is changed or removed \
                    by a PATCH of the customer instead. 404 when there is no such customer; 422 for a moment in the future, or a contact point \
                    that the record does not have.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RecordVerification.class),
                            examples = @ExampleObject(name = "e-mail", value = """
                                            {"contactPoint":{"type":"EMAIL","value":"ada@example.com"},"note":"She answered"}""")))
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = VerificationView.class)))
    public Response record(@RestPath @Parameter(description = "The customer's id") UUID id, RecordVerification body) {
        return posts.answer(body, () -> {
            var fact = verifications.record(id, body);
            var path = "/api/v1/customers/" + id + "/verifications/" + fact.id();
            return Answers.created(path, view(fact), tag(fact));
        });
    }

    @GET
    @RolesAllowed(VIEWER)
    @Operation(
            operationId = "listVerifications",
            summary = "List what was found to be right",
            description =
                    "The newest day first. Viewers see contact points shortened and no notes. 404 when there is no such customer.")
    @APIResponse(
            responseCode = "200",
            description = "A page of verifications",
            content = @Content(schema = @Schema(implementation = VerificationPage.class)))
    public Page<VerificationView> list(
            @RestPath @Parameter(description = "The customer's id") UUID id, @BeanParam @Valid PageRequest page) {
        return verifications.page(id, page).map(this::view);
    }

    @GET
    @Path("/{verificationId}")
    @RolesAllowed(VIEWER)
    @Operation(
            operationId = "getVerification",
            summary = "Read a verification",
            description = "404 when the customer has no such verification.")
    @APIResponse(
            responseCode = "200",
            description = "The verification",
            content = @Content(schema = @Schema(implementation = VerificationView.class)))
    public Response get(
            @RestPath @Parameter(description = "The customer's id") UUID id,
            @RestPath @Parameter(description = "The verification's id") UUID verificationId,
            @Context Request request) {
        var fact = verifications.get(id, verificationId);
        return Answers.ok(view(fact), tag(fact), request);
    }

    private VerificationView view(Fact<Verification> fact) {
        return VerificationView.of(fact, caller.seesPersonalData());
    }

    private EntityTag tag(Fact<Verification> fact) {
        return Tags.version(1, fact.id(), caller.seesPersonalData());
    }

    /** How a page is documented. */
    @Schema(name = "VerificationPage", description = "A page of verifications")
    record VerificationPage(
            @Schema(required = true, description = "The verifications", maxItems = 500)
            List<VerificationView> items,

            @Schema(description = "Give it as cursor to read on; absent on the last page", maxLength = 2000)
            String nextCursor,

            @Schema(description = "Exact number of verifications; present with count=true", minimum = "0")
            Long total) {}
}
