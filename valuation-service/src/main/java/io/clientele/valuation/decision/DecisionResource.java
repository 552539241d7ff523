package io.clientele.valuation.decision;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.clientele.kit.http.Caller;
import io.clientele.kit.security.Roles;

@Path("/api/v1")
@Tag(name = "Decisions", description = "Whether measures are worth their cost; nothing is stored")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class DecisionResource {

    private final Decisions decisions;
    private final Caller caller;

    DecisionResource(Decisions decisions, Caller caller) {
        this.decisions = decisions;
        this.caller = caller;
    }

    @POST
    @Path("/retention-evaluations")
    @RolesAllowed(Roles.VIEWER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "evaluateRetention",
            summary = "Ask whether to retain a customer or let it go",
            description = """
                    A measure is worth it while its cost is below the rise in the probability of staying × the future value; the cost \
                    of winning a new customer is shown beside it when given. The future value is that of the valuation, what is \
                    expected as things are: that the customer may have left is in it already. Both probabilities are of the same time, which \
                    the answer names: under contract, where probabilityWithout is not given, of one period of the contract, to its next \
                    renewal, and no longer. The customer can be valued under any supposition of what-if. Nothing is stored.

                    Errors: 400 when the body cannot be understood, 404 when nothing was heard of the customer, 422 when neither or \
                    both of customerId and futureValue are given, no probability is known, or an amount is negative or in another \
                    currency.""")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = RetentionAsked.class),
                            examples = @ExampleObject(name = "A discount for a wavering customer", value = """
                                                {"futureValue":{"amount":"1000.00","currency":"CNY"},"probabilityWithout":0.6,\
                                                "probabilityWith":0.75,"cost":{"amount":"90.00","currency":"CNY"},\
                                                "acquisitionCost":{"amount":"400.00","currency":"CNY"}}""")))
    public DecisionView retention(@NotNull RetentionAsked asked) {
        return decisions.retention(asked, caller.language());
    }

    @POST
    @Path("/win-back-evaluations")
    @RolesAllowed(Roles.VIEWER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "evaluateWinBack", summary = "Ask whether to win a customer back", description = """
                    An attempt is worth it while its cost is below the probability of success × what a regained customer brings more \
                    than is expected of it anyhow. What it brings is, where it is not given, its future value as if it were certain \
                    not to have left, however long it has been silent. Nothing is stored.

                    Errors: 400 when the body cannot be understood, 404 when nothing was heard of the customer, 422 when neither \
                    customerId nor valueIfRegained is given, when valueIfRegained is not given and no model can tell that the \
                    customer has left, or an amount is negative or in another currency.""")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = WinBackAsked.class),
                            examples = @ExampleObject(name = "A call and a coupon", value = """
                                                {"valueIfRegained":{"amount":"500.00","currency":"CNY"},\
                                                "probabilityOfSuccess":0.25,"cost":{"amount":"60.00","currency":"CNY"}}""")))
    public DecisionView winBack(@NotNull WinBackAsked asked) {
        return decisions.winBack(asked, caller.language());
    }
}
