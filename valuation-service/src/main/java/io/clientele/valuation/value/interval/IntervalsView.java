package io.clientele.valuation.value.interval;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.DoubleUnaryOperator;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.money.Money;
import io.clientele.valuation.choice.MeasuredCoverage;
import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.lifetime.ContractBand;
import io.clientele.valuation.formula.lifetime.FutureBand;
import io.clientele.valuation.formula.lifetime.FuturePolicy;
import io.clientele.valuation.formula.lifetime.Reason;
import io.clientele.valuation.value.CustomerValue;
import io.clientele.valuation.value.UsedModel;

@Schema(
        name = "ValuationIntervals",
        description =
                "How far purchases and future value may turn out from what is expected. P10: at most this with at least"
                        + " 10 % probability")
record IntervalsView(
        @Schema(examples = "0198c0de-7a11-7000-8000-000000000001", required = true)
        UUID customerId,

        @Schema(description = "The instant of the valuation", examples = "2026-01-31T09:30:00Z")
        Instant asOf,

        @Schema(description = "Purchases within a horizon from asOf; absent for a prospect")
        Purchases purchases,

        @Schema(
                description =
                        "What they bring, discounted, or under contract what the contracts pay, and nothing that is bought"
                                + " beside them; absent for a prospect")
        Value futureValue,

        @Schema(description = "The model that the future value is by: of buying, or of contracts")
        UsedModel model,

        @Schema(
                description =
                        "The model of spend that answered; absent where the customer's own mean did: then every purchase"
                                + " is taken to bring the same")
        UsedModel spendModel,

        @Schema(
                description =
                        "How often the 80 % bands of purchases and of money were right when the model of buying last foresaw a"
                                + " hold-out; absent before the first comparison")
        MeasuredCoverage.Measured measuredCoverage,

        @Schema(
                description =
                        "Under contract: how often the 80 % band of renewals, and with it that of futureValue, was right when the"
                                + " model of contracts last foresaw a hold-out; absent before the first such comparison")
        MeasuredCoverage.Measured contractCoverage,

        @Schema(description = "Codes of the fall-backs taken", examples = "[\"ONE_PURCHASE_ONLY\"]")
        List<String> reasons) {

    static IntervalsView of(
            CustomerValue value,
            ModelTime horizon,
            FuturePolicy policy,
            UsedModel spend,
            MeasuredCoverage.Measured ofBuying,
            MeasuredCoverage.Measured ofContract,
            String currency) {
        var prospect = value.worth().history().purchases() == 0;
        return new IntervalsView(
                value.customerId(),
                value.worth().asOf(),
                prospect ? null : Purchases.of(value, horizon),
                prospect ? null : Value.of(value, policy, currency),
                value.answered(),
                spend,
                ofBuying,
                ofContract,
                value.worth().future().reasons().stream().map(Reason::name).toList());
    }

    @Schema(name = "PurchaseInterval", description = "Purchases within a horizon")
    record Purchases(
            @Schema(
                    description =
                            "The model of buying that they are by; under contract another than the one that the future value is by")
            UsedModel model,

            @Schema(description = "From asOf on", examples = "P52W")
            String horizon,

            @Schema(description = "At most so many with 10 %", examples = "17", minimum = "0")
            long p10,

            @Schema(description = "The middle one", examples = "25", minimum = "0")
            long p50,

            @Schema(description = "At most so many with 90 %", examples = "35", minimum = "0")
            long p90,

            @Schema(description = "The expectation, as in the valuation", examples = "25.757", minimum = "0")
            double mean,

            @Schema(description = "Probability of no purchase at all", examples = "0.031", minimum = "0", maximum = "1")
            double probabilityOfNone) {

        static Purchases of(CustomerValue value, ModelTime horizon) {
            var history = value.worth().history();
            var ahead = value.model().purchasesAhead(history, horizon);
            return new Purchases(
                    UsedModel.of(value.model()),
                    horizon.iso(),
                    ahead.quantile(0.1),
                    ahead.quantile(0.5),
                    ahead.quantile(0.9),
                    value.model().expectedPurchases(history, horizon),
                    ahead.probabilityOf(0));
        }
    }

    @Schema(name = "ValueInterval", description = "Future value over its horizon")
    record Value(
            @Schema(description = "From asOf on", examples = "P3Y")
            String horizon,

            @Schema(description = "What a year of waiting costs", examples = "0.1")
            double discountRate,

            @Schema(description = "At most so much with 10 %")
            Money p10,

            @Schema(description = "The middle one") Money p50,

            @Schema(description = "At most so much with 90 %")
            Money p90,

            @Schema(description = "The expectation: futureValue of the valuation")
            Money mean) {

        static Value of(CustomerValue value, FuturePolicy policy, String currency) {
            var ahead = quantiles(value, policy);
            return new Value(
                    policy.horizon().iso(),
                    policy.discountRate(),
                    money(ahead.applyAsDouble(0.1), currency),
                    money(ahead.applyAsDouble(0.5), currency),
                    money(ahead.applyAsDouble(0.9), currency),
                    value.amounts(currency).future());
        }

        private static DoubleUnaryOperator quantiles(CustomerValue value, FuturePolicy policy) {
            return value.worth().contract() == null
                    ? FutureBand.of(value.worth(), value.model(), value.spend(), policy)::quantile
                    : ContractBand.of(value.worth(), value.basis().formula().contracts(), policy)::quantile;
        }

        private static Money money(double amount, String currency) {
            return Money.of(CustomerValue.money(amount), currency).rounded();
        }
    }
}
