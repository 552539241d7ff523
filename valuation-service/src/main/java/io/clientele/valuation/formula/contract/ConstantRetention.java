package io.clientele.valuation.formula.contract;

import io.clientele.valuation.formula.Arguments;

/**
 * Constant retention (geometric): every customer renews every contract with the same probability ρ, independently of how long it
 * has been there. It is what {@link ShiftedBetaGeometric} becomes where customers do not differ, and what a retention rate
 * by itself supposes. Its maximum of likelihood is the share of the decisions that were renewals.
 *
 * <p>Source: Fader and Hardie (2007), How to Project Customer Retention, Journal of Interactive Marketing 21(1), 76–90.
 *
 * @param perPeriod ρ, from 0 to 1
 */
public record ConstantRetention(double perPeriod) implements RenewalProcess {

    /** How answers name it. */
    public static final String CODE = "CONSTANT_RETENTION";

    /** @throws IllegalArgumentException if it is no probability */
    public ConstantRetention {
        Arguments.require(perPeriod >= 0 && perPeriod <= 1, "retentionRate", perPeriod, "from 0 to 1");
    }

    /** @throws IllegalArgumentException if no customer has decided yet */
    public static ConstantRetention of(Tenures tenures) {
        double decisions = tenures.decisions();
        Arguments.require(decisions > 0, "decisions", decisions, "above 0");
        return new ConstantRetention(tenures.renewals() / decisions);
    }

    /** ln of the likelihood of tenures. */
    public double logLikelihood(Tenures tenures) {
        double renewed = tenures.renewals();
        return times(renewed, perPeriod) + times(tenures.decisions() - renewed, 1 - perPeriod);
    }

    /** n ln p, 0 for n = 0. */
    private static double times(double n, double p) {
        return n == 0 ? 0 : n * Math.log(p);
    }

    @Override
    public String code() {
        return CODE;
    }

    /** ρ^t, in whichever period. */
    @Override
    public double survival(int period, int more) {
        Arguments.notNegative("more", more);
        return Math.pow(perPeriod, more);
    }
}
