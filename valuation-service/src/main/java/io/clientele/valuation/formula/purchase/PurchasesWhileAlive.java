package io.clientele.valuation.formula.purchase;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

import io.clientele.valuation.formula.numeric.AdaptiveQuadrature;

/**
 * Purchases that a BG/NBD customer who is still alive is expected to make, without the singularity of the printed form.
 *
 * <p>With buying rate λ ~ Gamma(s, 1/τ), dropout p ~ Beta(a, c) after every purchase and w = t / τ, the expectation is
 * f = E_p[(1 − (1 + p w)^−s) / p] (Fader, Hardie and Lee 2005, the step before eq. 9). The paper writes it as
 * (a + c − 1)/(a − 1) · [1 − (1 + w)^−s · ₂F₁(s, c; a + c − 1; w/(1 + w))], which is 0/0 at a = 1, loses its digits near
 * it, and has a pole where a + c ≤ 1. Expanding (1 + p w)^−s in powers of 1 − p instead gives terms that are all
 * positive, whatever a is:
 *
 * <pre>f = Σ_{n≥1} NB(n; s, z) · H_n,   z = w/(1 + w),   H_n = Σ_{k&lt;n} (c)_k / (a + c)_k</pre>
 *
 * <p>In words: the chance of n buying opportunities, times the purchases made out of n before dropping out. Where the
 * series would be long (many purchases, very long horizons) the integral over p is done by quadrature.
 */
final class PurchasesWhileAlive {

    private static final double LONGEST_MEAN = 400;
    private static final double LARGEST_Z = 0.97;
    private static final double ENOUGH = 1e-16;
    private static final double TOLERANCE = 1e-10;
    private static final double NOTHING = 1e-20;

    private final double s;
    private final double a;
    private final double c;

    /**
     * @param s shape of the buying rate, above 0
     * @param a first shape of the dropout probability, above 0
     * @param c second shape of the dropout probability, above 0
     */
    PurchasesWhileAlive(double s, double a, double c) {
        this.s = s;
        this.a = a;
        this.c = c;
    }

    /** Expected purchases over w = t / τ ≥ 0; between 0 and s · w. */
    double over(double w) {
        if (w == 0) {
            return 0;
        }
        double value = s * w <= LONGEST_MEAN && w / (1 + w) <= LARGEST_Z ? series(w) : integral(w);
        return Math.min(value, s * w);
    }

    /** All of them: the mean of 1/p, infinite for a ≤ 1. */
    double forEver() {
        return a > 1 ? (a + c - 1) / (a - 1) : Double.POSITIVE_INFINITY;
    }

    private double series(double w) {
        double z = w / (1 + w);
        double weight = Math.exp(-s * Math.log1p(w));
        double survival = 1;
        double made = 0;
        double sum = 0;
        for (int n = 1; ; n++) {
            weight *= z * (s + n - 1) / n;
            made += survival;
            survival *= (c + n - 1) / (a + c + n - 1);
            double term = weight * made;
            sum += term;
            double ratio = z * (s + n) / n;
            if (ratio < 1 && term * ratio <= ENOUGH * sum * (1 - ratio)) {
                return sum;
            }
        }
    }

    /**
     * The mean over p, with p = 1/(1 + e^−u): the density becomes p^a (1 − p)^c, smooth with one peak at u = ln(a/c), and
     * both tails are exponentials that are added in closed form. The purchases left fall in p and are convex, so that
     * their mean is at least their value at the mean of p, which is the scale of the error allowed.
     */
    private double integral(double w) {
        double mode = Math.log(a / c);
        double width = Math.sqrt(1 / a + 1 / c);
        double[] breaks = breaks(w, mode, width);
        double low = breaks[0];
        double high = breaks[breaks.length - 1];
        double left = density(low - mode) / a;
        double right = density(high - mode) / c;
        double atLeast = purchasesPerOpportunity(mode, w);
        double tolerance = TOLERANCE * Math.min(width, 1);
        double[] panels = inhabited(breaks, mode, NOTHING * width * atLeast);
        DoubleUnaryOperator density = u -> density(u - mode);
        DoubleUnaryOperator share = u -> density(u - mode) * purchasesPerOpportunity(u, w);
        double mass = left + right + AdaptiveQuadrature.integrate(density, panels, tolerance);
        double weighted = left * purchasesPerOpportunity(low, w)
                + right * purchasesPerOpportunity(high, w)
                + AdaptiveQuadrature.integrate(share, panels, tolerance * atLeast);
        return s * w * Math.min(1, weighted / mass);
    }

    /** Where the density or the integrand bends: its mode with some widths around, and where p s w or p w is about 1. */
    private double[] breaks(double w, double mode, double width) {
        double low = -45 - Math.max(0, Math.log(w * (s + 1)));
        double high = 45;
        double[] breaks = {
            low,
            mode - 40 * width,
            mode - 8 * width,
            mode - 2 * width,
            mode,
            mode + 2 * width,
            mode + 8 * width,
            mode + 40 * width,
            -Math.log(s * w),
            -Math.log(w),
            0,
            high
        };
        for (int i = 0; i < breaks.length; i++) {
            breaks[i] = Math.clamp(breaks[i], low, high);
        }
        Arrays.sort(breaks);
        return breaks;
    }

    /** The panels without those at both ends on which the density adds nothing. */
    private double[] inhabited(double[] breaks, double mode, double nothing) {
        int from = 0;
        int to = breaks.length - 1;
        while (breaks[from + 1] < mode && density(breaks[from + 1] - mode) * (mode - breaks[from]) <= nothing) {
            from++;
        }
        while (breaks[to - 1] > mode && density(breaks[to - 1] - mode) * (breaks[to] - mode) <= nothing) {
            to--;
        }
        return Arrays.copyOfRange(breaks, from, to + 1);
    }

    /**
     * p^a (1 − p)^c relative to its peak, at a distance v of u from it. Written in expm1 and log1p, because with a or c
     * of 10⁷ the difference of two logarithms would keep nine digits only.
     */
    private double density(double v) {
        double atPeak = a / (a + c);
        double rest = c / (a + c);
        return Math.exp(-a * Math.log1p(rest * Math.expm1(-v)) - c * Math.log1p(atPeak * Math.expm1(v)));
    }

    /** (1 − (1 + p w)^−s) / (p s w), between 0 and 1: the part of the purchases s · w that p leaves. */
    private double purchasesPerOpportunity(double u, double w) {
        double p = 1 / (1 + Math.exp(-u));
        double x = p * w;
        return -Math.expm1(-s * Math.log1p(x)) / (s * x);
    }
}
