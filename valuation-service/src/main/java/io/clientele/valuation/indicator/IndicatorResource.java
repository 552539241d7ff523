package io.clientele.valuation.indicator;

import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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

@Path("/api/v1/customers/{id}/indicators")
@Tag(
        name = "Indicators",
        description =
                "Loyalty, trust, credit, share of wallet, return on risk and what they are made of, for one customer")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class IndicatorResource {

    private final Indicators indicators;
    private final Caller caller;
    private final Moments moments;

    IndicatorResource(Indicators indicators, Caller caller, Moments moments) {
        this.indicators = indicators;
        this.caller = caller;
        this.moments = moments;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listIndicators", summary = "Read the indicators of a customer", description = """
                    All of them, from the journal and the record, with the numbers that entered. One whose facts are \
                    missing has no value and says which; an index is renormalised over what is known, and says that too. \
                    Counts and amounts are those of the 12 calendar months up to the instant unless the formula says \
                    otherwise. The list has one page.

                    Errors: 400 when a parameter cannot be read, 404 when nothing was heard of the customer, 422 when an instant lies \
                    outside 1900 to 2199.""")
    @APIResponse(
            responseCode = "200",
            description = "The indicators",
            content = @Content(schema = @Schema(implementation = CustomerIndicatorsView.class)))
    public CustomerIndicatorsView list(
            @RestPath @Parameter(description = "Id of the customer") UUID id, @BeanParam Moment moment) {
        return indicators.all(id, moments.asOf(moment), moments.knownAt(moment), caller.language());
    }

    @GET
    @Path("/{code}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getIndicator", summary = "Read one indicator with its entries", description = """
                    The same with the ids of the journal entries behind it.

                    Errors: 400 when a parameter cannot be read, 404 when nothing was heard of the customer or there is no \
                    such indicator (the detail names those there are), 422 when an instant lies outside 1900 to 2199.""")
    @APIResponse(
            responseCode = "200",
            description = "The indicator, alone in the list",
            content = @Content(schema = @Schema(implementation = CustomerIndicatorsView.class)))
    public CustomerIndicatorsView one(
            @RestPath @Parameter(description = "Id of the customer") UUID id,
            @RestPath @Parameter(description = "Code of the indicator", example = "LOYALTY_INDEX") String code,
            @BeanParam Moment moment) {
        return indicators.one(id, code, moments.asOf(moment), moments.knownAt(moment), caller.language());
    }

    @GET
    @Path("/{code}/history")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getIndicatorHistory", summary = "Read an indicator over time", description = """
                    The indicator as of the end of the first day, and of every step after it up to the last day, from \
                    everything that is known now. At most 120 steps.

                    Errors: 400 when a parameter cannot be read, 404 when nothing was heard of the customer or there is no \
                    such indicator, 422 when a parameter is missing, the days are in the wrong order or there are too many \
                    steps.""")
    public IndicatorHistoryView history(
            @RestPath @Parameter(description = "Id of the customer") UUID id,
            @RestPath @Parameter(description = "Code of the indicator", example = "SHARE_OF_WALLET") String code,
            @RestQuery @NotNull @Parameter(description = "The first day", example = "2025-01-31") LocalDate from,
            @RestQuery @NotNull @Parameter(description = "The last day", example = "2026-01-31") LocalDate to,
            @RestQuery
                    @Pattern(regexp = "P[1-9][0-9]{0,3}[DWMY]", message = "must be one period such as P7D, P1M or P1Y")
                    @Parameter(
                            description = "From one instant to the next",
                            schema = @Schema(type = SchemaType.STRING, defaultValue = "P1M", maxLength = 7),
                            example = "P1M")
                    String step) {
        return indicators.history(id, code, from, to, Period.parse(step == null ? "P1M" : step), caller.language());
    }
}
