package io.clientele.valuation.scorecard.activation;

import java.util.List;

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

import io.clientele.kit.http.Answers;
import io.clientele.kit.idempotency.IdempotentPosts;
import io.clientele.kit.job.JobView;
import io.clientele.kit.security.Roles;

@Path("/api/v1/scorecards/{code}/versions/{version}/dry-runs")
@Tag(name = "Scorecards")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class DryRunResource {

    private final Activations activations;
    private final IdempotentPosts posts;

    DryRunResource(Activations activations, IdempotentPosts posts) {
        this.activations = activations;
        this.posts = posts;
    }

    @POST
    @RolesAllowed(Roles.MANAGER)
    @Operation(operationId = "startScorecardDryRun", summary = "Try a version on the whole base", description = """
                    Starts a job that reads every customer of the audience at one instant, cuts the base where percentiles \
                    and limits ask for it, and scores everybody. The job's result is the outcome: who would move from \
                    which band to which, how much money moves with them, and the distribution of scores and of changes. \
                    Whoever cannot be read or scored is passed over, counted and named. \
                    Nothing that anybody sees changes; activating the dry run makes exactly this outcome true. \
                    What it would cost: `GET /job-costs?kind=SCORECARD_DRY_RUN`.

                    Errors: 404 when there is no such scorecard or version.""")
    @APIResponse(
            responseCode = "202",
            description = "The job; its address is in `Location`, its result has the shape ScorecardOutcome",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public Response tryOut(
            @RestPath @Parameter(description = "Code of the scorecard", example = "END_CUSTOMER") String code,
            @RestPath @Parameter(description = "Number of the version", example = "1") int version) {
        return posts.answer(List.of(code, version), () -> {
            var job = activations.tryOut(code, version);
            return Answers.accepted("/api/v1/jobs/" + job.id(), job);
        });
    }
}
