package io.clientele.valuation.portfolio;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.money.Money;
import io.clientele.valuation.formula.portfolio.Outlook;

@Schema(
        name = "PortfolioForecast",
        description =
                "What is expected of the customers there are; new customers are not in it. Histories are those of the"
                        + " stored values, counted up to asOf")
record OutlookView(
        @Schema(description = "The business day from which the periods count", examples = "2026-01-31")
        LocalDate asOf,

        @Schema(description = "When it was computed", examples = "2026-01-31T09:30:00Z")
        Instant computedAt,

        @Schema(description = "Length of a period; P1M = 30.4375 d, P1Y = 365.25 d", examples = "P1M")
        String period,

        @Schema(description = "Customers who have bought", examples = "12000", minimum = "0")
        long customers,

        @Schema(description = "The model of buying that answered", examples = "BG_NBD")
        String model,

        @Schema(description = "Its version; 0 for the prior rate", examples = "3", minimum = "0")
        int modelVersion,

        @Schema(description = "Why churn is absent", examples = "PRIOR_RATE knows no leaving; activate BG_NBD.")
        String note,

        @Schema(description = "The periods to come") List<Period> periods) {

    static OutlookView of(
            LocalDate asOf, Instant at, long customers, String model, int version, Outlook outlook, String currency) {
        var periods = new ArrayList<Period>();
        for (var p : outlook.periods()) {
            periods.add(new Period(
                    p.number(),
                    asOf.plusDays(Math.round((p.number() - 1) * outlook.period().days())),
                    asOf.plusDays(Math.round(p.number() * outlook.period().days())),
                    p.purchases(),
                    Money.of(new BigDecimal(p.revenue()), currency).rounded(),
                    known(p.aliveAtStart()),
                    known(p.aliveAtEnd()),
                    known(p.churnRate())));
        }
        boolean silent = customers > 0 && periods.getFirst().churnRate() == null;
        return new OutlookView(
                asOf,
                at,
                outlook.period().iso(),
                customers,
                model,
                version,
                silent ? model + " does not say who has left; activate BG_NBD for churn." : null,
                periods);
    }

    private static Double known(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }

    @Schema(name = "ForecastPeriod", description = "One period to come")
    record Period(
            @Schema(description = "From 1", examples = "1", minimum = "1")
            int number,

            @Schema(description = "The first day", examples = "2026-01-31")
            LocalDate from,

            @Schema(description = "The day after the last", examples = "2026-03-02")
            LocalDate to,

            @Schema(description = "Purchases expected", examples = "812.4", minimum = "0")
            double purchases,

            @Schema(description = "Revenue expected: purchases × expected spend of each customer")
            Money revenue,

            @Schema(
                    description =
                            "Customers expected to be there at its beginning; absent where the model knows no leaving",
                    examples = "8100.5",
                    minimum = "0")
            Double aliveAtStart,

            @Schema(description = "Customers expected to be there at its end", examples = "8011.2", minimum = "0")
            Double aliveAtEnd,

            @Schema(
                    description = "The part expected to leave within it",
                    examples = "0.011",
                    minimum = "0",
                    maximum = "1")
            Double churnRate) {}
}
