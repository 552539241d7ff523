package io.clientele.valuation.formula.contract;

import java.util.LinkedHashMap;
import java.util.Map;

import io.clientele.valuation.formula.Arguments;
import io.clientele.valuation.formula.numeric.LogGammaRatio;
import io.clientele.valuation.formula.numeric.RisingRatioSum;

/**
 * Shifted beta-geometric: how long customers under contract stay, when each decides anew at the end of every period.
 *
 * <p>A customer ends its contract at the end of a period with probability θ, always the same for the one customer, and
 * differing between customers as Beta(α, β). So those who leave easily leave first, and the retention rate of a cohort
 * rises although nobody's own does. Time is counted in contract periods: a customer is there for the first one.
 *
 * <p>Sources: Fader and Hardie (2007), How to Project Customer Retention, Journal of Interactive Marketing 21(1), 76–90;
 * Fader and Hardie (2010), Customer-Base Valuation in a Contractual Setting, Marketing Science 29(1), 85–93.
 *
 * @param alpha first shape of the probability of leaving, above 0
 * @param beta second shape of the probability of leaving, above 0
 */
public record ShiftedBetaGeometric(double alpha, double beta) implements RenewalProcess {

    /** How answers name it. */
    public static final String CODE = "SHIFTED_BETA_GEOMETRIC";

    /** @throws IllegalArgumentException if a parameter is not a positive finite number */
    public ShiftedBetaGeometric {
        Arguments.positive("alpha", alpha);
        Arguments.positive("beta", beta);
    }

    @Override
    public String code() {
        return CODE;
    }

    /** The parameters by name. */
    public Map<String, Double> parameters() {
        var parameters = new LinkedHashMap<String, Double>();
        parameters.put("alpha", alpha);
        parameters.put("beta", beta);
        return parameters;
    }

    /**
     * ln of the probability of leaving at the end of period t, counted from 1: B(α + 1, β + t − 1)/B(α, β) (2007, eq. 5).
     *
     * @param period t, at least 1
     */
    public double logLikelihoodOfLeaving(int period) {
        Arguments.require(period >= 1, "period", period, "at least 1");
        return Math.log(alpha)
                + LogGammaRatio.logRising(beta, period - 1.0)
                - LogGammaRatio.logRising(alpha + beta, period);
    }

    /**
     * ln of the probability of still being a customer after t renewals: B(α, β + t)/B(α, β) (2007, eq. 6).
     *
     * @param renewals t, at least 0
     */
    public double logLikelihoodOfStaying(int renewals) {
        Arguments.notNegative("renewals", renewals);
        return LogGammaRatio.logRising(beta, renewals) - LogGammaRatio.logRising(alpha + beta, renewals);
    }

    /** S(t): the share of a cohort that is still there after t renewals; 1 at 0. */
    public double survival(int renewals) {
        return Math.exp(logLikelihoodOfStaying(renewals));
    }

    /** S(n − 1 + t)/S(n − 1). */
    @Override
    public double survival(int period, int more) {
        Arguments.require(period >= 1, "period", period, "at least 1");
        Arguments.notNegative("more", more);
        return Math.exp(LogGammaRatio.logRising(beta + period - 1, more)
                - LogGammaRatio.logRising(alpha + beta + period - 1, more));
    }

    /** r_t = (β + t − 1)/(α + β + t − 1): the share of those in period t who renew (2007, eq. 8); rises with t. */
    @Override
    public double retentionRate(int period) {
        return survival(period, 1);
    }

    /** Periods expected of a new customer, the first included: (α + β − 1)/(α − 1), infinite for α ≤ 1. */
    public double expectedLifetime() {
        return discountedExpectedLifetime(0);
    }

    /** Periods still expected of a customer at the end of its n-th, before it decides; infinite for α ≤ 1. */
    public double expectedRemainingLifetime(int periods) {
        return discountedExpectedResidualLifetime(0, periods);
    }

    /**
     * DEL: Σ_{t≥0} S(t) (1 + d)^−t = ₂F₁(1, β; α + β; 1/(1 + d)), the first period undiscounted (2010, eq. 6).
     *
     * @param rate d per period, at least 0; without discount infinite for α ≤ 1
     */
    public double discountedExpectedLifetime(double rate) {
        Arguments.notNegative("discount rate", rate);
        return 1 + RisingRatioSum.forEver(beta, alpha, rate);
    }

    /**
     * DERL after n periods, before the customer decides on the next one, whose term is undiscounted (2010, eq. 7):
     *
     * <pre>Σ_{t≥n} S(t)/S(n − 1) · (1 + d)^(n − t) = (β + n − 1)/(α + β + n − 1) · ₂F₁(1, β + n; α + β + n; 1/(1 + d))</pre>
     *
     * @param rate d per period, at least 0; without discount infinite for α ≤ 1
     * @param periods n, at least 1
     */
    public double discountedExpectedResidualLifetime(double rate, int periods) {
        Arguments.notNegative("discount rate", rate);
        Arguments.require(periods >= 1, "periods", periods, "at least 1");
        return (1 + rate) * RisingRatioSum.forEver(beta + periods - 1, alpha, rate);
    }

    /**
     * The same over the next periods only.
     *
     * @param periods n, spent so far; 0 for a new customer, whose first period is counted and certain
     * @param horizon how many more count
     */
    public double discountedExpectedResidualLifetime(double rate, int periods, int horizon) {
        Arguments.notNegative("discount rate", rate);
        Arguments.notNegative("periods", periods);
        Arguments.notNegative("horizon", horizon);
        if (periods == 0) {
            return horizon == 0 ? 0 : 1 + RisingRatioSum.of(beta, alpha, rate, horizon - 1);
        }
        return (1 + rate) * RisingRatioSum.of(beta + periods - 1, alpha, rate, horizon);
    }

    /** What keeps values of an unlimited time without discount from a limit. */
    public String whyForEverHasNoLimit() {
        return "alpha is " + alpha + ", and not above 1";
    }
}
