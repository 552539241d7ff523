package io.clientele.valuation.portfolio;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

import io.clientele.kit.http.Caller;
import io.clientele.kit.security.Roles;

@Path("/api/v1/portfolio")
@Tag(name = "Portfolio", description = "What all customers are worth together")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PortfolioResource {

    private final Portfolios portfolios;
    private final Caller caller;

    PortfolioResource(Portfolios portfolios, Caller caller) {
        this.portfolios = portfolios;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getPortfolio", summary = "Read what all customers are worth together", description = """
                    Customer equity and the other values, added up from the values that are stored: each as of the customer's last \
                    change, between `oldestValueAsOf` and `newestValueAsOf`, as in `GET /valuations`. One statement reads them all, \
                    so that the totals belong together.

                    Errors: 400 for an unknown parameter.""")
    public PortfolioView portfolio() {
        return portfolios.portfolio();
    }

    @GET
    @Path("/concentration")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getConcentration", summary = "Read how unevenly value is shared", description = """
                    Lorenz curve, Gini coefficient, what the top 1, 5, 10, 20 and 50 % bring, how few customers bring 80 %, the long \
                    tail, and those below zero, over the customers who have bought, from their stored values.

                    Where 200,000 customers and more have bought, the same answer is given for twenty times as long as it took, at most five \
                    minutes; `computedAt` says of when it is.

                    Errors: 400 when `of` is none of the values, 422 when `points` is out of range.""")
    public ConcentrationView concentration(
            @RestQuery
                    @Parameter(
                            description = "currentValue, pastValue, futureValue, lifetimeValue or revenue",
                            schema = @Schema(type = SchemaType.STRING, defaultValue = "currentValue", maxLength = 40),
                            example = "currentValue")
                    String of,
            @RestQuery
                    @Min(1)
                    @Max(1000)
                    @Parameter(
                            description = "Steps of the Lorenz curve",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            defaultValue = "20",
                                            minimum = "1",
                                            maximum = "1000"),
                            example = "20")
                    Integer points) {
        return portfolios.concentration(of, points);
    }

    @GET
    @Path("/forecast")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getPortfolioForecast",
            summary = "Read what is expected of all customers",
            description = """
                    Purchases, revenue and leaving expected in the coming periods of the customers there are, by the active model and \
                    from the histories of the stored values. New customers are not in it. Churn is absent where the model that \
                    answers knows no leaving; a note says so.

                    Where 200,000 customers and more have bought, the same answer is given for twenty times as long as it took, at most five \
                    minutes; `computedAt` says of when it is.

                    Errors: 400 when `period` cannot be read, 422 when it or `periods` is out of range.""")
    public OutlookView forecast(
            @RestQuery
                    @Parameter(
                            description = "Length of a period, up to 10 years",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            defaultValue = "P1M",
                                            pattern = "^P[1-9][0-9]{0,3}[DWMY]$"),
                            example = "P1M")
                    String period,
            @RestQuery
                    @Min(1)
                    @Max(120)
                    @Parameter(
                            description = "How many periods",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            defaultValue = "12",
                                            minimum = "1",
                                            maximum = "120"),
                            example = "12")
                    Integer periods) {
        return portfolios.forecast(period, periods, caller.language());
    }
}
