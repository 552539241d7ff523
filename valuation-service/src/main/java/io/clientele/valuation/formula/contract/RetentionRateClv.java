package io.clientele.valuation.formula.contract;

import io.clientele.valuation.formula.Arguments;

/**
 * Lifetime value from a constant retention rate (V5): every year a customer stays with probability ρ and then brings the
 * margin m.
 *
 * <pre>Σ_{t≥1} m · ρ^t / (1 + d)^t = m · ρ / (1 + d − ρ)</pre>
 *
 * <p>The first term is discounted, and the margin of the year in which the customer was won is left out: the value is
 * what is still to come.
 *
 * @param yearlyMargin m, in money a year; may be negative
 * @param retentionRate ρ, the probability of staying another year, 0 to 1
 * @param discountRate d, effective a year, above −1
 */
public record RetentionRateClv(double yearlyMargin, double retentionRate, double discountRate) {

    /** @throws IllegalArgumentException if an argument is out of range */
    public RetentionRateClv {
        Arguments.require(Double.isFinite(yearlyMargin), "yearlyMargin", yearlyMargin, "finite");
        Arguments.require(retentionRate >= 0 && retentionRate <= 1, "retentionRate", retentionRate, "between 0 and 1");
        Arguments.require(
                discountRate > -1 && discountRate <= Double.MAX_VALUE, "discountRate", discountRate, "above -1");
    }

    /**
     * The value over an unlimited time.
     *
     * @throws IllegalArgumentException if ρ ≥ 1 + d: the sum has no limit
     */
    public double value() {
        double gap = gap();
        if (!(gap > 0)) {
            throw new IllegalArgumentException("retentionRate is " + retentionRate
                    + ", and must be below 1 + discountRate = " + (1 + discountRate)
                    + " for an unlimited time; give a number of years instead");
        }
        return yearlyMargin * retentionRate / gap;
    }

    /**
     * The value over the first n years: m · q · (1 − q^n)/(1 − q) with q = ρ/(1 + d), and m · n for q = 1.
     *
     * @param years n, at least 0
     * @throws IllegalArgumentException if years is negative
     */
    public double value(int years) {
        Arguments.notNegative("years", years);
        if (years == 0 || retentionRate == 0) {
            return 0;
        }
        double logQ = Math.log(retentionRate) - Math.log1p(discountRate);
        return yearlyMargin * (gap() == 0 ? years : -retentionRate * Math.expm1(years * logQ) / gap());
    }

    /** 1 + d − ρ, where d is small and ρ near 1 too. */
    private double gap() {
        return 1 - retentionRate + discountRate;
    }
}
