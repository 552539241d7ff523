package io.clientele.interaction.journal.said.part;

import java.math.BigDecimal;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.interaction.model.SupportType;
import io.clientele.interaction.model.draft.Details.Support;

/** What we gave away. */
@Schema(
        name = "InteractionSupport",
        description = "What we gave to help a customer sell or try; its cost is a direct cost to serve")
public record SupportSaid(
        @Schema(description = "What sort of help", required = true, examples = "SAMPLE")
        SupportType type,

        @Schema(description = "What was given", required = true, maxLength = 200, examples = "green-tea, 20 g")
        String item,

        @Schema(
                description = "How many, as a decimal string or a number, above 0, up to 6 decimals",
                implementation = String.class,
                pattern = "^[0-9]{1,15}(\\.[0-9]{1,6})?$",
                examples = "10")
        @JsonSerialize(using = QuantityJson.class)
        BigDecimal quantity) {

    public Support support() {
        return new Support(type, item, quantity);
    }
}
