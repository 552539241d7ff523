package io.clientele.valuation.formula.numeric;

import java.util.Arrays;

import org.apache.commons.numbers.gamma.LogBeta;

/**
 * Gauss's hypergeometric function ₂F₁(a, b; c; z) where it is a mean over a beta distribution, and therefore positive:
 * a, b &gt; 0, c &gt; min(a, b), z &lt; 1.
 *
 * <pre>₂F₁(a, b; c; z) = Σ_n (a)_n (b)_n / (c)_n · z^n / n! = E[(1 − z p)^−a],   p ~ Beta(b, c − b)</pre>
 *
 * <p>A negative z is brought into (0, 1) by Pfaff's transformation; Euler's shortens the series where it can. All terms
 * summed are positive, so that no digit cancels, and are scaled as they grow, so that nothing overflows. Where the series
 * would be long (z near 1, large a or b) the mean is integrated instead. Relative error about 10⁻¹³, growing in
 * proportion to parameters above 10³.
 *
 * <p>Source: Abramowitz and Stegun 15.1.1 (series), 15.3.1 (integral), 15.3.3 (Euler), 15.3.4 (Pfaff).
 */
public final class GaussHypergeometric {

    private static final int LONGEST_SERIES = 2_000;
    private static final double ENOUGH = 1e-17;
    private static final double LARGE = 1e200;
    private static final double TAIL = 45;
    private static final double TOLERANCE = 1e-13;

    private GaussHypergeometric() {}

    /** The value; infinite where it exceeds what a double holds, see {@link #logValue}. */
    public static double value(double a, double b, double c, double z) {
        return Math.exp(logValue(a, b, c, z));
    }

    /**
     * The natural logarithm of the value: finite for every allowed argument.
     *
     * @throws IllegalArgumentException unless a, b &gt; 0, c &gt; min(a, b) and z &lt; 1
     */
    public static double logValue(double a, double b, double c, double z) {
        double small = Math.min(a, b);
        double large = Math.max(a, b);
        if (!(small > 0 && c > small && z < 1)) {
            throw new IllegalArgumentException("2F1(" + a + ", " + b + "; " + c + "; " + z
                    + ") is asked for, and a, b > 0, c > min(a, b), z < 1 is needed");
        }
        return z < 0
                ? -large * Math.log1p(-z) + between(large, c - small, c, z / (z - 1), 1 / (1 - z))
                : between(large, small, c, z, 1 - z);
    }

    /**
     * The value at z = 1 − y, for a z so near 1 that a double holds y only, as where money is hardly discounted.
     *
     * @param y above 10⁻²⁰⁰, at most 1
     */
    public static double valueBelowOne(double a, double b, double c, double y) {
        double small = Math.min(a, b);
        if (!(small > 0 && c > small && y > 1e-200 && y <= 1)) {
            throw new IllegalArgumentException("2F1(" + a + ", " + b + "; " + c + "; 1 - " + y
                    + ") is asked for, and a, b > 0, c > min(a, b), 1e-200 < y <= 1 is needed");
        }
        return Math.exp(between(Math.max(a, b), small, c, 1 - y, y));
    }

    /** For 0 ≤ z &lt; 1, a &gt; 0 and c &gt; b &gt; 0. */
    private static double between(double a, double b, double c, double z, double oneMinusZ) {
        boolean euler = c > a && c < a + b;
        double series =
                euler ? (c - a - b) * Math.log(oneMinusZ) + logSeries(c - a, c - b, c, z) : logSeries(a, b, c, z);
        return Double.isNaN(series) ? logIntegral(a, b, c, oneMinusZ) : series;
    }

    /** ln of the series, or NaN where it is longer than allowed. */
    private static double logSeries(double a, double b, double c, double z) {
        double term = 1;
        double sum = 1;
        double scale = 0;
        for (int n = 0; n < LONGEST_SERIES; n++) {
            double ratio = (a + n) / (c + n) * ((b + n) / (1 + n)) * z;
            term *= ratio;
            sum += term;
            double limit = Math.max(ratio, z);
            if (limit < 1 && term * limit <= ENOUGH * sum * (1 - limit)) {
                return scale + Math.log(sum);
            }
            if (sum > LARGE) {
                scale += Math.log(sum);
                term /= sum;
                sum = 1;
            }
        }
        return Double.NaN;
    }

    /** The mean over p = 1/(1 + e^−u). Its integrand has one peak, where a quadratic in p vanishes. */
    private static double logIntegral(double a, double b, double c, double oneMinusZ) {
        double mode = mode(a, b, c, oneMinusZ);
        double top = logIntegrand(mode, a, b, c, oneMinusZ);
        double width = width(mode, a, b, c, oneMinusZ);
        double low = -TAIL - Math.log1p(a);
        double high = TAIL - Math.log(oneMinusZ);
        double[] breaks = {
            low,
            mode - 40 * width,
            mode - 8 * width,
            mode - 2 * width,
            mode,
            mode + 2 * width,
            mode + 8 * width,
            mode + 40 * width,
            0,
            -Math.log(oneMinusZ),
            high
        };
        for (int i = 0; i < breaks.length; i++) {
            breaks[i] = Math.clamp(breaks[i], low, high);
        }
        Arrays.sort(breaks);
        double tails = Math.exp(logIntegrand(low, a, b, c, oneMinusZ) - top) / b
                + Math.exp(logIntegrand(high, a, b, c, oneMinusZ) - top) / (c - b);
        double mass = AdaptiveQuadrature.integrate(
                u -> Math.exp(logIntegrand(u, a, b, c, oneMinusZ) - top), breaks, TOLERANCE * Math.min(1, width));
        return top + Math.log(mass + tails) - LogBeta.value(b, c - b);
    }

    /** b ln p + (c − b) ln(1 − p) − a ln(1 − z p), with 1 − z p = (1 − p)(1 + (1 − z) e^u). */
    private static double logIntegrand(double u, double a, double b, double c, double oneMinusZ) {
        return -b * Math.log1p(Math.exp(-u))
                - (c - b - a) * Math.log1p(Math.exp(u))
                - a * Math.log1p(oneMinusZ * Math.exp(u));
    }

    /** Found by halving: the slope falls through zero once. */
    private static double mode(double a, double b, double c, double oneMinusZ) {
        double low = -700;
        double high = 700;
        for (int i = 0; i < 80; i++) {
            double u = 0.5 * (low + high);
            if (slope(u, a, b, c, oneMinusZ) > 0) {
                low = u;
            } else {
                high = u;
            }
        }
        return 0.5 * (low + high);
    }

    private static double slope(double u, double a, double b, double c, double oneMinusZ) {
        double p = 1 / (1 + Math.exp(-u));
        double q = 1 / (1 + Math.exp(u));
        double far = oneMinusZ * Math.exp(u);
        return b * q - (c - b - a) * p - a * (far / (1 + far));
    }

    private static double width(double u, double a, double b, double c, double oneMinusZ) {
        double h = 1e-4;
        double fall = (slope(u - h, a, b, c, oneMinusZ) - slope(u + h, a, b, c, oneMinusZ)) / (2 * h);
        return fall > 0 ? 1 / Math.sqrt(fall) : 1;
    }
}
