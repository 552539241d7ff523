package io.clientele.valuation.value.answer;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.money.Money;
import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.lifetime.Reason;
import io.clientele.valuation.formula.purchase.PurchaseHistory;
import io.clientele.valuation.value.CustomerValue;
import io.clientele.valuation.value.UsedModel;

@Schema(name = "Valuation", description = "What a customer is worth as of an instant, computed from its journal")
public record ValuationView(
        @Schema(examples = "0198c0de-7a11-7000-8000-000000000001", required = true)
        UUID customerId,

        @Schema(description = "The instant of the valuation", examples = "2026-01-31T09:30:00Z")
        Instant asOf,

        @Schema(description = "Net cash flow over the 12 calendar months up to asOf")
        Money currentValue,

        @Schema(description = "pastValue + presentValue + futureValue")
        Money lifetimeValue,

        @Schema(description = "The same sum over everything earlier")
        Money pastValue,

        @Schema(description = "The current value, as part of the lifetime value")
        Money presentValue,

        @Schema(description = "What is expected over the horizon, discounted")
        Money futureValue,

        @Schema(description = "What a year of waiting costs", examples = "0.1")
        double discountRate,

        @Schema(description = "How far the future value looks ahead", examples = "P3Y")
        String horizon,

        @Schema(description = "Margin on revenue assumed for the future", examples = "0.35")
        double marginRate,

        @Schema(
                description =
                        "Probability that the customer has not left; absent when the model that answered knows no leaving",
                examples = "0.97",
                minimum = "0",
                maximum = "1")
        Double probabilityAlive,

        @Schema(
                description =
                        "Purchases expected from asOf on, by the model of buying; under contract the future value is by what the"
                                + " contracts pay, and these are not in it. Where a what-if supposes a retention rate, of those who stay")
        Expected expectedPurchases,

        @Schema(description = "The purchases that models see")
        History history,

        @Schema(
                description =
                        "The model that the future value is by: of buying, or of contracts for who is under one; version"
                                + " 0 is the prior rate, which needs no fit")
        UsedModel model,

        @Schema(description = "Why that one answered") ModelChoice modelChoice,

        @Schema(description = "How the customer stands under contract; absent where no contract answers")
        ContractView contract,

        @Schema(
                description =
                        "The model of spend that answered; absent where the customer's own mean or a contract did")
        UsedModel spendModel,

        @Schema(description = "The cost policy that priced activities; version 0: no activity costs anything")
        UsedCostPolicy costPolicy,

        @Schema(description = "The valuation policy that discountRate and horizon come from")
        UsedValuationPolicy valuationPolicy,

        @Schema(description = "Volume or profit customer, against the base; absent while costs are not known")
        RoleView role,

        @Schema(
                description = "Codes of the fall-backs taken; the explanation has their words",
                examples = "[\"NO_PURCHASE\"]")
        List<String> reasons,

        @Schema(description = "The terms of currentValue, which add up to it")
        List<PartView> explanation) {

    static ValuationView of(CustomerValue value, ModelTime horizon, UsedModel spend, String currency, Locale language) {
        var policy = value.basis().policy();
        var worth = value.worth();
        var amounts = value.amounts(currency);
        var alive = worth.probabilityAlive();
        return new ValuationView(
                value.customerId(),
                worth.asOf(),
                amounts.present(),
                amounts.lifetime(),
                amounts.past(),
                amounts.present(),
                amounts.future(),
                policy.discountRate(),
                policy.horizon().iso(),
                worth.future().marginRate(),
                alive.isPresent() ? alive.getAsDouble() : null,
                new Expected(
                        UsedModel.of(value.model()),
                        horizon.iso(),
                        value.basis().formula().forecast().expectedPurchases(worth.history(), horizon)),
                History.of(worth.history()),
                value.answered(),
                ModelChoice.of(value, language),
                ContractView.of(value, currency),
                spend,
                UsedCostPolicy.of(value.basis().costs()),
                UsedValuationPolicy.of(policy),
                value.role().map(r -> RoleView.of(r, language)).orElse(null),
                worth.future().reasons().stream().map(Reason::name).toList(),
                PartView.current(value, currency, language));
    }

    @Schema(name = "ExpectedPurchases", description = "Purchases expected within a horizon")
    record Expected(
            @Schema(
                    description =
                            "The model of buying that they are by; under contract another than the one that the future value is by")
            UsedModel model,

            @Schema(description = "From asOf on", examples = "P52W")
            String horizon,

            @Schema(description = "How many", examples = "25.757", minimum = "0")
            double value) {}

    @Schema(
            name = "PurchaseHistory",
            description = "Occasions: all purchases of one business day are one. Recency and age count from the first")
    record History(
            @Schema(description = "Occasions, the first included", examples = "27", minimum = "0")
            int purchases,

            @Schema(description = "Repeat occasions", examples = "26", minimum = "0")
            int frequency,

            @Schema(description = "From the first to the last occasion; absent before the first", examples = "P216D")
            String recency,

            @Schema(description = "From the first occasion to asOf; absent before the first", examples = "P217D")
            String age,

            @Schema(description = "From the last occasion to asOf; absent before the first", examples = "P1D")
            String sinceLastPurchase) {

        static History of(PurchaseHistory history) {
            return history.purchases() == 0
                    ? new History(0, 0, null, null, null)
                    : new History(
                            history.purchases(),
                            history.frequency(),
                            history.recency().iso(),
                            history.age().iso(),
                            history.sinceLastPurchase().iso());
        }
    }
}
