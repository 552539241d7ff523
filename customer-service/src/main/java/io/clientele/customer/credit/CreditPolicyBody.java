package io.clientele.customer.credit;

import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.customer.credit.model.CreditFactor;
import io.clientele.customer.credit.model.CreditGrade;
import io.clientele.customer.credit.model.CreditLevel;
import io.clientele.customer.credit.model.CreditPolicy;
import io.clientele.kit.money.Money;

/** How six scores become a grade, a limit and a term. */
@Schema(name = "CreditPolicyBody", description = "How six scores become a grade, a limit and a term")
record CreditPolicyBody(
        @Schema(description = "Weights of the six factors; only their proportion counts") @NotNull @Valid
        Weights weights,

        @Schema(description = "The five grades, the best first; the last begins at 0") @NotNull @Size(min = 5, max = 5)
        List<@NotNull @Valid Level> levels) {

    /** A weight for every factor. */
    @Schema(name = "CreditWeights", description = "A weight for every factor, 0 to 1000; at least one above 0")
    record Weights(
            @Schema(description = "Weight of capital", examples = "1")
            @NotNull
            @DecimalMin("0")
            @DecimalMax("1000")
            @Digits(integer = 4, fraction = 6)
            BigDecimal capital,

            @Schema(description = "Weight of the conditions", examples = "1")
            @NotNull
            @DecimalMin("0")
            @DecimalMax("1000")
            @Digits(integer = 4, fraction = 6)
            BigDecimal condition,

            @Schema(description = "Weight of capacity", examples = "1")
            @NotNull
            @DecimalMin("0")
            @DecimalMax("1000")
            @Digits(integer = 4, fraction = 6)
            BigDecimal capacity,

            @Schema(description = "Weight of character", examples = "1")
            @NotNull
            @DecimalMin("0")
            @DecimalMax("1000")
            @Digits(integer = 4, fraction = 6)
            BigDecimal character,

            @Schema(description = "Weight of collateral", examples = "1")
            @NotNull
            @DecimalMin("0")
            @DecimalMax("1000")
            @Digits(integer = 4, fraction = 6)
            BigDecimal collateral,

            @Schema(description = "Weight of continuity", examples = "1")
            @NotNull
            @DecimalMin("0")
            @DecimalMax("1000")
            @Digits(integer = 4, fraction = 6)
            BigDecimal continuity) {

        static Weights of(Map<CreditFactor, BigDecimal> weights) {
            return new Weights(
                    weights.get(CreditFactor.CAPITAL),
                    weights.get(CreditFactor.CONDITION),
                    weights.get(CreditFactor.CAPACITY),
                    weights.get(CreditFactor.CHARACTER),
                    weights.get(CreditFactor.COLLATERAL),
                    weights.get(CreditFactor.CONTINUITY));
        }

        Map<CreditFactor, BigDecimal> byFactor() {
            return Map.of(
                    CreditFactor.CAPITAL, capital,
                    CreditFactor.CONDITION, condition,
                    CreditFactor.CAPACITY, capacity,
                    CreditFactor.CHARACTER, character,
                    CreditFactor.COLLATERAL, collateral,
                    CreditFactor.CONTINUITY, continuity);
        }
    }

    /** What a grade asks for and what it gives. */
    @Schema(name = "CreditLevel", description = "The score a grade begins at, its credit limit and payment term")
    record Level(
            @Schema(description = "The grade", examples = "GOOD") @NotNull
            CreditGrade grade,

            @Schema(description = "The least score of the grade", examples = "70")
            @NotNull
            @DecimalMin("0")
            @DecimalMax("100")
            @Digits(integer = 3, fraction = 6)
            BigDecimal fromScore,

            @Schema(description = "How much may be owed at once, in base currency") @NotNull @Valid
            Money creditLimit,

            @Schema(
                    implementation = String.class,
                    format = "duration",
                    description = "The time to pay in; P0D is payment in advance",
                    maxLength = 30,
                    examples = "P45D")
            @NotNull
            Period paymentTerm) {

        static Level of(CreditLevel level) {
            return new Level(level.grade(), level.fromScore(), level.creditLimit(), level.paymentTerm());
        }

        CreditLevel level() {
            return new CreditLevel(grade, fromScore, creditLimit, paymentTerm);
        }
    }

    static CreditPolicyBody of(CreditPolicy policy) {
        return new CreditPolicyBody(
                Weights.of(policy.weights()),
                policy.levels().stream().map(Level::of).toList());
    }

    CreditPolicy policy(long version) {
        return new CreditPolicy(
                version, weights.byFactor(), levels.stream().map(Level::level).toList());
    }
}
