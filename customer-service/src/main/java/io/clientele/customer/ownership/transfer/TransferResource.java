package io.clientele.customer.ownership.transfer;

import java.util.HashMap;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.clientele.customer.ownership.representative.Representatives;
import io.clientele.kit.http.Answers;
import io.clientele.kit.http.Caller;
import io.clientele.kit.idempotency.IdempotentPosts;
import io.clientele.kit.job.JobView;
import io.clientele.kit.job.Jobs;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.time.Ids;

import static io.clientele.kit.security.Roles.MANAGER;

@Path("/api/v1/ownership-transfers")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Ownership", description = "Who looks after which customer: review, assignment, first contact, transfer")
class TransferResource {

    private final Jobs jobs;
    private final Representatives representatives;
    private final IdempotentPosts posts;
    private final Caller caller;
    private final Ids ids;

    TransferResource(Jobs jobs, Representatives representatives, IdempotentPosts posts, Caller caller, Ids ids) {
        this.jobs = jobs;
        this.representatives = representatives;
        this.posts = posts;
        this.caller = caller;
        this.ids = ids;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(MANAGER)
    @Operation(
            operationId = "transferCustomers",
            summary = "Hand over all customers of a representative",
            description = """
                    A job: every customer goes over by itself, with its history, and a first contact is due from the new owner. One that is given to \
                    somebody else while the job runs stays with that one. The result says how many were transferred, and how many not since nobody has \
                    room; those keep their owner, and the call can be repeated. \
                    422 when toOwnerId names no active representative, or the same.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TransferCustomers.class),
                            examples =
                                    @ExampleObject(
                                            name = "leaves",
                                            value = "{\"fromOwnerId\":\"rep-7\",\"reason\":\"Leaves the company\"}")))
    @APIResponse(
            responseCode = "202",
            description = "Begun; Location is the job",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public Response transfer(TransferCustomers body) {
        return posts.answer(body, () -> {
            check(body);
            var request = new HashMap<String, String>();
            request.put("fromOwnerId", body.fromOwnerId());
            request.put("toOwnerId", body.toOwnerId());
            request.put("reason", body.reason());
            request.put("by", caller.subject());
            request.put("transferId", ids.next().toString());
            var job = jobs.submit(Transfer.KIND, request);
            return Answers.accepted(Jobs.PATH + job.id(), job);
        });
    }

    private void check(TransferCustomers body) {
        if (body.fromOwnerId().equals(body.toOwnerId())) {
            throw Rejection.invalid(
                    Fault.pointer("/toOwnerId", "SAME_OWNER", "toOwnerId must be somebody else than fromOwnerId."));
        }
        if (body.toOwnerId() != null) {
            representatives.requireActive(body.toOwnerId(), "/toOwnerId");
        }
    }
}
