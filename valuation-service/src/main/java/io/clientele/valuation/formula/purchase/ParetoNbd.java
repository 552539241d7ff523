package io.clientele.valuation.formula.purchase;

import java.util.LinkedHashMap;
import java.util.Map;

import io.clientele.valuation.formula.Arguments;
import io.clientele.valuation.formula.numeric.LogGammaRatio;

/**
 * Pareto/NBD: customers buy at random and leave at a random time, unseen.
 *
 * <p>While alive a customer buys with rate λ ~ Gamma(r, 1/α); it leaves with rate μ ~ Gamma(s, 1/β), at any time, not only
 * after a purchase: who bought once may have left too.
 *
 * <p>Sources: Schmittlein, Morrison and Colombo (1987), Counting Your Customers: Who Are They and What Will They Do Next?,
 * Management Science 33(1), 1–24; Fader and Hardie (2005), A Note on Deriving the Pareto/NBD Model and Related
 * Expressions; Fader, Hardie and Lee (2005), RFM and CLV, Journal of Marketing Research 42(4), 415–430.
 *
 * @param r shape of the buying rate, above 0
 * @param alpha inverse scale of the buying rate, in units of time, above 0
 * @param s shape of the rate of leaving, above 0
 * @param beta inverse scale of the rate of leaving, in units of time, above 0
 */
public record ParetoNbd(double r, double alpha, double s, double beta) implements BuyingProcess {

    /** How answers name it. */
    public static final String CODE = "PARETO_NBD";

    /** An age beyond this is never. */
    private static final double NEVER = 1e18;

    /** @throws IllegalArgumentException if a parameter is not a positive finite number */
    public ParetoNbd {
        Arguments.positive("r", r);
        Arguments.positive("alpha", alpha);
        Arguments.positive("s", s);
        Arguments.positive("beta", beta);
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Map<String, Double> parameters() {
        var parameters = new LinkedHashMap<String, Double>();
        parameters.put("r", r);
        parameters.put("alpha", alpha);
        parameters.put("s", s);
        parameters.put("beta", beta);
        return parameters;
    }

    /**
     * ln of the likelihood of one history: alive until T, or gone at some time since t_x:
     *
     * <pre>L = Γ(r+x) α^r β^s / Γ(r) · [(α+T)^−(r+x) (β+T)^−s + s ∫_{t_x}^{T} (α+u)^−(r+x) (β+u)^−(s+1) du]</pre>
     */
    @Override
    public double logLikelihood(int frequency, double recency, double age) {
        double left = logOddsOfHavingLeft(frequency, recency, age);
        double alive = LogGammaRatio.logRising(r, frequency)
                - r * Math.log1p(age / alpha)
                - frequency * Math.log(alpha + age)
                - s * Math.log1p(age / beta);
        return alive + (left > 0 ? left + Math.log1p(Math.exp(-left)) : Math.log1p(Math.exp(left)));
    }

    /** P(alive | x, t_x, T) = 1 / (1 + the odds of {@link ParetoDeparture}). */
    @Override
    public double probabilityAlive(int frequency, double recency, double age) {
        return 1 / (1 + Math.exp(logOddsOfHavingLeft(frequency, recency, age)));
    }

    /** Found by halving, as there is no closed form; infinite where it exceeds 10¹⁸. */
    @Override
    public double timeToProbabilityAlive(double p, int frequency, double recency) {
        Arguments.insideUnit("p", p);
        Histories.check(frequency, recency, recency);
        double wanted = Math.log1p(-p) - Math.log(p);
        var departure = new ParetoDeparture(r, alpha, s, beta);
        double low = Math.log(1e-12 * (recency + Math.min(alpha, beta)));
        double high = Math.log(NEVER);
        if (departure.logOdds(frequency, recency, recency + NEVER) < wanted) {
            return Double.POSITIVE_INFINITY;
        }
        for (int i = 0; i < 64; i++) {
            double middle = 0.5 * (low + high);
            if (departure.logOdds(frequency, recency, recency + Math.exp(middle)) < wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return recency + Math.exp(high);
    }

    /**
     * Of a living customer λ ~ Gamma(r + x, 1/(α + T)) and μ ~ Gamma(s, 1/(β + T)):
     *
     * <pre>(r + x)(β + T) / ((α + T)(s − 1)) · [1 − ((β + T)/(β + T + t))^(s − 1)]</pre>
     *
     * <p>and at s = 1 its limit (r + x)(β + T)/(α + T) · ln(1 + t/(β + T)).
     */
    @Override
    public double expectedPurchasesWhileAlive(int frequency, double age, double horizon) {
        Arguments.notNegative("frequency", frequency);
        Arguments.notNegative("age", age);
        Arguments.notNegative("horizon", horizon);
        double log = Math.log1p(horizon / (beta + age));
        double power = (s - 1) * log;
        double share = Math.abs(power) < 1e-8 ? 1 - power / 2 : -Math.expm1(-power) / power;
        return Math.min(horizon, (beta + age) * log * share) * rate(frequency, age);
    }

    /** (r + x)(β + T) / ((α + T)(s − 1)), infinite for s ≤ 1. */
    @Override
    public double expectedPurchasesForEver(int frequency, double age) {
        return s > 1 ? rate(frequency, age) * (beta + age) / (s - 1) : Double.POSITIVE_INFINITY;
    }

    @Override
    public String whyForEverHasNoLimit() {
        return "s is " + s + ", and not above 1";
    }

    @Override
    public double expectedPurchasesOfNewCustomer(double t) {
        return expectedPurchasesWhileAlive(0, 0, t);
    }

    private double rate(int frequency, double age) {
        return (r + frequency) / (alpha + age);
    }

    private double logOddsOfHavingLeft(int frequency, double recency, double age) {
        Histories.check(frequency, recency, age);
        return new ParetoDeparture(r, alpha, s, beta).logOdds(frequency, recency, age);
    }
}
