package io.clientele.valuation.scorecard.score;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import io.clientele.kit.http.Caller;
import io.clientele.kit.page.Page;
import io.clientele.kit.security.Roles;
import io.clientele.valuation.moment.Moment;
import io.clientele.valuation.moment.Moments;

@Path("/api/v1/customers/{id}/scores")
@Tag(name = "Scorecards")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CustomerScoreResource {

    private final CustomerScores scores;
    private final Caller caller;
    private final Moments moments;

    CustomerScoreResource(CustomerScores scores, Caller caller, Moments moments) {
        this.scores = scores;
        this.caller = caller;
        this.moments = moments;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listCustomerScores", summary = "Read the scores of a customer", description = """
                    One for every active scorecard, computed at the moment of reading, or as of an instant in the past, by \
                    the cuts that were frozen when it was activated. The list has one page.

                    Errors: 400 when a parameter cannot be read, 404 when nothing was heard of the customer, 422 when an instant lies \
                    outside 1900 to 2199.""")
    public Page<CustomerScoreView> list(
            @RestPath @Parameter(description = "Id of the customer") UUID id, @BeanParam Moment moment) {
        return Page.of(scores.all(id, moments.asOf(moment), moments.knownAt(moment), caller.language()), null, null);
    }

    @GET
    @Path("/{code}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "explainCustomerScore",
            summary = "Read one score of a customer, leaf by leaf",
            description = """
                    The contributions of the leaves add up to the score exactly. A leaf whose facts are missing says which; \
                    its siblings share its weight, so that the score is renormalised over what is known. With `version` a \
                    version that is not active answers, by the cuts of its last dry run.

                    Errors: 400 when a parameter cannot be read, 404 when nothing was heard of the customer or there is no \
                    such scorecard or version, 409 when no version is active and none is named, 422 when an instant lies outside \
                    1900 to 2199.""")
    @APIResponse(
            responseCode = "200",
            description = "The score",
            content = @Content(schema = @Schema(implementation = CustomerScoreView.class)))
    public CustomerScoreView one(
            @RestPath @Parameter(description = "Id of the customer") UUID id,
            @RestPath @Parameter(description = "Code of the scorecard", example = "END_CUSTOMER") String code,
            @RestQuery
                    @Min(1)
                    @Max(1_000_000)
                    @Parameter(description = "A version; absent: the active one", example = "2")
                    Integer version,
            @BeanParam Moment moment) {
        return scores.one(id, code, version, moments.asOf(moment), moments.knownAt(moment), caller.language());
    }
}
