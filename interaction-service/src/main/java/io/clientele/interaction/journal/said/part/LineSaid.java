package io.clientele.interaction.journal.said.part;

import java.math.BigDecimal;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.money.Money;

/** One line of a purchase or return. */
@Schema(name = "InteractionLine", description = "One line of a purchase or return")
public record LineSaid(
        @Schema(description = "What it is", required = true, maxLength = 200, examples = "green-tea")
        String product,

        @Schema(description = "What it counts among", maxLength = 200, examples = "drinks")
        String category,

        @Schema(
                description = "How many, as a decimal string or a number, above 0, up to 6 decimals",
                implementation = String.class,
                required = true,
                pattern = "^[0-9]{1,15}(\\.[0-9]{1,6})?$",
                examples = "2")
        @JsonSerialize(using = QuantityJson.class)
        BigDecimal quantity,

        @Schema(description = "Price of one, before the discount, net of tax", required = true)
        Money unitPrice,

        @Schema(description = "What one cost us; the cost of goods of a purchase is known when every line has it")
        Money unitCost,

        @Schema(description = "Discount on the whole line") Money discount) {}
