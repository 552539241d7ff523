package io.clientele.interaction.model;

import java.math.BigDecimal;

/** Money as it was said, in the currency it was said in. */
public record Amount(BigDecimal value, String currency) {

    private static final int WIDEST = 100;

    /** Whether it can be counted with; what is missing is named by the rules about money. */
    public static boolean whole(Amount amount) {
        return amount != null && ordinary(amount.value);
    }

    /** Numbers such as 1E+999999999 are refused before anybody counts with them. */
    public static boolean ordinary(BigDecimal number) {
        return number != null && Math.abs(number.scale()) <= WIDEST && number.precision() <= WIDEST;
    }
}
