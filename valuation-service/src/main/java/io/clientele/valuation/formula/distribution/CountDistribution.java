package io.clientele.valuation.formula.distribution;

import io.clientele.valuation.formula.Arguments;

/** How many purchases a customer will make in a stretch of time: the chance of each number, exactly. */
public sealed interface CountDistribution
        permits NegativeBinomial, LeavingAtPurchases, LeavingInTime, PurchasesInPeriods {

    /**
     * P(Y = n), between 0 and 1.
     *
     * @param n at least 0
     */
    double probabilityOf(long n);

    /**
     * P(Y &gt; n), between 0 and 1, falling in n.
     *
     * @param n at least 0
     */
    double probabilityOfMoreThan(long n);

    /**
     * The smallest n with P(Y ≤ n) ≥ q. Numbers of purchases are whole, so more than q of the chance may lie at or below
     * it.
     *
     * @param q strictly between 0 and 1
     */
    default long quantile(double q) {
        Arguments.insideUnit("q", q);
        double above = 1 - q;
        if (probabilityOfMoreThan(0) <= above) {
            return 0;
        }
        long low = 0;
        long high = 1;
        while (high < 1L << 40 && probabilityOfMoreThan(high) > above) {
            low = high;
            high *= 2;
        }
        while (high - low > 1) {
            long middle = (low + high) >>> 1;
            if (probabilityOfMoreThan(middle) > above) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** P(low ≤ Y ≤ high). */
    default double probabilityWithin(long low, long high) {
        double from = low == 0 ? 1 : probabilityOfMoreThan(low - 1);
        return Math.clamp(from - probabilityOfMoreThan(high), 0, 1);
    }
}
