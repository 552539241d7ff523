package io.clientele.valuation.lifecycle;

import java.math.BigDecimal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.money.Money;
import io.clientele.valuation.formula.lifecycle.Surroundings;

@Schema(
        name = "LifecycleAssumptions",
        description = "What the two estimated terms are made of: REFERRAL_INCOME = referralShare · referredMargin,"
                + " BAD_WORD_OF_MOUTH = −lossPerDissatisfaction · dissatisfactions")
public record LifecycleAssumptions(
        @Schema(
                description =
                        "The share of what referred customers earn that is put down to who referred them; a setting",
                examples = "0.5",
                minimum = "0",
                maximum = "1")
        BigDecimal referralShare,

        @Schema(
                description =
                        "What the customers referred have earned since, each from the first REFERRAL entry that names it on, or from"
                                + " its beginning where only its record tells who brought it; one that costs more than it brings"
                                + " counts as nothing")
        Money referredMargin,

        @Schema(
                description = "What one voiced dissatisfaction is thought to cost with others: customers lost by it, a"
                        + " setting, times what the base earns with a customer; absent while no fit has measured that")
        Money lossPerDissatisfaction,

        @Schema(
                description = "How many entries voice dissatisfaction: those named by the term",
                examples = "2",
                minimum = "0")
        int dissatisfactions) {

    static LifecycleAssumptions of(Surroundings around, String currency) {
        var loss = around.lossPerDissatisfaction();
        return new LifecycleAssumptions(
                around.referralShare(),
                Money.of(around.referredMargin(), currency),
                loss == null ? null : Money.of(loss, currency),
                around.dissatisfied().size());
    }
}
