package io.clientele.valuation.formula.contract;

import io.clientele.valuation.formula.Arguments;

/**
 * Constant retention (geometric): every customer renews every contract with the same probability ρ, independently of how long it
 * has been there. It is what {@link ShiftedBetaGeometric} becomes where customers do not differ, and what a retention rate
 * by itself supposes. Its maximum of likelihood is the share of the decisions that were renewals.
 *
 * <p>Source: Fader and Hardie (2007), How to Project Customer Retention, Journal of Interactive Marketing 21(1), 76–90.
 *
 * @param retentionRate ρ, from 0 to 1
 * @param logLikelihood ln of the likelihood of the tenures that it was fitted to
 */
public record ConstantRetention(double retentionRate, double logLikelihood) {

    /** How answers name it. */
    public static final String CODE = "CONSTANT_RETENTION";

    /** @throws IllegalArgumentException if no customer has decided yet */
    public static ConstantRetention of(Tenures tenures) {
        double renewed = tenures.renewals();
        double left = tenures.decisions() - renewed;
        Arguments.require(left + renewed > 0, "decisions", left + renewed, "above 0");
        double rate = renewed / (left + renewed);
        return new ConstantRetention(rate, times(renewed, rate) + times(left, 1 - rate));
    }

    /** n ln p, 0 for n = 0. */
    private static double times(double n, double p) {
        return n == 0 ? 0 : n * Math.log(p);
    }

    /** The probability of being there for so many more renewals: ρ^t. */
    public double survival(int more) {
        Arguments.notNegative("more", more);
        return Math.pow(retentionRate, more);
    }
}
