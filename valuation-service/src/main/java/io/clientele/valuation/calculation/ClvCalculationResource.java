package io.clientele.valuation.calculation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
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

import io.clientele.kit.http.Caller;
import io.clientele.kit.security.Roles;
import io.clientele.valuation.calculation.answer.ClvAnswer;

@Path("/api/v1/clv-calculations")
@Tag(name = "Calculator", description = "Formulas of customer lifetime value on given inputs; nothing is stored")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ClvCalculationResource {

    private final Caller caller;

    ClvCalculationResource(Caller caller) {
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.VIEWER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "calculateClv", summary = "Answer a formula on given inputs", description = """
                    Nothing is stored. `ANNUITY`, `RETENTION_RATE` and `SHIFTED_BETA_GEOMETRIC` answer for customers under \
                    contract, `BG_NBD`, `MBG_NBD`, `PARETO_NBD`, `NBD` and, for given opportunities, `BG_BB` for those \
                    without: the probability of being alive, the purchases expected within a horizon or without end, \
                    discounted if a rate is given, and when silence brings the probability down. `GAMMA_GAMMA` answers with \
                    the spend expected on a purchase, `EXPECTED_SALES` with what a group of customers brings who buy with one \
                    probability. Lengths of time always carry their unit, and every number comes with \
                    its steps. In place of parameters, `SHIFTED_BETA_GEOMETRIC` takes the survivors of a cohort and `BG_BB` \
                    a table of histories, and fits them.

                    Errors: 400 when the body cannot be understood or the model is unknown, 422 when an input is missing or \
                    out of range.""")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ClvQuestion.class),
                            examples = {
                                @ExampleObject(name = "Annuity", value = """
                                                {"model":"ANNUITY","yearlyNetCashFlow":{"amount":"10000.00","currency":"CNY"},\
                                                "discountRate":0.1,"years":5}"""),
                                @ExampleObject(name = "Constant retention", value = """
                                                {"model":"RETENTION_RATE","yearlyMargin":{"amount":"100.00","currency":"CNY"},\
                                                "retentionRate":0.8,"discountRate":0.1}"""),
                                @ExampleObject(name = "BG/NBD", value = """
                                                {"model":"BG_NBD","parameters":{"r":0.243,"alpha":4.414,"a":0.793,"b":2.426},\
                                                "history":{"frequency":2,"recency":30.43,"age":38.86,"timeUnit":"P1W"},\
                                                "horizon":"P39W"}"""),
                                @ExampleObject(name = "Pareto/NBD without end", value = """
                                                {"model":"PARETO_NBD","parameters":{"r":0.553,"alpha":10.578,"s":0.606,\
                                                "beta":11.669},"history":{"frequency":26,"recency":30.857,"age":31,\
                                                "timeUnit":"P1W"},"discountRate":0.1}"""),
                                @ExampleObject(name = "Shifted beta-geometric", value = """
                                                {"model":"SHIFTED_BETA_GEOMETRIC","parameters":{"alpha":3.80,"beta":15.20},\
                                                "periods":1,"discountRate":0.1}"""),
                                @ExampleObject(name = "Shifted beta-geometric, fitted to a cohort", value = """
                                                {"model":"SHIFTED_BETA_GEOMETRIC","survivors":[1000,631,468,382,326,289,262,\
                                                241],"discountRate":0.1}"""),
                                @ExampleObject(name = "BG/BB", value = """
                                                {"model":"BG_BB","parameters":{"alpha":1.2035,"beta":0.7497,"gamma":0.6567,\
                                                "delta":2.7834},"history":{"frequency":6,"recency":6,"opportunities":6},\
                                                "horizon":"P5Y"}"""),
                                @ExampleObject(name = "Gamma-Gamma", value = """
                                                {"model":"GAMMA_GAMMA","parameters":{"p":6.25,"q":3.74,"gamma":15.44},\
                                                "history":{"frequency":0,"meanSpend":{"amount":"0.00","currency":"CNY"}}}"""),
                                @ExampleObject(name = "Many customers who hardly buy", value = """
                                                {"model":"EXPECTED_SALES","customers":1000,"probability":0.05,"purchases":1,\
                                                "spend":{"amount":"10000.00","currency":"CNY"}}""")
                            }))
    @APIResponse(
            responseCode = "200",
            description = "The answer",
            content = @Content(schema = @Schema(implementation = ClvAnswer.class)))
    public Response calculate(@NotNull ClvQuestion question) {
        return Response.ok(question.answer(caller.language())).build();
    }
}
