package io.clientele.valuation.whatif;

import java.util.UUID;

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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import io.clientele.kit.http.Caller;
import io.clientele.kit.security.Roles;

@Path("/api/v1/customers/{id}/valuation/what-if")
@Tag(name = "What-if", description = "Values as they would be; nothing is stored")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class WhatIfResource {

    private final WhatIfs whatIfs;
    private final Caller caller;

    WhatIfResource(WhatIfs whatIfs, Caller caller) {
        this.whatIfs = whatIfs;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.VIEWER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "askWhatIf", summary = "Ask what a customer would be worth if", description = """
                    Values the customer twice as of one instant: as it is, and with the entries, corrections, cost policy, models of \
                    buying, spend and contracts, margin, retention, discount rate or horizon that are supposed. The second value is to the last digit what \
                    really posting or activating them would give. What is supposed of contracts is about the same contract as it would be if \
                    posted: a start that is corrected stays the contract that it was. Complaints go only where steps lead on, entry after entry and \
                    then correction after correction, and what is voided takes along what is about it. Nothing is stored.

                    Scorecards that are named score the customer twice too, leaf by leaf: by the active version as it is, and by the \
                    version and the weights that are supposed, with all else that is supposed. Nothing is cut anew: the cuts are \
                    those of the version's dry run, so the score is that of a version with these weights as long as another dry run \
                    cuts the base alike. Answers to surveys, due dates, invoices and their payments, and responses count for scores and \
                    indicators as they would if posted.

                    With `lifecycleProfit` the lifecycle profit is answered too, as it is and as it would be; what the base earns and \
                    takes on average stays as the fit in force has measured it.

                    Facts of the record that are supposed change no value: the indicators that would be others are answered, as they are \
                    and as they would be, and the scores that are asked about go by them.

                    Errors: 400 when the body cannot be understood, 404 when nothing was heard of the customer, 422 when an entry \
                    to correct is not there or was corrected before, a step leads a complaint nowhere, an entry lies after asOf, says what does not belong to its kind or names \
                    no contract, more is returned of a purchase than is left, or before it was bought, a purchase is corrected to less than was returned of it, \
                    something becomes of a contract before its start, after its end, or of one that was voided, a referral names nobody who is a customer, a scorecard, a version or a part of it does not exist or was not tried yet, money is negative or in another currency, a version does not \
                    exist, or a number is out of range.""")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = WhatIf.class),
                            examples = {
                                @ExampleObject(name = "One more purchase", value = """
                                                {"entries":[{"kind":"PURCHASE","amount":{"amount":"250.00","currency":"CNY"},\
                                                "cost":{"amount":"150.00","currency":"CNY"}}]}"""),
                                @ExampleObject(name = "A contract changed", value = """
                                                {"entries":[{"kind":"CONTRACT_CHANGED","about":"0198c0de-7a11-7000-8000-000000000002",\
                                                "contract":{"recurringAmount":{"amount":"80.00","currency":"CNY"},"recurringPeriod":"P1M"}}]}"""),
                                @ExampleObject(name = "Other terms", value = """
                                                {"retentionRate":0.8,"discountRate":0.12,"horizon":"P5Y","marginRate":0.3}"""),
                                @ExampleObject(
                                        name = "A better grade",
                                        value =
                                                "{\"record\":{\"creditGrade\":\"EXCELLENT\"},\"scorecards\":[{\"code\":\"END_CUSTOMER\"}]}"),
                                @ExampleObject(name = "An invoice paid late, and an answer", value = """
                                                {"entries":[{"kind":"INVOICE","occurredAt":"2026-01-05T09:00:00Z",\
                                                "amount":{"amount":"90.00","currency":"CNY"},"dueDate":"2026-01-15"},\
                                                {"kind":"PAYMENT","about":"7fffffff-ffff-7000-8000-000000000001",\
                                                "amount":{"amount":"90.00","currency":"CNY"}},{"kind":"SURVEY_ANSWER","nps":4}],\
                                                "record":{},"lifecycleProfit":true}"""),
                                @ExampleObject(
                                        name = "Other weights",
                                        value =
                                                "{\"scorecards\":[{\"code\":\"END_CUSTOMER\",\"weights\":{\"CONTRIBUTION\":3}}]}"),
                                @ExampleObject(name = "Dearer visits", value = """
                                                {"costPolicy":{"pools":[{"code":"FIELD_SALES","driver":"VISITS",\
                                                "rate":{"amount":"120.00","currency":"CNY"}}]}}""")
                            }))
    @APIResponse(
            responseCode = "200",
            description = "Both valuations and what sets them apart",
            content = @Content(schema = @Schema(implementation = WhatIfView.class)))
    public Response ask(@RestPath @Parameter(description = "Id of the customer") UUID id, @NotNull WhatIf asked) {
        return Response.ok(whatIfs.ask(id, asked, caller.language())).build();
    }
}
