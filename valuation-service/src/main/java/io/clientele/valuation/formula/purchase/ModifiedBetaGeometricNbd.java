package io.clientele.valuation.formula.purchase;

import java.util.LinkedHashMap;
import java.util.Map;

import io.clientele.valuation.formula.Arguments;
import io.clientele.valuation.formula.numeric.LogGammaRatio;

/**
 * MBG/NBD: {@link BetaGeometricNbd} in which a customer can also leave right after its first purchase, so that who
 * bought once does not count as alive for ever.
 *
 * <p>While alive a customer buys at random with rate λ ~ Gamma(r, 1/α); after every purchase, the first one included, it
 * drops out with probability p ~ Beta(a, b).
 *
 * <p>Source: Batislam, Denizel and Filiztekin (2007), Empirical Validation and Comparison of Models for Customer Base
 * Analysis, International Journal of Research in Marketing 24(3), 201–209.
 *
 * @param r shape of the buying rate, above 0
 * @param alpha inverse scale of the buying rate, in units of time, above 0
 * @param a first shape of the dropout probability, above 0
 * @param b second shape of the dropout probability, above 0
 */
public record ModifiedBetaGeometricNbd(double r, double alpha, double a, double b) implements BuyingProcess {

    /** How answers name it. */
    public static final String CODE = "MBG_NBD";

    /** @throws IllegalArgumentException if a parameter is not a positive finite number */
    public ModifiedBetaGeometricNbd {
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
     * ln of the likelihood of one history:
     *
     * <pre>L = B(a, b+x+1)/B(a, b) · Γ(r+x) α^r / Γ(r) · [(α+T)^−(r+x) + a/(b+x) · (α+t_x)^−(r+x)]</pre>
     */
    @Override
    public double logLikelihood(int frequency, double recency, double age) {
        double left = logOddsOfHavingLeft(frequency, recency, age);
        double buying =
                LogGammaRatio.logRising(r, frequency) - r * Math.log1p(age / alpha) - frequency * Math.log(alpha + age);
        double staying = LogGammaRatio.logRising(b, frequency + 1.0) - LogGammaRatio.logRising(a + b, frequency + 1.0);
        return buying + staying + (left > 0 ? left + Math.log1p(Math.exp(-left)) : Math.log1p(Math.exp(left)));
    }

    /** P(alive | x, t_x, T) = 1 / (1 + a/(b+x) · ((α+T)/(α+t_x))^(r+x)); below 1 for everybody. */
    @Override
    public double probabilityAlive(int frequency, double recency, double age) {
        return 1 / (1 + Math.exp(logOddsOfHavingLeft(frequency, recency, age)));
    }

    /** T* = (α + t_x) · [((1 − p)/p) · (b + x)/a]^(1/(r + x)) − α, but not below t_x; for x = 0 too. */
    @Override
    public double timeToProbabilityAlive(double p, int frequency, double recency) {
        Arguments.insideUnit("p", p);
        Histories.check(frequency, recency, recency);
        double logOdds = Math.log1p(-p) - Math.log(p) + Math.log(b + frequency) - Math.log(a);
        return recency + Math.max(0, (alpha + recency) * Math.expm1(logOdds / (r + frequency)));
    }

    /** Of a living customer p ~ Beta(a, b + x + 1): the expectation of {@link BetaGeometricNbd} with b + 1 for b. */
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

    /** The chance b/(a + b) not to leave at once, times the expectation of a living customer. */
    @Override
    public double expectedPurchasesOfNewCustomer(double t) {
        return b / (a + b) * expectedPurchasesWhileAlive(0, 0, t);
    }

    private PurchasesWhileAlive whileAlive(int frequency) {
        return new PurchasesWhileAlive(r + frequency, a, b + frequency + 1);
    }

    private double logOddsOfHavingLeft(int frequency, double recency, double age) {
        Histories.check(frequency, recency, age);
        double silence = Math.log1p((age - recency) / (alpha + recency));
        return Math.log(a) - Math.log(b + frequency) + (r + frequency) * silence;
    }
}
