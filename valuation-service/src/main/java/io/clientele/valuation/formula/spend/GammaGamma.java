package io.clientele.valuation.formula.spend;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

import org.apache.commons.numbers.gamma.LogBeta;

import io.clientele.valuation.formula.Arguments;

/**
 * Gamma-Gamma: what a customer spends on an occasion, from how much it spent on the repeat occasions so far.
 *
 * <p>Spend per occasion is Gamma(p, ν); ν differs between customers as Gamma(q, γ). It is independent of how often a
 * customer buys. Inputs are x, the repeat occasions, and m, the mean spend on them; customers with x = 0 or m = 0 say
 * nothing about the parameters.
 *
 * <p>Source: Fader and Hardie (2013), The Gamma-Gamma Model of Monetary Value, brucehardie.com/notes/025.
 *
 * @param p shape of the spend on an occasion, above 0
 * @param q shape of ν over the customers, above 0; the population's mean spend exists for q &gt; 1 only
 * @param gamma scale of ν over the customers, in money, above 0
 */
public record GammaGamma(double p, double q, double gamma) {

    /** @throws IllegalArgumentException if a parameter is not a positive finite number */
    public GammaGamma {
        Arguments.positive("p", p);
        Arguments.positive("q", q);
        Arguments.positive("gamma", gamma);
    }

    /** The parameters by name. */
    public Map<String, Double> parameters() {
        var parameters = new LinkedHashMap<String, Double>();
        parameters.put("p", p);
        parameters.put("q", q);
        parameters.put("gamma", gamma);
        return parameters;
    }

    /**
     * ln of the density of one customer's mean spend (eq. 1a):
     *
     * <pre>f(m | x) = 1/(m · B(px, q)) · (γ/(γ + mx))^q · (mx/(γ + mx))^(px)</pre>
     *
     * @param frequency x, at least 1
     * @param meanSpend m, in money, above 0
     * @throws IllegalArgumentException if an argument is out of range
     */
    public double logLikelihood(int frequency, double meanSpend) {
        Arguments.positive("frequency", frequency);
        Arguments.positive("meanSpend", meanSpend);
        double ratio = meanSpend * frequency / gamma;
        double shape = p * frequency;
        return -Math.log(meanSpend) - LogBeta.value(shape, q) - q * Math.log1p(ratio) - shape * Math.log1p(1 / ratio);
    }

    /** Mean spend over all customers: p γ / (q − 1); empty for q ≤ 1, where the mean does not exist. */
    public OptionalDouble populationMeanSpend() {
        return q > 1 ? OptionalDouble.of(p * gamma / (q - 1)) : OptionalDouble.empty();
    }

    /**
     * Whether a customer's expected spend exists: its shape given the history, p x + q, is above 1. Without repeat spend that
     * asks for a population mean; with it a heavy tail of the population does not matter unless p x is below 1 too.
     *
     * @param frequency x, at least 0
     * @param meanSpend m, in money, at least 0; 0 counts as no repeat spend
     */
    public boolean hasExpectedSpend(int frequency, double meanSpend) {
        return (meanSpend == 0 ? 0 : p * frequency) + q > 1;
    }

    /**
     * Spend expected of a customer on a future occasion (eq. 5):
     *
     * <pre>E[M | x, m] = p (γ + m x) / (p x + q − 1)</pre>
     *
     * <p>for q &gt; 1 a mean of the population's and the customer's own, weighted by q − 1 and p x. Where no expectation
     * exists (p x + q ≤ 1) the answer is the customer's own mean m.
     *
     * @param frequency x, at least 0; 0 (or a meanSpend of 0) gives the population's mean
     * @param meanSpend m, in money, at least 0
     * @throws IllegalArgumentException if an argument is out of range
     * @throws IllegalStateException if the customer has no repeat spend and the population no mean (q ≤ 1)
     */
    public double expectedSpend(int frequency, double meanSpend) {
        Arguments.notNegative("frequency", frequency);
        Arguments.notNegative("meanSpend", meanSpend);
        if (frequency == 0 || meanSpend == 0) {
            return populationMeanSpend()
                    .orElseThrow(() -> new IllegalStateException("q is " + q + ": the population has no mean spend"));
        }
        return hasExpectedSpend(frequency, meanSpend)
                ? p * (gamma + meanSpend * frequency) / (p * frequency + (q - 1))
                : meanSpend;
    }
}
