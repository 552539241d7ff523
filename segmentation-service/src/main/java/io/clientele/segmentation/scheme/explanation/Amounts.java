package io.clientele.segmentation.scheme.explanation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/** Money inside a sentence: the currency's minor digits and its code, such as {@code 1234.50 CNY}. */
public final class Amounts {

    private Amounts() {}

    public static String format(BigDecimal amount, String currency) {
        int digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        return amount.setScale(digits, RoundingMode.HALF_EVEN).toPlainString() + " " + currency;
    }
}
