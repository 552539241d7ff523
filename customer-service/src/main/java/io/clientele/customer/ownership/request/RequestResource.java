package io.clientele.customer.ownership.request;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

import io.clientele.customer.ownership.model.RequestState;
import io.clientele.kit.http.Answers;
import io.clientele.kit.http.Caller;
import io.clientele.kit.http.Tags;
import io.clientele.kit.idempotency.IdempotentPosts;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;

import static io.clientele.kit.security.Roles.AGENT;
import static io.clientele.kit.security.Roles.MANAGER;
import static io.clientele.kit.security.Roles.SYSTEM;
import static io.clientele.kit.security.Roles.VIEWER;

@Path("/api/v1/ownership-requests")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Ownership", description = "Who looks after which customer: review, assignment, first contact, transfer")
class RequestResource {

    private static final String PATH = "/api/v1/ownership-requests/";

    private final Requests requests;
    private final IdempotentPosts posts;
    private final Caller caller;

    RequestResource(Requests requests, IdempotentPosts posts, Caller caller) {
        this.requests = requests;
        this.posts = posts;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({AGENT, SYSTEM})
    @Operation(operationId = "requestOwner", summary = "Ask for somebody to look after a customer", description = """
                    A manager reviews it. 422 when there is no such customer; 409 when somebody looks after it already, or a request is in review.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RequestOwner.class),
                            examples =
                                    @ExampleObject(
                                            name = "from the fair",
                                            value =
                                                    "{\"customerId\":\"0198c0de-7a11-7000-8000-000000000001\",\"note\":\"Met at the spring fair\"}")))
    @APIResponse(
            responseCode = "201",
            description = "In review",
            content = @Content(schema = @Schema(implementation = RequestView.class)))
    @APIResponse(responseCode = "409", description = "The customer has an owner, or a request is in review")
    public Response make(RequestOwner body) {
        return posts.answer(body, () -> {
            var request = requests.make(body);
            return Answers.created(PATH + request.id(), request, tag(request));
        });
    }

    @GET
    @RolesAllowed(VIEWER)
    @Operation(
            operationId = "listOwnershipRequests",
            summary = "List requests",
            description = "The newest first; with state=IN_REVIEW, what managers have to review.")
    @APIResponse(
            responseCode = "200",
            description = "A page of requests",
            content = @Content(schema = @Schema(implementation = RequestPage.class)))
    public Page<RequestView> list(
            @RestQuery @Parameter(description = "Where they stand", example = "IN_REVIEW") RequestState state,
            @RestQuery
                    @Size(max = 100)
                    @Parameter(
                            description = "The customer, and whoever was merged into it; several values mean or",
                            example = "0198c0de-7a11-7000-8000-000000000001")
                    List<UUID> customerId,
            @BeanParam @Valid PageRequest page) {
        return requests.page(state, customerId == null ? Set.of() : Set.copyOf(customerId), page)
                .map(this::shown);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(VIEWER)
    @Operation(
            operationId = "getOwnershipRequest",
            summary = "Read a request",
            description = "404 when there is no such request.")
    @APIResponse(
            responseCode = "200",
            description = "The request",
            content = @Content(schema = @Schema(implementation = RequestView.class)))
    public Response get(@RestPath @Parameter(description = "The request's id") UUID id, @Context Request request) {
        var one = shown(requests.get(id));
        return Answers.ok(one, tag(one), request);
    }

    @PUT
    @Path("/{id}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(MANAGER)
    @Operation(operationId = "decideOwnershipRequest", summary = "Approve or reject a request", description = """
                    An approval gives the customer to the representative named, or to the one with the lowest load relative to capacity, and the first \
                    contact is due in 7 days (by default). A rejection needs a reason. Where the customer was merged since, an approval gives away its \
                    survivor. 404 when there is no such request; 409 when it is decided already, nobody has room, or somebody looks after the customer or its survivor \
                    by now, and the request can then be rejected; 422 when ownerId names no active representative.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DecideRequest.class),
                            examples = {
                                @ExampleObject(name = "approve", value = "{\"approved\":true}"),
                                @ExampleObject(
                                        name = "reject",
                                        value =
                                                "{\"approved\":false,\"reason\":\"Competitor of our largest customer\"}")
                            }))
    @APIResponse(
            responseCode = "200",
            description = "Decided",
            content = @Content(schema = @Schema(implementation = RequestView.class)))
    @APIResponse(
            responseCode = "409",
            description = "Decided already, nobody has room, or the survivor of a merge has an owner")
    public Response decide(@RestPath @Parameter(description = "The request's id") UUID id, DecideRequest body) {
        var request = requests.decide(id, body);
        return Answers.ok(request, tag(request));
    }

    private RequestView shown(RequestView request) {
        return caller.seesPersonalData() ? request : request.withoutTexts();
    }

    private EntityTag tag(RequestView request) {
        return Tags.content(request, caller.language());
    }

    /** How a page is documented. */
    @Schema(name = "OwnershipRequestPage", description = "A page of requests")
    record RequestPage(
            @Schema(required = true, description = "The requests", maxItems = 500)
            List<RequestView> items,

            @Schema(description = "Give it as cursor to read on; absent on the last page", maxLength = 2000)
            String nextCursor,

            @Schema(description = "Exact number of requests; present with count=true", minimum = "0")
            Long total) {}
}
