package io.clientele.valuation.group;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.money.Money;
import io.clientele.valuation.formula.relationship.Indicator;
import io.clientele.valuation.formula.relationship.Relation;

@Schema(
        name = "GroupShareOfWallet",
        description =
                "What a group spends with us of all that it spends in our category, over the members whose wallet is known")
record GroupShareOfWallet(
        @Schema(
                description = "revenue ÷ walletEstimate, 0 to 1; absent while no member's wallet is known",
                examples = "0.42",
                minimum = "0",
                maximum = "1")
        Double share,

        @Schema(description = "Net revenue with these members over the 12 calendar months up to asOf")
        Money revenue,

        @Schema(description = "The latest estimates of their yearly spend in our category, together")
        Money walletEstimate,

        @Schema(
                description = "Of how many members the wallet is known; the others are in neither sum",
                examples = "5",
                minimum = "0")
        int customers) {

    /** What one member spends with us, and of how much. */
    record Spending(BigDecimal revenue, BigDecimal wallet) {

        /** Empty where the wallet is not known. */
        static Optional<Spending> of(Relation relation) {
            return Indicator.SHARE_OF_WALLET.of(relation, null).known()
                    ? Optional.of(new Spending(
                            Indicator.REVENUE.of(relation, null).amount().orElseThrow(),
                            relation.profile().wallet()))
                    : Optional.empty();
        }
    }

    static GroupShareOfWallet of(List<Spending> known, String currency) {
        var revenue = known.stream().map(Spending::revenue).reduce(BigDecimal.ZERO, BigDecimal::add);
        var wallet = known.stream().map(Spending::wallet).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new GroupShareOfWallet(
                known.isEmpty()
                        ? null
                        : Math.clamp(
                                revenue.divide(wallet, MathContext.DECIMAL64).doubleValue(), 0, 1),
                Money.of(revenue, currency).rounded(),
                Money.of(wallet, currency).rounded(),
                known.size());
    }
}
