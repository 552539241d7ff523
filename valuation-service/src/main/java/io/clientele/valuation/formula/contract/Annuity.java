package io.clientele.valuation.formula.contract;

import io.clientele.valuation.formula.Arguments;

/**
 * Value of a customer under contract: a yearly net cash flow for a number of years, paid at the end of each (V4).
 *
 * <pre>CV = R · (1 − (1 + r)^−n) / r,   for r = 0: R · n</pre>
 *
 * <p>Both answers are continuous in r: they pass through r = 0 without losing digits, where the printed forms divide 0
 * by 0.
 *
 * @param yearlyNetCashFlow R, in money a year; may be negative
 * @param discountRate r, effective a year, above −1; 0.1 for 10 %
 * @param years n, at least 0, whole or not
 */
public record Annuity(double yearlyNetCashFlow, double discountRate, double years) {

    /** Below this |r| · (n + 1) the series of the derivative is exact to the last digit. */
    private static final double SMALL = 1e-2;

    /** @throws IllegalArgumentException if an argument is out of range */
    public Annuity {
        Arguments.require(Double.isFinite(yearlyNetCashFlow), "yearlyNetCashFlow", yearlyNetCashFlow, "finite");
        Arguments.require(
                discountRate > -1 && discountRate <= Double.MAX_VALUE, "discountRate", discountRate, "above -1");
        Arguments.notNegative("years", years);
    }

    /** CV, in money. */
    public double value() {
        return yearlyNetCashFlow * factor();
    }

    /**
     * How the value changes with the discount rate, in money per unit of r; never above 0 for R ≥ 0:
     *
     * <pre>dCV/dr = R · [n (1 + r)^(−n−1) / r − (1 − (1 + r)^−n) / r²],   at r → 0: −R · n (n + 1)/2</pre>
     */
    public double derivative() {
        double n = years;
        double r = discountRate;
        if (Math.abs(r) * (n + 1) < SMALL) {
            return yearlyNetCashFlow * smallRateSlope(n, r);
        }
        return yearlyNetCashFlow * (n * Math.exp(-(n + 1) * Math.log1p(r)) - factor()) / r;
    }

    private double factor() {
        return discountRate == 0 ? years : -Math.expm1(-years * Math.log1p(discountRate)) / discountRate;
    }

    /** d/dr of Σ_k (−1)^k (n)_(k+1)/(k+1)! · r^k, the binomial series of (1 − (1 + r)^−n)/r. */
    private static double smallRateSlope(double n, double r) {
        double coefficient = n;
        double power = 1;
        double sum = 0;
        for (int k = 1; k <= 12; k++) {
            coefficient *= -(n + k) / (k + 1);
            sum += k * coefficient * power;
            power *= r;
        }
        return sum;
    }
}
