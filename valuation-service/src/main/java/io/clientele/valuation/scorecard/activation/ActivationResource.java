package io.clientele.valuation.scorecard.activation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
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
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

import io.clientele.kit.http.Answers;
import io.clientele.kit.http.Tags;
import io.clientele.kit.security.Roles;
import io.clientele.valuation.scorecard.ScorecardView;

@Path("/api/v1/scorecards/{code}/active")
@Tag(name = "Scorecards")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ActivationResource {

    private final Activations activations;

    ActivationResource(Activations activations) {
        this.activations = activations;
    }

    @PUT
    @RolesAllowed(Roles.MANAGER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "activateScorecard", summary = "Score everyone by a version", description = """
                    Switches at once to the cuts and the scores of a dry run of the version: what is listed is exactly its \
                    outcome. A job then scores those anew of whom something was heard since. From then on scores follow \
                    the journal, and the cuts stay: one customer never moves another. Activating what is active changes \
                    nothing and answers the same. What the job would cost: `GET /job-costs?kind=SCORECARD_RESCORING`.

                    Errors: 400 when the body cannot be understood, 404 when there is no such scorecard, 409 when the \
                    version was not tried on the base yet, 412 when `If-Match` is given and stale, 422 when there is no \
                    such version or dry run.""")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "Version 2", value = "{\"version\":2}")))
    @APIResponse(
            responseCode = "200",
            description = "The version that scores customers",
            content = @Content(schema = @Schema(implementation = ScorecardView.ActiveView.class)))
    public Response activate(
            @RestPath @Parameter(description = "Code of the scorecard", example = "END_CUSTOMER") String code,
            @RestHeader("If-Match") @Parameter(description = "The scorecard's tag") String ifMatch,
            @NotNull ActivateScorecard wanted) {
        var active = activations.activate(code, wanted, ifMatch);
        return Answers.ok(ScorecardView.ActiveView.of(active), Tags.version(active.tag()));
    }
}
