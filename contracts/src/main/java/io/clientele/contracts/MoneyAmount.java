package io.clientele.contracts;

import java.math.BigDecimal;

import com.fasterxml.jackson.annotation.JsonFormat;

/** An amount of money: a decimal string on the wire, and its ISO 4217 currency. */
public record MoneyAmount(
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount, String currency) {

    public static MoneyAmount of(BigDecimal amount, String currency) {
        return amount == null ? null : new MoneyAmount(amount, currency);
    }
}
