package io.clientele.customer.merge;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import io.clientele.kit.http.DryRun;
import io.clientele.kit.http.Tags;
import io.clientele.kit.idempotency.IdempotentPosts;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.security.Roles;
import io.clientele.kit.sql.Deadlocks;

import static io.clientele.kit.security.Roles.MANAGER;
import static io.clientele.kit.security.Roles.VIEWER;

@Path("/api/v1/customer-merges")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Merges", description = "Customers that are one and the same: merging them, and taking it back")
class MergeResource {

    private static final String PATH = "/api/v1/customer-merges/";

    private final Merges merges;
    private final IdempotentPosts posts;
    private final Caller caller;

    MergeResource(Merges merges, IdempotentPosts posts, Caller caller) {
        this.merges = merges;
        this.posts = posts;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(VIEWER)
    @Operation(operationId = "mergeCustomers", summary = "Merge customers into one", description = """
                    From now on the survivor answers for the others: what is read of them leads to it (308), what would change them is refused (409), their \
                    external references find it, and lists and totals count it alone. Everything recorded of them, here and in the other services, is \
                    shown and valued with the survivor, counted once, and stays theirs, so that undoing the merge gives it back. Credit files, wallet \
                    estimates, bonds, contacts, consents and other parts are seen under the survivor; terms of ownership and versions of \
                    the record wait with the merged record. With `dryRun=true`, which a viewer may ask, nothing is kept and the answer is 200 with what \
                    would be changed, the properties in which the records differ, and `warnings` when a person and an organisation would be one. Without it a manager is needed.

                    Errors: 400 for a property of `fields` that no customer has; 403 for less than a manager, and for values of masked properties that a viewer gives; 409 when one of them is merged already; \
                    422 for an unknown customer, the same customer twice, a value that the record may not have, a survivor that would belong to itself, or a person to whom organisations would belong.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MergeCustomers.class),
                            examples = @ExampleObject(name = "two records of one company", value = """
                                            {"survivorId":"0198c0de-7a11-7000-8000-000000000001","mergedIds":["0198c0de-7a11-7000-8000-000000000002"],\
                                            "fields":{"region":"0198c0de-7a11-7000-8000-000000000002"}}""")))
    @APIResponse(
            responseCode = "201",
            description = "Merged; the other services follow within a moment",
            content = @Content(schema = @Schema(implementation = MergeView.class)))
    @APIResponse(
            responseCode = "200",
            description = "`dryRun=true`: what would happen",
            content = @Content(schema = @Schema(implementation = MergeView.class)))
    @APIResponse(responseCode = "409", description = "One of the customers is merged already")
    public Response merge(@BeanParam DryRun dryRun, MergeCustomers body) {
        if (dryRun.asked()) {
            return Response.ok(Deadlocks.again(() -> merges.tried(body))).build();
        }
        if (!caller.roles().contains(Roles.MANAGER)) {
            throw Rejection.forbidden(
                    "FORBIDDEN", "Only a manager merges customers; dryRun=true shows what would happen.");
        }
        return Deadlocks.again(() -> posts.answer(body, () -> {
            var merge = merges.merge(body);
            return Answers.created(PATH + merge.id(), merge, tag(merge));
        }));
    }

    @GET
    @RolesAllowed(VIEWER)
    @Operation(operationId = "listCustomerMerges", summary = "List merges", description = """
                    The newest first, those that were undone too. 400 for a parameter that cannot be read or a cursor that is not ours.""")
    @APIResponse(
            responseCode = "200",
            description = "A page of merges",
            content = @Content(schema = @Schema(implementation = MergeView.MergePage.class)))
    public Page<MergeView> list(
            @RestQuery
                    @Parameter(
                            description = "A customer that was merged, or into which others were",
                            example = "0198c0de-7a11-7000-8000-000000000001")
                    UUID customerId,
            @RestQuery
                    @Parameter(
                            description = "true for those that stand, false for those that were undone",
                            example = "true")
                    Boolean standing,
            @BeanParam @Valid PageRequest page) {
        return merges.page(customerId, standing, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(VIEWER)
    @Operation(
            operationId = "getCustomerMerge",
            summary = "Read a merge",
            description =
                    "Once it is undone, keptFields names what was changed in the survivor after the merge and stayed,"
                            + " and warnings what is left to do. 404 when there is no such merge.")
    @APIResponse(
            responseCode = "200",
            description = "The merge",
            content = @Content(schema = @Schema(implementation = MergeView.class)))
    public Response get(@RestPath @Parameter(description = "The merge's id") UUID id, @Context Request request) {
        var merge = merges.get(id);
        return Answers.ok(merge, tag(merge), request);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(MANAGER)
    @Operation(operationId = "undoCustomerMerge", summary = "Undo a merge", description = """
                    The merged customers stand for themselves again, with their records, references, entries and values as they were. What the merge \
                    changed in the survivor's record is taken back, unless it was changed again since: that stays, and the merge names it under \
                    keptFields. Owners are as they were, too: when one of them is not active any more, the merge says OWNER_INACTIVE under `warnings` \
                    until the customer is handed over (POST /ownership-transfers, or /customers/{id}/ownerships). Repeating it changes nothing. 404 when there is no such merge; 409 when another merge was built upon this one and has to be \
                    undone first, when records were changed so that the customers can no longer be parted, or for good when they were erased; the detail \
                    says which.""")
    @APIResponse(responseCode = "204", description = "Undone, now or before; the other services follow within a moment")
    @APIResponse(responseCode = "409", description = "Something else has to be undone or changed first")
    public Response undo(@RestPath @Parameter(description = "The merge's id") UUID id) {
        Deadlocks.again(() -> {
            merges.undo(id);
            return id;
        });
        return Answers.noContent();
    }

    private EntityTag tag(MergeView merge) {
        return Tags.content(merge, caller.seesPersonalData(), caller.language());
    }
}
