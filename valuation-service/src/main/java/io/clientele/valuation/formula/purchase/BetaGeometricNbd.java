package io.clientele.valuation.formula.purchase;

import java.util.LinkedHashMap;
import java.util.Map;

import io.clientele.valuation.formula.Arguments;
import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.numeric.LogGammaRatio;

/**
 * BG/NBD: how often a customer without a contract buys, and whether it has silently left.
 *
 * <p>While alive a customer buys at random with rate λ, which differs between customers as Gamma(r, 1/α); after every
 * purchase it drops out with probability p, which differs between customers as Beta(a, b). A history is (x, t_x, T):
 * repeat purchases, time of the last one, time observed, both times since the first purchase. Every time here is in the
 * unit in which the parameters were fitted (α carries it), see {@link ModelTime}.
 *
 * <p>A property of the model to know of: who has bought once has had no occasion to drop out, so its probability of
 * being alive is 1 for ever.
 *
 * <p>All answers are finite for x up to 10⁹, times up to 10⁹ and parameters from 10⁻⁶ to 10⁷, at a = 1 too.
 *
 * <p>Source: Fader, Hardie and Lee (2005), "Counting Your Customers" the Easy Way, Marketing Science 24(2), 275–284.
 *
 * @param r shape of the buying rate, above 0
 * @param alpha inverse scale of the buying rate, in units of time, above 0
 * @param a first shape of the dropout probability, above 0
 * @param b second shape of the dropout probability, above 0
 */
public record BetaGeometricNbd(double r, double alpha, double a, double b) implements BuyingProcess {

    /** How answers name it. */
    public static final String CODE = "BG_NBD";

    /** @throws IllegalArgumentException if a parameter is not a positive finite number */
    public BetaGeometricNbd {
        Arguments.positive("r", r);
        Arguments.positive("alpha", alpha);
        Arguments.positive("a", a);
        Arguments.positive("b", b);
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
        parameters.put("a", a);
        parameters.put("b", b);
        return parameters;
    }

    /**
     * ln of the likelihood of one history (eq. 6):
     *
     * <pre>L = B(a, b+x)/B(a, b) · Γ(r+x) α^r / Γ(r) · [(α+T)^−(r+x) + δ_{x&gt;0} · a/(b+x−1) · (α+t_x)^−(r+x)]</pre>
     *
     * @param frequency x, at least 0
     * @param recency t_x, between 0 and T; 0 when x is 0
     * @param age T, at least 0
     * @throws IllegalArgumentException if the history is impossible
     */
    @Override
    public double logLikelihood(int frequency, double recency, double age) {
        Histories.check(frequency, recency, age);
        double buying =
                LogGammaRatio.logRising(r, frequency) - r * Math.log1p(age / alpha) - frequency * Math.log(alpha + age);
        double staying = LogGammaRatio.logRising(b, frequency) - LogGammaRatio.logRising(a + b, frequency);
        return buying + staying + (frequency == 0 ? 0 : softplus(logOddsOfHavingLeft(frequency, recency, age)));
    }

    /**
     * P(alive | x, t_x, T) = 1 / (1 + δ_{x&gt;0} · a/(b+x−1) · ((α+T)/(α+t_x))^(r+x)), between 0 and 1.
     *
     * <p>Source: Fader, Hardie and Lee (2008), Computing P(alive) Using the BG/NBD Model, eq. 7.
     *
     * @throws IllegalArgumentException if the history is impossible
     */
    @Override
    public double probabilityAlive(int frequency, double recency, double age) {
        Histories.check(frequency, recency, age);
        return frequency == 0 ? 1 : 1 / (1 + Math.exp(logOddsOfHavingLeft(frequency, recency, age)));
    }

    /**
     * Purchases expected in the horizon after T of a customer known to be alive at T: eq. 10 without its denominator.
     *
     * <p>It does not depend on t_x, so that one answer serves all customers with the same frequency and age.
     */
    @Override
    public double expectedPurchasesWhileAlive(int frequency, double age, double horizon) {
        Arguments.notNegative("frequency", frequency);
        Arguments.notNegative("age", age);
        Arguments.notNegative("horizon", horizon);
        return whileAlive(frequency).over(horizon / (alpha + age));
    }

    @Override
    public double expectedPurchasesForEver(int frequency, double age) {
        return whileAlive(frequency).forEver();
    }

    @Override
    public String whyForEverHasNoLimit() {
        return "a is " + a + ", and not above 1";
    }

    /**
     * Repeat purchases expected of a customer in the time t after its first purchase, knowing nothing else (eq. 9).
     *
     * @param t at least 0
     */
    @Override
    public double expectedPurchasesOfNewCustomer(double t) {
        return expectedPurchasesWhileAlive(0, 0, t);
    }

    /**
     * The age at which the probability of being alive falls to p if the customer stays silent:
     *
     * <pre>T* = (α + t_x) · [((1 − p)/p) · (b + x − 1)/a]^(1/(r + x)) − α,   x ≥ 1</pre>
     *
     * <p>An age counts from the first purchase. The answer is never below t_x: where the formula gives less, the
     * probability is below p at once. It is {@link Double#POSITIVE_INFINITY} for x = 0 (such a customer counts as alive
     * for ever) and where the age exceeds what a double holds.
     *
     * @param p strictly between 0 and 1
     * @throws IllegalArgumentException if p is not, or the history is impossible
     */
    @Override
    public double timeToProbabilityAlive(double p, int frequency, double recency) {
        Arguments.insideUnit("p", p);
        Histories.check(frequency, recency, recency);
        if (frequency == 0) {
            return Double.POSITIVE_INFINITY;
        }
        double logOdds = Math.log1p(-p) - Math.log(p) + Math.log(b + frequency - 1) - Math.log(a);
        double silence = (alpha + recency) * Math.expm1(logOdds / (r + frequency));
        return recency + Math.max(0, silence);
    }

    private PurchasesWhileAlive whileAlive(int frequency) {
        return new PurchasesWhileAlive(r + frequency, a, b + frequency);
    }

    private double logOddsOfHavingLeft(int frequency, double recency, double age) {
        double silence = Math.log1p((age - recency) / (alpha + recency));
        return Math.log(a) - Math.log(b + (frequency - 1)) + (r + frequency) * silence;
    }

    private static double softplus(double z) {
        return z > 0 ? z + Math.log1p(Math.exp(-z)) : Math.log1p(Math.exp(z));
    }
}
