package io.clientele.interaction.journal.said.part;

import java.math.BigDecimal;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.interaction.model.draft.Details.Swap;

/** What was given for what. */
@Schema(
        name = "InteractionExchange",
        description = "What was given for what; a difference in price is a PURCHASE or RETURN of its own")
public record ExchangeSaid(
        @Schema(description = "What was taken back", required = true, maxLength = 200, examples = "green-tea")
        String product,

        @Schema(description = "What was given for it", required = true, maxLength = 200, examples = "black-tea")
        String replacement,

        @Schema(
                description = "How many, as a decimal string or a number, above 0, up to 6 decimals",
                implementation = String.class,
                pattern = "^[0-9]{1,15}(\\.[0-9]{1,6})?$",
                examples = "2")
        @JsonSerialize(using = QuantityJson.class)
        BigDecimal quantity) {

    public Swap swap() {
        return new Swap(product, replacement, quantity);
    }
}
