package io.clientele.valuation.calculation.answer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

import io.clientele.kit.money.Money;
import io.clientele.valuation.money.RoundedParts;

/** Sums over years, as terms that add up to the value as it is shown. */
public final class Terms {

    /** Years shown one by one; what lies beyond is one term. */
    private static final int MOST = 50;

    private Terms() {}

    /** Statistics as money: finer than any currency. */
    public static Money money(double amount, String currency) {
        return Money.of(decimal(amount), currency);
    }

    /**
     * @param upTo the value of the first n years
     * @param years there are, {@link Integer#MAX_VALUE} without end
     */
    public static List<Term> byYear(IntToDoubleFunction upTo, int years, double value, String currency) {
        int shown = Math.min(years, MOST);
        var names = new ArrayList<String>();
        var amounts = new ArrayList<BigDecimal>();
        var left = decimal(value);
        double before = 0;
        for (int year = 1; year <= shown; year++) {
            double now = upTo.applyAsDouble(year);
            var amount = decimal(now - before);
            names.add("YEAR_" + year);
            amounts.add(amount);
            left = left.subtract(amount);
            before = now;
        }
        if (years > shown || amounts.isEmpty()) {
            names.add("LATER_YEARS");
            amounts.add(left);
        } else {
            amounts.set(shown - 1, amounts.getLast().add(left));
        }
        return named(names, RoundedParts.of(amounts, currency));
    }

    private static List<Term> named(List<String> names, List<Money> amounts) {
        var terms = new ArrayList<Term>();
        for (int i = 0; i < names.size(); i++) {
            terms.add(new Term(names.get(i), amounts.get(i)));
        }
        return terms;
    }

    private static BigDecimal decimal(double amount) {
        return new BigDecimal(amount).setScale(6, RoundingMode.HALF_EVEN);
    }
}
