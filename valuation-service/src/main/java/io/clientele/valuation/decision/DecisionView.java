package io.clientele.valuation.decision;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.money.Money;
import io.clientele.kit.privacy.ShowsPerson;
import io.clientele.valuation.value.UsedModel;

@Schema(name = "Decision", description = "Whether a measure is worth its cost, with everything it was computed from")
record DecisionView(
        @Schema(description = "Absent where the value was given", examples = "0198c0de-7a11-7000-8000-000000000001")
        UUID customerId,

        @Schema(description = "RETAIN or LET_GO; WIN_BACK or LET_GO", examples = "RETAIN")
        String advice,

        @Schema(description = "The same in words", examples = "Worth it: the measure brings more than it costs")
        String label,

        @Schema(
                description =
                        "Whether the cost is below the gain, both before they are rounded: also beside a netGain of"
                                + " 0.00",
                examples = "true")
        boolean worthIt,

        @Schema(description = "What the measure is expected to bring; also what it may cost at most")
        Money gain,

        @Schema(description = "What it costs") Money cost,
        @Schema(description = "gain − cost") Money netGain,

        @Schema(
                description = "The probability with the measure from which on it pays; absent where none does",
                examples = "0.72",
                minimum = "0",
                maximum = "1")
        Double breakEvenProbability,

        @Schema(description = "What winning a new customer costs; absent when not given")
        Money acquisitionCost,

        @Schema(description = "gain and cost, which add up to netGain")
        List<Step> explanation,

        @Schema(description = "What it was computed from") Inputs inputs,

        @Schema(
                description = "The instant of the customer's valuation; absent without a customer",
                examples = "2026-01-31T09:30:00Z")
        Instant asOf,

        @Schema(description = "The model that its future value is by; absent without a customer")
        UsedModel model,

        @Schema(
                description = "Codes of the fall-backs that its valuation took, as there; absent without a customer",
                examples = "[\"NO_REPEAT_SPEND\"]")
        List<String> reasons)
        implements ShowsPerson {

    @Schema(name = "DecisionStep", description = "A term of the net gain")
    record Step(
            @Schema(description = "GAIN or COST", examples = "GAIN")
            String part,

            @Schema(
                    description = "How it comes about, of what stands under inputs",
                    examples = "(probabilityWith − probabilityWithout) × futureValue")
            String formula,

            @Schema(
                    description = "What to know of the formula; absent where all was given",
                    examples =
                            "futureValue is expected as things are: that the customer may leave, or has left, is in it"
                                    + " already")
            String note,

            @Schema(description = "As it enters the sum") Money amount) {}

    @Schema(name = "DecisionInputs", description = "What a decision was computed from")
    record Inputs(
            @Schema(
                    description =
                            "Future value as things are, as the valuation tells it: weighed by the probability that the customer"
                                    + " has not left")
            Money futureValue,

            @Schema(
                    description =
                            "WIN_BACK: what a regained customer brings; where it was not given, the future value of the same"
                                    + " customer with a probabilityAlive of 1")
            Money valueIfRegained,

            @Schema(description = "RETAIN: probability of staying as things are", examples = "0.6")
            Double probabilityWithout,

            @Schema(description = "RETAIN: probability of staying with the measure", examples = "0.75")
            Double probabilityWith,

            @Schema(
                    description =
                            "RETAIN: the time that both probabilities are of: under contract its period, at whose end comes the next"
                                    + " renewal, P1Y where a retentionRate is supposed; absent where probabilityWithout was given,"
                                    + " or is the one of not having left so far",
                    examples = "P1M")
            String probabilityPeriod,

            @Schema(description = "WIN_BACK: probability that the attempt succeeds", examples = "0.2")
            Double probabilityOfSuccess,

            @Schema(
                    description =
                            "The model behind the future value: of buying, or of contracts; absent where it was given",
                    examples = "BG_NBD")
            String model) {}

    static List<Step> explained(String formula, String note, Money gain, Money cost) {
        return List.of(
                new Step("GAIN", formula, note, gain),
                new Step("COST", "cost", null, Money.of(cost.amount().negate(), cost.currency())));
    }

    static Money net(Money gain, Money cost) {
        return Money.of(gain.amount().subtract(cost.amount()), gain.currency());
    }

    static Money money(BigDecimal amount, String currency) {
        return Money.of(amount, currency).rounded();
    }
}
