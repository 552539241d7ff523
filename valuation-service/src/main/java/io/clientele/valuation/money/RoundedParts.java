package io.clientele.valuation.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

import io.clientele.kit.money.Money;

/**
 * Amounts shown with the currency's minor digits that still add up to their sum as it is shown: the largest of them carries
 * what rounding would lose.
 */
public final class RoundedParts {

    private RoundedParts() {}

    public static List<Money> of(List<BigDecimal> exact, String currency) {
        if (exact.isEmpty()) {
            return List.of();
        }
        var sum = exact.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return of(exact, Money.of(rounded(sum, digits(currency)), currency));
    }

    /**
     * Amounts that add up to a sum that is shown elsewhere.
     *
     * @param exact at least one
     * @param sum rounded, off theirs by rounding only
     */
    public static List<Money> of(List<BigDecimal> exact, Money sum) {
        int digits = digits(sum.currency());
        var rounded = new ArrayList<BigDecimal>(exact.size());
        exact.forEach(amount -> rounded.add(rounded(amount, digits)));
        var residue = sum.amount().subtract(rounded.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        int largest = largest(exact);
        rounded.set(largest, rounded.get(largest).add(residue));
        return rounded.stream().map(amount -> Money.of(amount, sum.currency())).toList();
    }

    private static int digits(String currency) {
        return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }

    private static BigDecimal rounded(BigDecimal amount, int digits) {
        return amount.setScale(digits, RoundingMode.HALF_EVEN);
    }

    private static int largest(List<BigDecimal> amounts) {
        int largest = 0;
        for (int i = 1; i < amounts.size(); i++) {
            if (amounts.get(i).abs().compareTo(amounts.get(largest).abs()) > 0) {
                largest = i;
            }
        }
        return largest;
    }
}
