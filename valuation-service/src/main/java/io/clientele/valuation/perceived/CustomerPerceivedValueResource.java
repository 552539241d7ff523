package io.clientele.valuation.perceived;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import io.clientele.kit.http.Caller;
import io.clientele.kit.security.Roles;
import io.clientele.valuation.moment.Moment;
import io.clientele.valuation.moment.Moments;

@Path("/api/v1/customers/{id}/perceived-value-comparisons")
@Tag(name = "Perceived value")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CustomerPerceivedValueResource {

    private final Surveys surveys;
    private final Moments moments;
    private final Caller caller;

    CustomerPerceivedValueResource(Surveys surveys, Moments moments, Caller caller) {
        this.surveys = surveys;
        this.moments = moments;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.VIEWER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "comparePerceivedValueOfCustomer",
            summary = "Compare perceived value with a customer's own answers",
            description = """
                    The supplier's trees of benefit and sacrifice, with its weights and ratings, beside how this customer sees the same \
                    drivers by its own survey answers: of each driver the mean of what was perceived over the answers of the 12 calendar \
                    months up to the instant, with the number of answers and their journal entries. An answer rates a driver by the \
                    attribute that the driver names, or by its code. Drivers that nobody has answered for are left out on both sides and \
                    named in `missing`; the weights beside them are renormalised, group by group, and `notes` say so.

                    Answers tell how much is seen, not how much it matters: the customer's weights are given, or its pairwise judgements. \
                    Where none of some siblings is given, the supplier's weights stand in, and `notes` say so. Nothing is stored.

                    Errors: 400 when the body or a parameter cannot be understood; 404 when nothing was heard of the customer; 422 when a \
                    driver has no rating by the supplier or has one by the customer, judgements contradict themselves, or an instant lies \
                    outside 1900 to 2199.""")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "How service and price are seen by this customer",
                                            value = """
            {"benefit":[{"code":"product","supplier":{"weight":3,"rating":8}},\
            {"code":"service","supplier":{"weight":1},"children":[\
            {"code":"delivery","supplier":{"weight":1,"rating":8},"customer":{"weight":2}},\
            {"code":"support","attribute":"After-sales service","supplier":{"weight":1,"rating":7},"customer":{"weight":1}}]}],\
            "sacrifice":[{"code":"price","supplier":{"rating":5}}]}""")))
    public PerceivedValueAnswer compare(
            @RestPath @Parameter(description = "Id of the customer") UUID id,
            @BeanParam Moment moment,
            @NotNull PerceivedValueQuestion question) {
        question.check(true);
        var answers = surveys.of(id, moments.asOf(moment), moments.knownAt(moment));
        return PerceivedValueAnswer.of(question, answers, caller.language());
    }
}
