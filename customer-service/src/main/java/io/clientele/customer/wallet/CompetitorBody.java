package io.clientele.customer.wallet;

import java.math.BigDecimal;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.customer.wallet.model.Competitor;

/** Somebody else the customer buys from. */
@Schema(name = "Competitor", description = "Somebody else the customer buys from")
record CompetitorBody(
        @Schema(description = "Its name", examples = "Harbour Tools") @NotNull @Size(min = 1, max = 200)
        String name,

        @Schema(description = "Its share of the customer's spend, 0 to 1; absent when unknown", examples = "0.4")
        @DecimalMin("0")
        @DecimalMax("1")
        @Digits(integer = 1, fraction = 6)
        BigDecimal share) {

    Competitor competitor() {
        return new Competitor(name, share);
    }
}
