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

    @Override
    public double probabilityOf(long n) {
        double sum = n == 0 ? periods[0] : 0;
        for (int y = 1; y < periods.length && y <= n; y++) {
            sum += periods[y] * new NegativeBinomial(y, besides).probabilityOf(n - y);
        }
        return sum;
    }

    @Override
    public double probabilityOfMoreThan(long n) {
        double sum = 0;
        for (int y = periods.length - 1; y >= 1; y--) {
            sum += y > n ? periods[y] : periods[y] * new NegativeBinomial(y, besides).probabilityOfMoreThan(n - y);
        }
        return Math.min(1, sum);
    }
}
