package io.clientele.interaction.journal.said.part;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.interaction.model.Amount;
import io.clientele.interaction.model.draft.Details.Intelligence;
import io.clientele.kit.money.Money;

/** What a customer told of the market. */
@Schema(
        name = "InteractionIntelligence",
        description = "What a customer told of the market; competitor or product is required")
public record IntelligenceSaid(
        @Schema(description = "Who competes", maxLength = 200, examples = "Tea & Sons")
        String competitor,

        @Schema(description = "With what", maxLength = 200, examples = "green-tea")
        String product,

        @Schema(description = "At what price; no money of ours")
        Money price) {

    public Intelligence intelligence() {
        return new Intelligence(
                competitor, product, price == null ? null : new Amount(price.amount(), price.currency()));
    }
}
