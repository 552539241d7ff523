package io.clientele.valuation.formula.numeric;

import io.clientele.valuation.formula.Arguments;

/**
 * Discounted sums of survival in models whose chance of leaving differs between customers as a beta distribution:
 *
 * <pre>D = Σ_{k=1}^{m} (c)_k / (g + c)_k · (1 + d)^−k,   (c)_k = c (c + 1) … (c + k − 1)</pre>
 *
 * <p>Summed as it stands where it is short, all of it positive; without end it is a ₂F₁, without discount a ratio of gamma
 * functions, written so that g = 1 is no exception. Finite for c, g from 10⁻⁶ to 10⁷ wherever it has a limit.
 *
 * <p>Source: Abramowitz and Stegun 15.1.1, 15.1.20 (at z = 1).
 */
public final class RisingRatioSum {

    /** A rate that is no less than this may stand for a sum without end. */
    public static final double SMALLEST_RATE = 1e-100;

    /** From here on the closed form is faster. */
    private static final int LONG = 100_000;

    private static final double ENOUGH = 1e-17;
    private static final double NEAR_ONE = 1e-5;

    private RisingRatioSum() {}

    /**
     * @param c above 0
     * @param g above 0
     * @param rate d, at least 0
     * @param terms m, at least 0
     */
    public static double of(double c, double g, double rate, int terms) {
        if (rate == 0 && terms > LONG) {
            return undiscounted(c, g, terms);
        }
        double sum = 0;
        double term = 1;
        for (int k = 0; k < terms; k++) {
            term *= (c + k) / (g + c + k) / (1 + rate);
            sum += term;
            if (term <= ENOUGH * sum * Math.max(rate, 1.0 / terms)) {
                return sum;
            }
        }
        return sum;
    }

    /**
     * The sum without end; infinite without discount for g ≤ 1.
     *
     * @param rate d, 0 or at least {@value #SMALLEST_RATE}: below 10⁻¹⁶ it is not seen in 1 + d, and still decides where g is
     *     near 1 or below
     */
    public static double forEver(double c, double g, double rate) {
        if (rate == 0) {
            return g > 1 ? c / (g - 1) : Double.POSITIVE_INFINITY;
        }
        Arguments.require(rate >= SMALLEST_RATE, "discount rate", rate, "0 or at least " + SMALLEST_RATE);
        return GaussHypergeometric.valueBelowOne(1, c + 1, c + g + 1, rate / (1 + rate)) * (c / (c + g)) / (1 + rate);
    }

    /** c/(g − 1) · [1 − (c + 1)_m/(c + g)_m]; near g = 1 by the slope of the logarithm half way. */
    private static double undiscounted(double c, double g, double m) {
        double above = g - 1;
        double fall = Math.abs(above) < NEAR_ONE
                ? above * LogGammaRatio.digammaRise(c + (1 + g) / 2, m)
                : risingBy(above, c + 1 + m) - risingBy(above, c + 1);
        return fall == 0 ? c * LogGammaRatio.digammaRise(c + 1, m) : c * -Math.expm1(-fall) / above;
    }

    /** ln Γ(z + n) − ln Γ(z), n of either sign: so the difference is of two small numbers, and not of two that grow with m. */
    private static double risingBy(double n, double z) {
        return n < 0 ? -LogGammaRatio.logRising(z + n, -n) : LogGammaRatio.logRising(z, n);
    }
}
