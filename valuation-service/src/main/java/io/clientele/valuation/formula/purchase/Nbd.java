package io.clientele.valuation.formula.purchase;

import java.util.LinkedHashMap;
import java.util.Map;

import io.clientele.valuation.formula.Arguments;
import io.clientele.valuation.formula.numeric.LogGammaRatio;

/**
 * NBD: customers buy at random and never leave. The baseline that a model of leaving has to beat, and what such a model
 * turns into where nobody leaves.
 *
 * <p>A customer buys with rate λ, which differs between customers as Gamma(r, 1/α).
 *
 * <p>Source: Ehrenberg (1959), The Pattern of Consumer Purchases, Applied Statistics 8(1), 26–41.
 *
 * @param r shape of the buying rate, above 0
 * @param alpha inverse scale of the buying rate, in units of time, above 0
 */
public record Nbd(double r, double alpha) implements BuyingProcess {

    /** How answers name it. */
    public static final String CODE = "NBD";

    /** @throws IllegalArgumentException if a parameter is not a positive finite number */
    public Nbd {
        Arguments.positive("r", r);
        Arguments.positive("alpha", alpha);
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
        return parameters;
    }

    /**
     * ln of the likelihood of x purchases at their times:
     *
     * <pre>L = Γ(r+x)/Γ(r) · α^r · (α+T)^−(r+x)</pre>
     *
     * <p>t_x does not matter.
     */
    @Override
    public double logLikelihood(int frequency, double recency, double age) {
        Histories.check(frequency, recency, age);
        return LogGammaRatio.logRising(r, frequency) - r * Math.log1p(age / alpha) - frequency * Math.log(alpha + age);
    }

    /** 1: nobody leaves. */
    @Override
    public double probabilityAlive(int frequency, double recency, double age) {
        Histories.check(frequency, recency, age);
        return 1;
    }

    /** Never. */
    @Override
    public double timeToProbabilityAlive(double p, int frequency, double recency) {
        Arguments.insideUnit("p", p);
        Histories.check(frequency, recency, recency);
        return Double.POSITIVE_INFINITY;
    }

    /** (r + x)/(α + T) · t. */
    @Override
    public double expectedPurchasesWhileAlive(int frequency, double age, double horizon) {
        Arguments.notNegative("frequency", frequency);
        Arguments.notNegative("age", age);
        Arguments.notNegative("horizon", horizon);
        return (r + frequency) / (alpha + age) * horizon;
    }

    @Override
    public double expectedPurchasesForEver(int frequency, double age) {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public String whyForEverHasNoLimit() {
        return "in NBD nobody leaves";
    }

    /** r/α · t. */
    @Override
    public double expectedPurchasesOfNewCustomer(double t) {
        return expectedPurchasesWhileAlive(0, 0, t);
    }
}
