package io.clientele.interaction.sales;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.clientele.kit.http.Caller;

import static io.clientele.kit.security.Roles.VIEWER;

@Path("/api/v1/sales-forecasts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Sales", description = "What was sold, from sums that are kept up with the journal")
class SalesForecastResource {

    private final SalesForecasts forecasts;
    private final Caller caller;

    SalesForecastResource(SalesForecasts forecasts, Caller caller) {
        this.forecasts = forecasts;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(VIEWER)
    @Operation(operationId = "getSalesForecast", summary = "Forecast sales", description = """
                    Trend and forecast of net revenue, of all sales or of one category, channel, representative, region or kind of customer, with the history it was made from, its error and a band that \
                    should hold 80 %. With two seasons and two periods of history the method is additive Holt–Winters, with five periods Holt's linear trend, with less, or where these do worse on the history than repeating its values, the mean. \
                    A season is a week of days and a year of anything else. History begins where regular trade does, not at a stray entry years before, and begin says why. 400 for a parameter that is not known or a value that cannot be read, 503 \
                    SALES_CATCHING_UP while a large load is still being summed up.""")
    @APIResponse(
            responseCode = "200",
            description = "The forecast",
            content = @Content(schema = @Schema(implementation = SalesForecastView.class)))
    @APIResponse(responseCode = "503", description = "A large load is still being summed up")
    public SalesForecastView forecast(@BeanParam @Valid ForecastFilter filter) {
        return forecasts.forecast(filter, caller.language());
    }
}
