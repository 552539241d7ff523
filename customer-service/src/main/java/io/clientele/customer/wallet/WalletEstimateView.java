package io.clientele.customer.wallet;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.customer.fact.Fact;
import io.clientele.customer.wallet.model.WalletEstimate;
import io.clientele.customer.words.Coded;
import io.clientele.kit.money.Money;

/** An estimate as callers see it. */
@Schema(name = "WalletEstimate", description = "What a customer is thought to spend in a year; it is never changed")
record WalletEstimateView(
        @Schema(required = true, description = "Its id", examples = "0198c0de-7a11-7000-8000-000000000005")
        UUID id,

        @Schema(description = "The customer", examples = "0198c0de-7a11-7000-8000-000000000001")
        UUID customerId,

        @Schema(description = "The day of the estimate", examples = "2026-01-31")
        LocalDate estimatedOn,

        @Schema(description = "When it was recorded", examples = "2026-01-31T09:30:00Z")
        Instant recordedAt,

        @Schema(
                description = "Who recorded it: the subject of the token",
                maxLength = 255,
                examples = "agent@clientele")
        String recordedBy,

        @Schema(description = "Spend of a year in our category, with whomever")
        Money yearlyAmount,

        @Schema(description = "Where it is known from") Coded origin,

        @Schema(
                description = "The category; absent where it is of everything that we sell",
                maxLength = 100,
                examples = "hand tools")
        String category,

        @Schema(description = "Whom else the customer buys from", maxItems = 50)
        List<CompetitorBody> competitors,

        @Schema(
                description = "Sum of the competitors' known shares; what is left is ours and that of those not named",
                minimum = "0",
                maximum = "1",
                examples = "0.4")
        BigDecimal competitorsShare,

        @Schema(description = "How it was arrived at", maxLength = 2000, examples = "Head of purchasing, at the fair")
        String note,

        @Schema(description = "Names of the properties that are hidden from a viewer", maxItems = 10)
        List<String> masked) {

    static WalletEstimateView of(Fact<WalletEstimate> fact, Locale language, boolean notes) {
        var estimate = fact.content();
        return new WalletEstimateView(
                fact.id(),
                fact.customerId(),
                fact.on(),
                fact.recordedAt(),
                fact.recordedBy(),
                estimate.yearlyAmount(),
                Coded.of(estimate.origin(), estimate.origin().label(), language),
                estimate.category(),
                estimate.competitors().stream()
                        .map(one -> new CompetitorBody(one.name(), one.share()))
                        .toList(),
                estimate.namedShare(),
                notes ? estimate.note() : null,
                notes ? null : List.of("note"));
    }
}
