package io.clientele.valuation.value;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.money.Money;

@Schema(name = "ValueChange", description = "By how much the values of a customer differ, as they are shown")
public record ValueChange(
        @Schema(description = "Of the current value") Money currentValue,
        @Schema(description = "Of the past value") Money pastValue,
        @Schema(description = "Of the future value") Money futureValue,

        @Schema(description = "Of the lifetime value: the sum of the three")
        Money lifetimeValue) {

    public static ValueChange of(CustomerValue before, CustomerValue after, String currency) {
        var was = before.amounts(currency);
        var is = after.amounts(currency);
        return new ValueChange(
                minus(is.present(), was.present()),
                minus(is.past(), was.past()),
                minus(is.future(), was.future()),
                minus(is.lifetime(), was.lifetime()));
    }

    private static Money minus(Money after, Money before) {
        return Money.of(after.amount().subtract(before.amount()), after.currency());
    }
}
