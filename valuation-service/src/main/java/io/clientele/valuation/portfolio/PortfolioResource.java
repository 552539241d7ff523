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
import io.clientele.kit.page.Page;
import io.clientele.kit.security.Roles;

@Path("/api/v1/portfolio")
@Tag(name = "Portfolio", description = "What all customers are worth together")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PortfolioResource {

    private final Portfolios portfolios;
    private final Bridges bridges;
    private final Caller caller;

    PortfolioResource(Portfolios portfolios, Bridges bridges, Caller caller) {
        this.portfolios = portfolios;
        this.bridges = bridges;
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

    @GET
    @Path("/cohorts")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listCohorts", summary = "List retention and churn by cohort", description = """
                    Customers by the period of their first purchase, and how many of them were still buying in each period after: who \
                    bought in a period or later was retained in it. The last periods understate retention, since a customer may \
                    still come back; `aliveRate` is what the active model says. `from` and `to` choose cohorts by their first day, so \
                    that every cohort is whole. From the stored values; oldest cohort first, on one page.

                    Errors: 400 when a parameter cannot be read, 422 when more than 120 periods are asked for.""")
    public Page<CohortView> cohorts(
            @RestQuery
                    @Parameter(
                            description = "P1M, P3M or P1Y",
                            schema = @Schema(type = SchemaType.STRING, defaultValue = "P1M", maxLength = 10),
                            example = "P3M")
                    String period,
            @RestQuery
                    @Parameter(
                            description =
                                    "Cohorts that begin on this business day or later. Default: 24 periods before to",
                            schema = @Schema(type = SchemaType.STRING, format = "date"),
                            example = "2025-01-01")
                    String from,
            @RestQuery
                    @Parameter(
                            description =
                                    "Cohorts that begin before this business day. Default: the end of the present period",
                            schema = @Schema(type = SchemaType.STRING, format = "date"),
                            example = "2026-01-01")
                    String to) {
        return Page.of(portfolios.cohorts(period, from, to), null, null);
    }

    @GET
    @Path("/bridge")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getEquityBridge", summary = "Read why customer equity is another one", description = """
                    From the customer equity at one instant to that at another, as bars by cause that sum to the difference exactly, \
                    in the order joined, left, policy, model, entries, time. Each end is of what was known then, by the policy and the \
                    models of then; with `restated=true` both are of what is known now, which is what to ask for when history was \
                    imported later. Everyone is valued anew for the answer: a base that is larger than can be walked at once is \
                    asked for as a job, by `POST /portfolio/bridges`.

                    Errors: 400 when a parameter cannot be read, 409 when there are too many customers to be answered at once, 422 \
                    when from is not before to.""")
    public BridgeView bridge(
            @RestQuery
                    @Parameter(
                            description =
                                    "The beginning; a date means the end of that business day. Default: a month before to",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 40),
                            example = "2025-12-31")
                    String from,
            @RestQuery
                    @Parameter(
                            description = "The end; a date means the end of that business day. Default: now",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 40),
                            example = "2026-01-31")
                    String to,
            @RestQuery
                    @Parameter(
                            description = "Both ends by what is known now",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"),
                            example = "true")
                    Boolean restated) {
        return bridges.between(new BridgeAsked(from, to, restated), caller.language());
    }
}
