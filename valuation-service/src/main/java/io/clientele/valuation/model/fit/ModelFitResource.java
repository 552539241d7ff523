package io.clientele.valuation.model.fit;

import java.time.Clock;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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

import io.clientele.kit.http.Answers;
import io.clientele.kit.http.DryRun;
import io.clientele.kit.idempotency.IdempotentPosts;
import io.clientele.kit.job.JobView;
import io.clientele.kit.job.Jobs;
import io.clientele.kit.security.Roles;
import io.clientele.kit.time.Zone;
import io.clientele.valuation.population.JobCost;
import io.clientele.valuation.population.JobCosts;

@Path("/api/v1/model-fits")
@Tag(name = "Models", description = "Models fitted to the company's own history, their versions, and which is active")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ModelFitResource {

    private final Jobs jobs;
    private final JobCosts costs;
    private final IdempotentPosts posts;
    private final Zone zone;
    private final Clock clock;

    ModelFitResource(Jobs jobs, JobCosts costs, IdempotentPosts posts, Zone zone, Clock clock) {
        this.jobs = jobs;
        this.costs = costs;
        this.posts = posts;
        this.zone = zone;
        this.clock = clock;
    }

    @POST
    @RolesAllowed(Roles.MANAGER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "startModelFit", summary = "Fit a model to the base", description = """
                    Starts a job that estimates the model's parameters by maximum likelihood from the journal up to \
                    `calibrationEnd`, from what was recorded by the moment the job starts (wait for `settled` in `/status` to \
                    include every acknowledged entry). All replicas read the base together, and what one of them has read is not read again \
                    when it dies. The job's result holds the parameters, the log-likelihood and the \
                    version found. `total` is customers: half of `done` is reading them, half the searches \
                    for the optimum that have ended. \
                    A fit changes no value: activate the version for that. With `dryRun=true` nothing is begun: the \
                    answer is 200 and tells what it would cost.

                    Errors: 400 when the body cannot be understood, 422 when the model cannot be fitted (the detail names \
                    those that can), or calibrationEnd is still to come. The job fails with `NOTHING_TO_LEARN_FROM` when nobody has bought twice.

                    Models of buying and of spend learn from purchases. SHIFTED_BETA_GEOMETRIC learns from contracts: \
                    from the first CONTRACT_STARTED of a customer to the day on which no contract is left, ended or with its term \
                    over and not renewed, is one tenure, counted in whole `timeUnit`s; who is under contract at \
                    `calibrationEnd`, or left within a unit that is still open then, is still there. BG_BB learns from \
                    calendar years (quarters, months, weeks, days) after that of the first purchase: bought in, or not.""")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "BG/NBD in weeks", value = """
                                                    {"model":"BG_NBD","calibrationEnd":"1997-09-30","timeUnit":"P1W"}""")))
    @APIResponse(
            responseCode = "202",
            description = "The job that fits; its address is in `Location`",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    @APIResponse(
            responseCode = "200",
            description = "`dryRun=true`: what it would cost",
            content = @Content(schema = @Schema(implementation = JobCost.class)))
    public Response start(@BeanParam DryRun dryRun, @NotNull StartFit fit) {
        fit.require(zone.dateOf(clock.instant()));
        if (dryRun.asked()) {
            return Response.ok(costs.of(ModelFit.KIND)).build();
        }
        return posts.answer(fit, () -> {
            var job = jobs.submit(ModelFit.KIND, fit);
            return Answers.accepted("/api/v1/jobs/" + job.id(), job);
        });
    }
}
