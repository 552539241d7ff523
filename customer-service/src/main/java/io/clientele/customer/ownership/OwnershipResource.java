package io.clientele.customer.ownership;

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
import org.jboss.resteasy.reactive.RestQuery;

import io.clientele.kit.http.Answers;
import io.clientele.kit.http.Caller;
import io.clientele.kit.http.Tags;
import io.clientele.kit.idempotency.IdempotentPosts;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;
import io.clientele.kit.time.Zone;

import static io.clientele.kit.security.Roles.MANAGER;
import static io.clientele.kit.security.Roles.VIEWER;

@Path("/api/v1/customers/{id}/ownerships")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Ownership", description = "Who looks after which customer: review, assignment, first contact, transfer")
class OwnershipResource {

    private final Ownerships ownerships;
    private final IdempotentPosts posts;
    private final Caller caller;
    private final Zone zone;

    OwnershipResource(Ownerships ownerships, IdempotentPosts posts, Caller caller, Zone zone) {
        this.ownerships = ownerships;
        this.posts = posts;
        this.caller = caller;
        this.zone = zone;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(MANAGER)
    @Operation(operationId = "assignOwner", summary = "Assign or transfer a customer", description = """
                    To the representative named, or to the one with the lowest load relative to capacity. The first contact is due in 7 days (by default); \
                    without it the customer goes to somebody else. The record's ownerId follows. The cause is ASSIGNED when nobody looked after the customer, else \
                    TRANSFERRED. 404 when there is no such customer; 422 when ownerId names no active representative; 409 when it looks after the customer already, or nobody has room.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AssignOwner.class),
                            examples = {
                                @ExampleObject(name = "by load", value = "{}"),
                                @ExampleObject(
                                        name = "named",
                                        value = "{\"ownerId\":\"rep-9\",\"reason\":\"Same city\"}")
                            }))
    @APIResponse(
            responseCode = "201",
            description = "Assigned",
            content = @Content(schema = @Schema(implementation = OwnershipView.class)))
    @APIResponse(responseCode = "409", description = "The owner is that one already, or nobody has room")
    public Response assign(@RestPath @Parameter(description = "The customer's id") UUID id, AssignOwner body) {
        return posts.answer(body, () -> {
            var one = ownerships.assign(id, body.ownerId(), body.reason(), caller.subject());
            var path = "/api/v1/customers/" + id + "/ownerships/" + one.id();
            return Answers.created(path, view(one), tag(one));
        });
    }

    @GET
    @RolesAllowed(VIEWER)
    @Operation(
            operationId = "listOwnerships",
            summary = "List who looked after a customer",
            description =
                    "The newest first; the one without until lasts. asOf answers who had looked after the customer"
                            + " until then, as it was: the one without until did then. 404 when there is no such"
                            + " customer.")
    @APIResponse(
            responseCode = "200",
            description = "A page of ownerships",
            content = @Content(schema = @Schema(implementation = OwnershipPage.class)))
    public Page<OwnershipView> list(
            @RestPath @Parameter(description = "The customer's id") UUID id,
            @RestQuery
                    @Parameter(
                            description = "As it was then: an instant, or a date for the end of that day",
                            schema = @Schema(maxLength = 40, examples = "2026-01-31"))
                    String asOf,
            @BeanParam @Valid PageRequest page) {
        return ownerships
                .page(id, zone.moment("asOf", asOf, Ownerships.LATEST), page)
                .map(this::view);
    }

    @GET
    @Path("/{ownershipId}")
    @RolesAllowed(VIEWER)
    @Operation(
            operationId = "getOwnership",
            summary = "Read an ownership",
            description = "404 when the customer has no such ownership.")
    @APIResponse(
            responseCode = "200",
            description = "The ownership",
            content = @Content(schema = @Schema(implementation = OwnershipView.class)))
    public Response get(
            @RestPath @Parameter(description = "The customer's id") UUID id,
            @RestPath @Parameter(description = "The ownership's id") UUID ownershipId,
            @Context Request request) {
        var one = ownerships.get(id, ownershipId);
        return Answers.ok(view(one), tag(one), request);
    }

    private OwnershipView view(Ownership one) {
        return OwnershipView.of(one, caller.language(), caller.seesPersonalData());
    }

    private EntityTag tag(Ownership one) {
        return Tags.content(one, caller.language(), caller.seesPersonalData());
    }

    /** How a page is documented. */
    @Schema(name = "OwnershipPage", description = "A page of ownerships")
    record OwnershipPage(
            @Schema(required = true, description = "The ownerships", maxItems = 500)
            List<OwnershipView> items,

            @Schema(description = "Give it as cursor to read on; absent on the last page", maxLength = 2000)
            String nextCursor,

            @Schema(description = "Exact number of ownerships; present with count=true", minimum = "0")
            Long total) {}
}
