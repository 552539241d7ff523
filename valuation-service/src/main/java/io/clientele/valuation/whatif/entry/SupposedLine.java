package io.clientele.valuation.whatif.entry;

import java.math.BigDecimal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.money.Money;

@Schema(name = "SupposedLine", description = "One line of a supposed purchase or return")
record SupposedLine(
        @Schema(description = "What it is", maxLength = 200, examples = "green-tea") @Size(max = 200)
        String product,

        @Schema(description = "What it counts among", maxLength = 200, examples = "drinks") @Size(max = 200)
        String category,

        @Schema(
                description = "How many, as a decimal string, above 0",
                implementation = String.class,
                required = true,
                pattern = "^[0-9]{1,15}(\\.[0-9]{1,6})?$",
                examples = "2")
        @NotNull
        BigDecimal quantity,

        @Schema(description = "Price of one, before the discount, net of tax", required = true) @NotNull @Valid
        Money unitPrice,

        @Schema(description = "What one costs us") @Valid Money unitCost,

        @Schema(description = "Discount on the whole line") @Valid
        Money discount) {

    /** Before the discount. */
    BigDecimal listAmount() {
        return quantity.multiply(unitPrice.amount());
    }
}
