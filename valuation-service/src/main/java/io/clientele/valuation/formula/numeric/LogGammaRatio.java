package io.clientele.valuation.formula.numeric;

/**
 * Ratios of gamma functions, computed as differences that never cancel.
 *
 * <p>The likelihoods of buying models are full of ln Γ(a + n) − ln Γ(a). Subtracting two library values loses every
 * digit once a is large (ln Γ(10⁷) ≈ 1.5 · 10⁸), so both are lifted above 16 by the recurrence Γ(z + 1) = z Γ(z) and
 * Stirling's series is subtracted term by term. The relative error is a few units in the last place for 10⁻⁹ ≤ a ≤ 10¹²
 * and 0 ≤ n ≤ 10⁹.
 *
 * <p>Source: Abramowitz and Stegun 6.1.40 (ln Γ), 6.3.18 (ψ), 6.1.15 and 6.3.5 (recurrences).
 */
public final class LogGammaRatio {

    /** From here on the sixth term of Stirling's series is below 10⁻¹⁶. */
    private static final int LIFT = 16;

    /** Up to here plain products are exact enough and faster than Stirling. */
    private static final int SHORT = 12;

    private LogGammaRatio() {}

    /**
     * ln Γ(a + n) − ln Γ(a), the logarithm of the rising factorial a (a + 1) … (a + n − 1).
     *
     * @param a above 0
     * @param n at least 0, whole or not
     */
    public static double logRising(double a, double n) {
        if (n == 0) {
            return 0;
        }
        if (n <= SHORT && n == Math.rint(n)) {
            return Math.log(product(a, (int) n));
        }
        double lifted = 0;
        double base = a;
        if (a < LIFT) {
            double ratio = 1;
            for (int i = 0; i < LIFT; i++) {
                ratio *= (a + n + i) / (a + i);
            }
            lifted = Math.log(ratio);
            base = a + LIFT;
        }
        return (base - 0.5) * Math.log1p(n / base)
                + n * (Math.log(base + n) - 1)
                + stirling(base + n)
                - stirling(base)
                - lifted;
    }

    /**
     * ψ(a + n) − ψ(a), the derivative of {@link #logRising} in a.
     *
     * @param a above 0
     * @param n at least 0, whole or not
     */
    public static double digammaRise(double a, double n) {
        double sum = 0;
        if (n <= SHORT && n == Math.rint(n)) {
            for (int i = 0; i < n; i++) {
                sum += 1 / (a + i);
            }
            return sum;
        }
        double base = a;
        if (a < LIFT) {
            for (int i = 0; i < LIFT; i++) {
                sum += n / ((a + i) * (a + n + i));
            }
            base = a + LIFT;
        }
        return sum + Math.log1p(n / base) + digammaTail(base + n) - digammaTail(base);
    }

    private static double product(double a, int n) {
        double product = a;
        for (int i = 1; i < n; i++) {
            product *= a + i;
        }
        return product;
    }

    private static double stirling(double z) {
        double i = 1 / z;
        double i2 = i * i;
        return i * (1 / 12.0 - i2 * (1 / 360.0 - i2 * (1 / 1260.0 - i2 * (1 / 1680.0 - i2 / 1188.0))));
    }

    private static double digammaTail(double z) {
        double i = 1 / z;
        double i2 = i * i;
        double series = 1 / 12.0 - i2 * (1 / 120.0 - i2 * (1 / 252.0 - i2 * (1 / 240.0 - i2 / 132.0)));
        return -0.5 * i - i2 * series;
    }
}
