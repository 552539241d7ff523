package io.clientele.valuation.formula.distribution;

/**
 * The purchases of a customer who buys in Y periods, once in each, and oftener: what comes besides is geometric in every
 * period, with the mean e, so that of y periods it is negative binomial with shape y.
 *
 * <pre>P(Z = n) = Σ_y P(Y = y) · P(N_y = n − y),   N_y ~ NB(y, e)</pre>
 *
 * @param periods P(Y = y), from y = 0 on
 * @param besides e, purchases besides the first in a period bought in, at least 0
 */
public record PurchasesInPeriods(double[] periods, double besides) implements CountDistribution {

    /** Less than a sum of chances can show. */
    private static final double NOTHING = 1e-17;

    private static final double SURE = 1 - 1e-14;

    @Override
    public double probabilityOf(long n) {
        double sum = n == 0 ? periods[0] : 0;
        for (int y = 1; y < periods.length && y <= n; y++) {
            sum += periods[y] * new NegativeBinomial(y, besides).probabilityOf(n - y);
        }
        return sum;
    }

    /** The chance within y periods grows with y: where it is as good as 1 or 0, it is asked for no more. */
    @Override
    public double probabilityOfMoreThan(long n) {
        double sum = 0;
        int y = periods.length - 1;
        for (int sure = surely(n); y >= sure; y--) {
            sum += periods[y];
        }
        for (double more = 1; y >= 1 && more > NOTHING; y--) {
            more = within(y, n);
            sum += periods[y] * more;
        }
        return Math.min(1, sum);
    }

    /** The fewest periods in which there are surely more than n; periods.length where there are none. */
    private int surely(long n) {
        int low = 0;
        int high = periods.length;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (within(middle, n) >= SURE) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    /** P(more than n in y periods bought in). */
    private double within(int y, long n) {
        return y > n ? 1 : new NegativeBinomial(y, besides).probabilityOfMoreThan(n - y);
    }
}
