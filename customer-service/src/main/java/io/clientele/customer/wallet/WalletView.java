package io.clientele.customer.wallet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.money.Money;

/** A wallet as callers see it: the estimates that count, and what they come to. */
@Schema(name = "Wallet", description = "What a customer is thought to spend in a year on all that we sell")
record WalletView(
        @Schema(description = "The day of the latest of the estimates that count", examples = "2026-01-31")
        LocalDate estimatedOn,

        @Schema(
                description =
                        "Spend of a year, with whomever: the sum of the estimates below. Our revenue divided by it is the share"
                                + " of wallet")
        Money yearlyAmount,

        @Schema(
                description =
                        "The estimates that count, the earliest first: the latest of each category, or one that is of everything",
                minItems = 1)
        List<WalletEstimateView> estimates) {

    static WalletView of(List<WalletEstimateView> counting) {
        var sum = counting.stream().map(one -> one.yearlyAmount().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
        var latest = counting.getLast();
        return new WalletView(
                latest.estimatedOn(), Money.of(sum, latest.yearlyAmount().currency()), counting);
    }
}
