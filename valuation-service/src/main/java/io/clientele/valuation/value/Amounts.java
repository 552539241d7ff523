package io.clientele.valuation.value;

import java.math.BigDecimal;

import io.clientele.kit.money.Money;

/** The values of a customer as they are shown: lifetime is the sum of the three parts that stand beside it. */
public record Amounts(Money past, Money present, Money future) {

    public static Amounts of(BigDecimal past, BigDecimal present, BigDecimal future, String currency) {
        return new Amounts(
                Money.of(past, currency).rounded(),
                Money.of(present, currency).rounded(),
                Money.of(future, currency).rounded());
    }

    public Money lifetime() {
        return Money.of(past.amount().add(present.amount()).add(future.amount()), past.currency());
    }
}
