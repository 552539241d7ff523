package io.clientele.valuation.formula.opportunity;

import java.util.LinkedHashMap;
import java.util.Map;

import io.clientele.valuation.formula.Arguments;
import io.clientele.valuation.formula.numeric.RisingRatioSum;

/**
 * BG/BB: customers without a contract who can buy only at given opportunities: a yearly appeal, an annual conference, a
 * monthly cruise.
 *
 * <p>At every opportunity a living customer buys with probability p ~ Beta(α, β); before every opportunity it drops out
 * with probability θ ~ Beta(γ, δ). A history is (x, t_x, n): purchases, the opportunity of the last one, opportunities so
 * far; the one at which the customer was won is not counted.
 *
 * <p>All answers are finite for n up to 10⁶ and parameters from 10⁻⁶ to 10⁷, at γ = 1 too.
 *
 * <p>Source: Fader, Hardie and Shang (2010), Customer-Base Analysis in a Discrete-Time Noncontractual Setting, Marketing
 * Science 29(6), 1086–1108.
 *
 * @param alpha first shape of the probability to buy, above 0
 * @param beta second shape of the probability to buy, above 0
 * @param gamma first shape of the probability to drop out, above 0
 * @param delta second shape of the probability to drop out, above 0
 */
public record BetaGeometricBetaBernoulli(double alpha, double beta, double gamma, double delta) {

    /** How answers name it. */
    public static final String CODE = "BG_BB";

    /** @throws IllegalArgumentException if a parameter is not a positive finite number */
    public BetaGeometricBetaBernoulli {
        Arguments.positive("alpha", alpha);
        Arguments.positive("beta", beta);
        Arguments.positive("gamma", gamma);
        Arguments.positive("delta", delta);
    }

    /** The parameters by name. */
    public Map<String, Double> parameters() {
        var parameters = new LinkedHashMap<String, Double>();
        parameters.put("alpha", alpha);
        parameters.put("beta", beta);
        parameters.put("gamma", gamma);
        parameters.put("delta", delta);
        return parameters;
    }

    /**
     * ln of the likelihood of one history (eq. 7):
     *
     * <pre>L = B(α+x, β+n−x)/B(α, β) · B(γ, δ+n)/B(γ, δ)
     *   + Σ_{i=0}^{n−t_x−1} B(α+x, β+t_x−x+i)/B(α, β) · B(γ+1, δ+t_x+i)/B(γ, δ)</pre>
     *
     * @param frequency x, from 0 to t_x
     * @param recency t_x, from 0 to n; 0 when x is 0
     * @param opportunities n, at least 0
     */
    public double logLikelihood(int frequency, int recency, int opportunities) {
        return silence(frequency, recency, opportunities).logLikelihood;
    }

    /** The probability of not having dropped out before the n-th opportunity, given the history. */
    public double probabilityAlive(int frequency, int recency, int opportunities) {
        return silence(frequency, recency, opportunities).alive;
    }

    /** The probability of being there for the next opportunity (eq. 11): the above, times that of staying once more. */
    public double probabilityAliveNext(int frequency, int recency, int opportunities) {
        return probabilityAlive(frequency, recency, opportunities)
                * ((delta + opportunities) / (gamma + delta + opportunities));
    }

    /**
     * Silent opportunities after which {@link #probabilityAlive} is p or less, counted from the first one of all.
     *
     * @param p strictly between 0 and 1
     * @return n, at least t_x; −1 where that takes more than a million
     */
    public int opportunitiesToProbabilityAlive(double p, int frequency, int recency) {
        Arguments.insideUnit("p", p);
        return silence(frequency, recency, recency).until(p);
    }

    /** Purchases expected at the next so many opportunities, given the history (eq. 13); also at γ = 1. */
    public double expectedPurchases(int frequency, int recency, int opportunities, int next) {
        Arguments.notNegative("next", next);
        return perOpportunity(frequency, recency, opportunities)
                * RisingRatioSum.of(delta + opportunities, gamma, 0, next);
    }

    /** The same, each purchase discounted from its opportunity to the last one. */
    public double discountedPurchases(int frequency, int recency, int opportunities, int next, double rate) {
        Arguments.notNegative("next", next);
        Arguments.notNegative("discount rate", rate);
        return perOpportunity(frequency, recency, opportunities)
                * RisingRatioSum.of(delta + opportunities, gamma, rate, next);
    }

    /**
     * DERT: discounted expected transactions without end (eq. 14); the next opportunity is discounted once.
     *
     * @param rate d per opportunity, at least 0
     * @return infinite without discount for γ ≤ 1
     */
    public double discountedPurchases(int frequency, int recency, int opportunities, double rate) {
        Arguments.notNegative("discount rate", rate);
        return perOpportunity(frequency, recency, opportunities)
                * RisingRatioSum.forEver(delta + opportunities, gamma, rate);
    }

    /** Purchases expected of a new customer at its first n opportunities, knowing nothing else (eq. 9). */
    public double expectedPurchasesOfNewCustomer(int opportunities) {
        return expectedPurchases(0, 0, 0, opportunities);
    }

    /** What keeps values of an unlimited time without discount from a limit. */
    public String whyForEverHasNoLimit() {
        return "gamma is " + gamma + ", and not above 1";
    }

    /** Expected at an opportunity for which the customer is surely there, times P(alive). */
    private double perOpportunity(int frequency, int recency, int opportunities) {
        return probabilityAlive(frequency, recency, opportunities)
                * ((alpha + frequency) / (alpha + beta + opportunities));
    }

    private OpportunityLikelihood silence(int frequency, int recency, int opportunities) {
        OpportunityHistories.check(frequency, recency, opportunities);
        return new OpportunityLikelihood(this, frequency, recency).over(opportunities - recency);
    }
}
