package io.clientele.valuation.formula.distribution;

import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.gamma.RegularizedBeta;

import io.clientele.valuation.formula.Arguments;
import io.clientele.valuation.formula.numeric.LogGammaRatio;

/**
 * The number of purchases of a customer who stays: at random with a rate that is Gamma(shape, 1/α), over a time t, with
 * w = t/α.
 *
 * <pre>P(N = n) = Γ(s + n) / (Γ(s) n!) · (1 + w)^−s · (w/(1 + w))^n,   P(N &gt; n) = I_{w/(1+w)}(n + 1, s)</pre>
 *
 * <p>Source: Ehrenberg (1959), The Pattern of Consumer Purchases, Applied Statistics 8, 26–41; the tail is Abramowitz and
 * Stegun 26.5.26.
 *
 * @param shape s, above 0
 * @param odds w, the time in units of α, at least 0
 */
public record NegativeBinomial(double shape, double odds) implements CountDistribution {

    /** @throws IllegalArgumentException if an argument is out of range */
    public NegativeBinomial {
        Arguments.positive("shape", shape);
        Arguments.notNegative("odds", odds);
    }

    @Override
    public double probabilityOf(long n) {
        if (odds == 0) {
            return n == 0 ? 1 : 0;
        }
        double none = -shape * Math.log1p(odds);
        return n == 0
                ? Math.exp(none)
                : Math.exp(
                        LogGammaRatio.logRising(shape, n) - LogGamma.value(n + 1.0) + none - n * Math.log1p(1 / odds));
    }

    @Override
    public double probabilityOfMoreThan(long n) {
        if (odds == 0) {
            return 0;
        }
        return n == 0
                ? -Math.expm1(-shape * Math.log1p(odds))
                : RegularizedBeta.complement(1 / (1 + odds), shape, n + 1.0);
    }
}
