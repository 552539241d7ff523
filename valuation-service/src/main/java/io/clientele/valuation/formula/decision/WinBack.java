package io.clientele.valuation.formula.decision;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

import io.clientele.valuation.formula.Arguments;

/**
 * Winning back a customer who has probably left (V15).
 *
 * <pre>gain = probability of success · (value once regained − value as things are),   net gain = gain − cost</pre>
 *
 * <p>The second term is what the customer would bring without any measure, since it may not have left at all. After Stauss
 * and Friege (1999), Regaining Service Customers, Journal of Service Research 1/4 (second lifetime value).
 *
 * @param regained what a regained customer will bring, in money
 * @param asThingsAre what the customer is expected to bring anyhow, in money
 * @param success probability that the attempt regains it, 0 … 1
 * @param cost of the attempt, in money, at least 0
 */
public record WinBack(BigDecimal regained, BigDecimal asThingsAre, double success, BigDecimal cost) {

    private static final int DECIMALS = 6;

    /** @throws IllegalArgumentException if the probability lies outside 0 … 1, or the cost below 0 */
    public WinBack {
        Arguments.require(success >= 0 && success <= 1, "probabilityOfSuccess", success, "from 0 to 1");
        Arguments.require(cost.signum() >= 0, "cost", cost.doubleValue(), "at least 0");
    }

    /** What the attempt is expected to bring: also what it may cost at most. */
    public BigDecimal gain() {
        return regained.subtract(asThingsAre)
                .multiply(BigDecimal.valueOf(success))
                .setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }

    /** gain − cost. */
    public BigDecimal netGain() {
        return gain().subtract(cost);
    }

    /** Whether it brings more than it costs. */
    public boolean worthIt() {
        return netGain().signum() > 0;
    }

    /** The probability of success from which on it would pay; empty where no probability up to 1 does. */
    public Optional<Double> breakEvenProbability() {
        var rise = regained.subtract(asThingsAre);
        if (rise.signum() <= 0) {
            return Optional.empty();
        }
        double needed = cost.divide(rise, MathContext.DECIMAL64).doubleValue();
        return needed <= 1 ? Optional.of(needed) : Optional.empty();
    }
}
