package io.clientele.valuation.value.answer;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import io.clientele.kit.http.Caller;
import io.clientele.kit.security.Roles;
import io.clientele.valuation.moment.Moment;
import io.clientele.valuation.moment.Moments;
import io.clientele.valuation.value.Valuations;

@Path("/api/v1/customers/{id}/valuation")
@Tag(name = "Valuations", description = "What customers are worth: past, present and future, with terms that add up")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ValuationResource {

    private final Valuations valuations;
    private final Answered answered;
    private final Moments moments;
    private final Caller caller;

    ValuationResource(Valuations valuations, Answered answered, Moments moments, Caller caller) {
        this.valuations = valuations;
        this.answered = answered;
        this.moments = moments;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getValuation", summary = "Read what a customer is worth", description = """
                    Computed from the journal at the moment of reading, or as of an instant in the past. A customer without \
                    a purchase is worth 0 to come, with the reason `NO_PURCHASE`. Customers who are merged have always been one, also by an \
                    earlier `knownAt`: what was told then of each is in `/valuation/history`. The tag is a weak one of the content, \
                    without the moment of reading.

                    Errors: 400 when a parameter cannot be read, 404 when nothing was heard of the customer, 422 when the \
                    horizon is out of range.""")
    @APIResponse(
            responseCode = "200",
            description = "The valuation",
            content = @Content(schema = @Schema(implementation = ValuationView.class)))
    public ValuationView get(
            @RestPath @Parameter(description = "Id of the customer") UUID id,
            @BeanParam Moment moment,
            @RestQuery
                    @Parameter(
                            description = "Over which expectedPurchases looks; the horizon of futureValue is a setting",
                            schema = @Schema(type = SchemaType.STRING, defaultValue = "P52W", maxLength = 40),
                            example = "P52W")
                    String horizon) {
        return answered.view(
                valuations.of(id, moments.asOf(moment), moments.knownAt(moment)), horizon, caller.language());
    }

    @GET
    @Path("/explanation")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "explainValuation",
            summary = "Read the terms of every value of a customer",
            description = """
                    One list for each value; the amounts of a list add up to the value as it is shown, and every term names \
                    the journal entries behind it.

                    Errors: 400 when a parameter cannot be read, 404 when nothing was heard of the customer.""")
    @APIResponse(
            responseCode = "200",
            description = "The explanation",
            content = @Content(schema = @Schema(implementation = ExplanationView.class)))
    public ExplanationView explanation(
            @RestPath @Parameter(description = "Id of the customer") UUID id, @BeanParam Moment moment) {
        return answered.explanation(
                valuations.of(id, moments.asOf(moment), moments.knownAt(moment)), caller.language());
    }
}
