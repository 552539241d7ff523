package io.clientele.valuation.formula.distribution;

import io.clientele.valuation.formula.numeric.LogGammaRatio;

/**
 * The purchases of a customer who, if still alive, may leave after each of them with a probability that is Beta(a, b): those
 * it would make if it stayed, N, cut off at the one after which it leaves, D. Both are independent, therefore
 *
 * <pre>
 * P(Y &gt; n) = P(alive) · P(N &gt; n) · P(D &gt; n),   P(D &gt; n) = B(a, b + n)/B(a, b)
 * P(Y = n) = P(alive) · [P(N = n) · P(D ≥ n) + P(N &gt; n) · P(D = n)],   n ≥ 1
 * </pre>
 *
 * <p>Summing P(Y &gt; n) over n gives the conditional expectation of BG/NBD (Fader, Hardie and Lee 2005, eq. 10); P(Y = n)
 * is their eq. 8 at the parameters updated by the history.
 *
 * @param alive probability of being alive when the time begins, 0 to 1
 * @param staying purchases of a customer who never leaves
 * @param a first shape of the dropout probability given alive, above 0
 * @param b second shape of the dropout probability given alive, above 0
 */
public record LeavingAtPurchases(double alive, NegativeBinomial staying, double a, double b)
        implements CountDistribution {

    @Override
    public double probabilityOf(long n) {
        if (n == 0) {
            return 1 - alive + alive * staying.probabilityOf(0);
        }
        double leavingNotBefore = leavingAfter(n - 1);
        double leavingThen = leavingNotBefore * a / (a + b + n - 1);
        return alive * (staying.probabilityOf(n) * leavingNotBefore + staying.probabilityOfMoreThan(n) * leavingThen);
    }

    @Override
    public double probabilityOfMoreThan(long n) {
        return alive * staying.probabilityOfMoreThan(n) * leavingAfter(n);
    }

    /** P(D &gt; n). */
    private double leavingAfter(long n) {
        return Math.exp(LogGammaRatio.logRising(b, n) - LogGammaRatio.logRising(a + b, n));
    }
}
