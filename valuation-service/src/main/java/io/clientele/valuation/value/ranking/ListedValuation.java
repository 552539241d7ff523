package io.clientele.valuation.value.ranking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.contracts.ValuationState;
import io.clientele.kit.money.Money;
import io.clientele.valuation.value.Amounts;
import io.clientele.valuation.value.UsedModel;

@Schema(name = "ListedValuation", description = "What a customer is worth, as it was last published")
record ListedValuation(
        @Schema(examples = "0198c0de-7a11-7000-8000-000000000001", required = true)
        UUID customerId,

        @Schema(description = "When it was valued so", examples = "2026-01-31T09:30:00Z")
        Instant asOf,

        @Schema(description = "Net cash flow over the 12 calendar months up to asOf")
        Money currentValue,

        @Schema(description = "pastValue + currentValue + futureValue")
        Money lifetimeValue,

        @Schema(description = "The same sum over everything earlier")
        Money pastValue,

        @Schema(description = "What is expected over the horizon, discounted")
        Money futureValue,

        @Schema(
                description = "Probability that the customer has not left",
                examples = "0.97",
                minimum = "0",
                maximum = "1")
        Double probabilityAlive,

        @Schema(description = "Purchase occasions so far", examples = "27", minimum = "0")
        int purchases,

        @Schema(description = "Absent for a prospect", examples = "2025-02-03T10:00:00Z")
        Instant firstPurchaseAt,

        @Schema(description = "Absent for a prospect", examples = "2026-01-30T10:00:00Z")
        Instant lastPurchaseAt,

        @Schema(description = "Net revenue over the window of the current value")
        Money revenue,

        @Schema(description = "Purchase entries within that window", examples = "12", minimum = "0")
        int orders,

        @Schema(
                description = "Discounts ÷ list amount over that window; absent where no list amount is known",
                examples = "0.05",
                minimum = "0",
                maximum = "1")
        Double discountShare,

        @Schema(description = "The model that answered: of buying, or of contracts")
        UsedModel model,

        @Schema(description = "Codes of the fall-backs taken", examples = "[\"NO_PURCHASE\"]")
        List<String> reasons,

        @Schema(
                description =
                        "When time alone will next change this: a fact enters or leaves the window, the probability of being alive falls below"
                                + " a threshold, the history has aged by a tenth, or a contract has run on or out. Absent where it never will",
                examples = "2027-01-30T10:00:00Z")
        Instant nextChangeAt) {

    static ListedValuation of(ValuationState state) {
        var amounts = Amounts.of(state.pastValue(), state.currentValue(), state.futureValue(), state.currency());
        return new ListedValuation(
                state.customerId(),
                state.asOf(),
                amounts.present(),
                amounts.lifetime(),
                amounts.past(),
                amounts.future(),
                state.probabilityAlive(),
                state.purchases(),
                state.firstPurchaseAt(),
                state.lastPurchaseAt(),
                Money.of(state.revenue(), state.currency()),
                state.orders(),
                state.discountShare(),
                UsedModel.of(state.model()),
                state.reasons(),
                state.nextChangeAt());
    }
}
