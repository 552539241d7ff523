package io.clientele.valuation.portfolio;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.money.Money;
import io.clientele.valuation.formula.portfolio.Outlook;
import io.clientele.valuation.money.RoundedParts;
import io.clientele.valuation.value.Basis;
import io.clientele.valuation.value.UsedModel;

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

        @Schema(
                description =
                        "Those of them under contract whom the model of contracts answers for, as it does for their value:"
                                + " by renewals and what they pay",
                examples = "310",
                minimum = "0")
        long underContract,

        @Schema(description = "The model of buying that answered for everybody else", examples = "BG_NBD")
        String model,

        @Schema(description = "Its version; 0 for the prior rate", examples = "3", minimum = "0")
        int modelVersion,

        @Schema(description = "The model of contracts; absent while none is active")
        UsedModel contractModel,

        @Schema(description = "What a year of waiting costs", examples = "0.1")
        double discountRate,

        @Schema(
                description =
                        "What the periods leave together, discounted to asOf. In months over the horizon of future values it"
                                + " is customerEquity, but for values that were stored on an earlier day")
        Money value,

        @Schema(description = "Why churn is absent", examples = "PRIOR_RATE knows no leaving; activate BG_NBD.")
        String note,

        @Schema(description = "The periods to come") List<Period> periods) {

    static OutlookView of(
            LocalDate asOf,
            Instant at,
            long buying,
            long contracted,
            Basis basis,
            Outlook outlook,
            String currency,
            Locale language) {
        var periods = new ArrayList<Period>();
        var exact =
                outlook.periods().stream().map(p -> new BigDecimal(p.value())).toList();
        var values = RoundedParts.of(exact, currency);
        for (var p : outlook.periods()) {
            periods.add(new Period(
                    p.number(),
                    asOf.plusDays(Math.round((p.number() - 1) * outlook.period().days())),
                    asOf.plusDays(Math.round(p.number() * outlook.period().days())),
                    p.purchases(),
                    money(p.revenue(), currency),
                    money(p.contractRevenue(), currency),
                    values.get(p.number() - 1),
                    known(p.aliveAtStart()),
                    known(p.aliveAtEnd()),
                    known(p.churnRate())));
        }
        var model = basis.model().name();
        var contracts = basis.formula().contracts();
        boolean silent = buying > 0 && periods.getFirst().churnRate() == null;
        return new OutlookView(
                asOf,
                at,
                outlook.period().iso(),
                buying + contracted,
                contracted,
                model,
                basis.model().version(),
                contracts == null ? null : new UsedModel(contracts.name(), contracts.version()),
                basis.policy().discountRate(),
                Money.of(exact.stream().reduce(BigDecimal.ZERO, BigDecimal::add), currency),
                silent ? whyNoChurn(model, language) : null,
                periods);
    }

    private static String whyNoChurn(String model, Locale language) {
        return language.getLanguage().equals("zh")
                ? model + " 模型不说明谁已流失；启用 BG_NBD 可得流失率。"
                : model + " does not say who has left; activate BG_NBD for churn.";
    }

    private static Money money(double amount, String currency) {
        return Money.of(new BigDecimal(amount), currency).rounded();
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

            @Schema(description = "Purchases expected of who is not under contract", examples = "812.4", minimum = "0")
            double purchases,

            @Schema(
                    description =
                            "Revenue expected: purchases × expected spend of each customer, and what contracts pay while"
                                    + " they are renewed")
            Money revenue,

            @Schema(description = "The part of it that contracts pay")
            Money contractRevenue,

            @Schema(description = "What the revenue leaves, × margin rate − cost to serve, discounted to asOf")
            Money value,

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
