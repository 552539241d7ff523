package io.clientele.kit.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

import jakarta.validation.constraints.NotNull;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An amount in a currency. It is kept as precisely as it came and written with the currency's minor digits, rounded
 * HALF_EVEN, once, at the very end: {@code {"amount":"1234.50","currency":"CNY"}}.
 */
@Schema(description = "An amount in a currency; the amount is a decimal string")
@JsonSerialize(using = MoneyJson.class)
public record Money(
        @Schema(
                implementation = String.class,
                description = "Up to 6 decimals, below 10^15; answered with the currency's minor digits",
                pattern = "^-?[0-9]{1,15}(\\.[0-9]{1,6})?$",
                examples = "1234.50")
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @NotNull
        @Exact
        BigDecimal amount,

        @Schema(description = "ISO 4217 code", pattern = "^[A-Z]{3}$", examples = "CNY") @NotNull @Iso4217
        String currency) {

    public static Money of(BigDecimal amount, String currency) {
        return new Money(amount, currency);
    }

    public Money rounded() {
        return new Money(amount.setScale(minorDigits(), RoundingMode.HALF_EVEN), currency);
    }

    /** Currencies without minor digits of their own (gold, for example) are shown with two. */
    private int minorDigits() {
        int digits = Currency.getInstance(currency).getDefaultFractionDigits();
        return digits < 0 ? 2 : digits;
    }
}
