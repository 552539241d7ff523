package io.clientele.valuation.money;

import java.math.BigDecimal;
import java.util.ArrayList;
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
        return of(exact, Money.of(sum, currency).rounded());
    }

    /**
     * Amounts that add up to a sum that is shown elsewhere.
     *
     * @param exact at least one
     * @param sum rounded, off theirs by rounding only
     */
    public static List<Money> of(List<BigDecimal> exact, Money sum) {
        var rounded = new ArrayList<BigDecimal>(exact.size());
        exact.forEach(
                amount -> rounded.add(Money.of(amount, sum.currency()).rounded().amount()));
        var residue = sum.amount().subtract(rounded.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        int largest = largest(exact);
        rounded.set(largest, rounded.get(largest).add(residue));
        return rounded.stream().map(amount -> Money.of(amount, sum.currency())).toList();
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
