package io.clientele.customer.wallet;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.customer.wallet.model.EstimateOrigin;
import io.clientele.customer.wallet.model.WalletEstimate;
import io.clientele.kit.money.Money;

import static java.util.Objects.requireNonNullElse;

/** An estimate as it is handed in. */
@Schema(description = "What a customer is thought to spend in a category, or in all of ours, in a year")
record RecordWalletEstimate(
        @Schema(
                description = "The day of the estimate; today when not given; not in the future",
                examples = "2026-01-31")
        LocalDate estimatedOn,

        @Schema(description = "Spend of a year, with whomever, in base currency") @NotNull @Valid
        Money yearlyAmount,

        @Schema(description = "Where it is known from", examples = "INTERVIEW") @NotNull
        EstimateOrigin origin,

        @Schema(
                description =
                        "The category, in the words of the company; without one the estimate is of everything that we sell, and"
                                + " stands in the place of all before it",
                examples = "hand tools")
        @Size(min = 1, max = 100)
        String category,

        @Schema(description = "Whom else the customer buys from") @Size(max = 50)
        List<@NotNull @Valid CompetitorBody> competitors,

        @Schema(
                description = "How it was arrived at; not shown to viewers",
                examples = "Head of purchasing, at the fair")
        @Size(min = 1, max = 2000)
        String note) {

    WalletEstimate estimate() {
        var others = requireNonNullElse(competitors, List.<CompetitorBody>of());
        return new WalletEstimate(
                yearlyAmount,
                origin,
                category,
                others.stream().map(CompetitorBody::competitor).toList(),
                note);
    }
}
