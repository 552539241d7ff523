package io.clientele.valuation.value.revaluation;

import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.clientele.kit.http.Answers;
import io.clientele.kit.http.Caller;
import io.clientele.kit.http.DryRun;
import io.clientele.kit.idempotency.IdempotentPosts;
import io.clientele.kit.job.JobView;
import io.clientele.kit.job.Jobs;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.security.Roles;
import io.clientele.valuation.model.Models;
import io.clientele.valuation.population.JobCost;
import io.clientele.valuation.population.JobCosts;

@Path("/api/v1/revaluations")
@Tag(name = "Revaluations", description = "Everybody's value, computed anew")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class RevaluationResource {

    private final Jobs jobs;
    private final JobCosts costs;
    private final Caller caller;
    private final IdempotentPosts posts;

    RevaluationResource(Jobs jobs, JobCosts costs, Caller caller, IdempotentPosts posts) {
        this.jobs = jobs;
        this.costs = costs;
        this.caller = caller;
        this.posts = posts;
    }

    @POST
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "startRevaluation", summary = "Value everybody anew", description = """
                    A job that computes every customer's value as of now, keeps and publishes those that are others. All replicas \
                    of the service share it. Activating a model or a cost policy begins one by itself; whichever was begun last \
                    takes over from those before. It takes the role manager. With `dryRun=true` nothing is begun: the answer is \
                    200 and tells what it would cost, which any viewer may ask; `GET /job-costs` tells it of every work on everybody.

                    Errors: 400 for an unknown parameter, 403 without the role.""")
    @APIResponse(
            responseCode = "202",
            description = "The job that does it; its address is in `Location`",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    @APIResponse(
            responseCode = "200",
            description = "`dryRun=true`: what it would cost",
            content = @Content(schema = @Schema(implementation = JobCost.class)))
    public Response start(@BeanParam DryRun dryRun) {
        if (dryRun.asked()) {
            return Response.ok(costs.of(Models.REVALUATION)).build();
        }
        if (!caller.roles().contains(Roles.MANAGER)) {
            throw Rejection.forbidden(
                    "FORBIDDEN", "This takes the role manager; with dryRun=true the role viewer suffices.");
        }
        return posts.answer(Map.of(), () -> {
            var job = jobs.submit(Models.REVALUATION, Map.of());
            return Answers.accepted(Jobs.PATH + job.id(), job);
        });
    }
}
