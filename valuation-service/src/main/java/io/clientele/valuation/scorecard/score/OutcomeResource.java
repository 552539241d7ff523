package io.clientele.valuation.scorecard.score;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;
import io.clientele.kit.security.Roles;
import io.clientele.valuation.scorecard.trial.Outcome;

@Path("/api/v1/scorecards/{code}")
@Tag(name = "Scorecards")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class OutcomeResource {

    private final ScoreList scores;

    OutcomeResource(ScoreList scores) {
        this.scores = scores;
    }

    @GET
    @Path("/scores")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listScores", summary = "List customers by their score", description = """
                    The scores by the active version, the highest first and the unknown last, each as of the last thing \
                    heard of the customer. A customer whose score changes while someone pages may appear twice or be \
                    missed. The score of one customer is computed at the moment of reading.

                    Errors: 400 for an unknown parameter or a cursor that is not ours or was made for other filters, 404 \
                    when there is no such scorecard, 409 when no version is active, 422 for a limit out of range.""")
    public Page<ListedScore> scores(
            @RestPath @Parameter(description = "Code of the scorecard", example = "END_CUSTOMER") String code,
            @RestQuery @Size(max = 40) @Parameter(description = "Only this band", example = "A") String band,
            @RestQuery
                    @Size(max = 200)
                    @Parameter(description = "Only these customers, a merged one in its survivor's place")
                    List<UUID> customerId,
            @BeanParam PageRequest page) {
        return scores.page(code, band, customerId == null ? List.of() : customerId, page);
    }

    @GET
    @Path("/outcome")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getScorecardOutcome", summary = "Read what the activation brought", description = """
                    The outcome of the dry run that the active version took over.

                    Errors: 404 when there is no such scorecard, 409 when no version is active.""")
    public Outcome outcome(
            @RestPath @Parameter(description = "Code of the scorecard", example = "END_CUSTOMER") String code) {
        return scores.outcome(code);
    }
}
