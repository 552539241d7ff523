package io.clientele.valuation.formula.distribution;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

import io.clientele.valuation.formula.numeric.AdaptiveQuadrature;

/**
 * The purchases of a customer who, if still alive, leaves at a moment that does not depend on them: the time it stays on is
 * Pareto, P(τ &gt; u) = (β/(β + u))^s, and until then it buys as a {@link NegativeBinomial} customer does.
 *
 * <pre>P(Y = n) = P(alive) · [P(τ &gt; t) P(N(t) = n) + ∫₀ᵗ f(u) P(N(u) = n) du],   n ≥ 1</pre>
 *
 * <p>The integral runs over v = −ln P(τ &gt; u), in which the density is e^−v. Schmittlein, Morrison and Colombo (1987)
 * and Fader and Hardie (2005), A Note on Deriving the Pareto/NBD Model, eq. 18, at the parameters updated by the history.
 *
 * @param alive probability of being alive when the time begins, 0 to 1
 * @param shape of the buying rate given the history, above 0
 * @param alpha inverse scale of the buying rate given the history, in units of time, above 0
 * @param s shape of the rate of leaving given alive, above 0
 * @param beta inverse scale of the rate of leaving given alive, in units of time, above 0
 * @param time t, in the same units, at least 0
 */
public record LeavingInTime(double alive, double shape, double alpha, double s, double beta, double time)
        implements CountDistribution {

    private static final double TOLERANCE = 1e-10;

    /** P(τ &gt; u) below e^−40 is nothing. */
    private static final double FARTHEST = 40;

    /** Break points, in spreads of ln u around the time due. */
    private static final double[] AROUND = {-9, -3, -1, 0, 1, 3, 9};

    @Override
    public double probabilityOf(long n) {
        double mean = mean(n, staying -> staying.probabilityOf(n));
        return n == 0 ? 1 - alive + alive * mean : alive * mean;
    }

    @Override
    public double probabilityOfMoreThan(long n) {
        return alive * mean(n, staying -> staying.probabilityOfMoreThan(n));
    }

    /** Over the time that the customer stays on, or t if that is shorter. */
    private double mean(long n, ToDoubleFunction<NegativeBinomial> of) {
        double end = s * Math.log1p(time / beta);
        double last = Math.min(end, FARTHEST);
        double left = AdaptiveQuadrature.integrate(
                v -> Math.exp(-v) * of.applyAsDouble(staying(beta * Math.expm1(v / s))), breaks(n, last), TOLERANCE);
        return Math.min(1, left + Math.exp(-end) * of.applyAsDouble(staying(time)));
    }

    /** Around the time at which the n-th purchase is due: a wide panel would not see how sharply chances change there. */
    private double[] breaks(long n, double last) {
        double due = (n + 1) * alpha / shape;
        double spread = Math.sqrt(1.0 / (n + 1) + 1 / shape);
        double[] breaks = new double[AROUND.length + 2];
        breaks[0] = last;
        for (int i = 0; i < AROUND.length; i++) {
            breaks[i + 1] = Math.min(last, s * Math.log1p(due / beta * Math.exp(AROUND[i] * spread)));
        }
        Arrays.sort(breaks);
        return breaks;
    }

    private NegativeBinomial staying(double u) {
        return new NegativeBinomial(shape, Math.min(u, time) / alpha);
    }
}
