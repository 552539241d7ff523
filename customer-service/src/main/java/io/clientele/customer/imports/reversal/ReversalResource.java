package io.clientele.customer.imports.reversal;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import io.clientele.customer.imports.ImportView;
import io.clientele.kit.http.Answers;
import io.clientele.kit.http.Caller;
import io.clientele.kit.idempotency.IdempotentPosts;
import io.clientele.kit.job.Jobs;

import static io.clientele.kit.security.Roles.MANAGER;

@Path("/api/v1/customer-imports/{id}/reversal")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Import and export", description = "Customers in files, in and out")
class ReversalResource {

    private final Reversals reversals;
    private final IdempotentPosts posts;
    private final Caller caller;

    ReversalResource(Reversals reversals, IdempotentPosts posts, Caller caller) {
        this.reversals = reversals;
        this.posts = posts;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(MANAGER)
    @Operation(operationId = "revertCustomerImport", summary = "Take an import back", description = """
                    A job: customers the import made are removed, in the other services too, and those it changed get back what they had, as another version of their history, \
                    property by property: what still says what the import left, whatever else happened to the record. New customers are removed when nothing else happened to \
                    them than imports that were taken back, and merges that were undone. People at organisations go and get back what they had likewise. \
                    What somebody changed since is kept and listed under /rows?reversal=KEPT with the reason: CHANGED_SINCE (keptFields names the properties that stay), \
                    IN_JOURNAL (there are entries about \
                    a new customer), IN_USE (something else belongs to it or names it), CUSTOMER_MERGED, CONTACT_NOT_FOUND (the person was removed at the organisation), or the rule that what was before would break now. Asked again while rows are kept, a job looks at those again, for what kept them may be gone (other imports taken back, merges undone, what belonged to them removed); \
                    of what went back before, what somebody says since stays. While a job runs, and once everything is taken back, the answer is 200 and the same job; one that was stopped or failed goes on. \
                    409 for a trial, and while the import runs. 404 when there is none.""")
    @APIResponse(
            responseCode = "202",
            description = "Begun, or begun again; Location is the job",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    @APIResponse(
            responseCode = "200",
            description = "It runs already, or everything is taken back",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    @APIResponse(responseCode = "409", description = "It was a trial, or still runs")
    public Response revert(@RestPath @Parameter(description = "The import's id") UUID id) {
        return posts.answer(id, () -> {
            var begun = reversals.begin(id, caller.subject());
            var view = ImportView.of(begun.one());
            return begun.first()
                    ? Answers.accepted(Jobs.PATH + view.reversal().jobId(), view)
                    : Response.ok(view).build();
        });
    }
}
