package io.clientele.valuation.formula.decision;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

import io.clientele.valuation.formula.Arguments;

/**
 * Retain or let go (V15): a measure that keeps a customer is worth it while its cost is below the rise in the probability of
 * staying times the future value.
 *
 * <pre>gain = (probability with the measure − probability without) · future value,   net gain = gain − cost</pre>
 *
 * <p>The future value is that of the valuation: what is expected as things are, in which it counts already that the customer
 * may leave, or has left. It is not what a customer brings who surely stays, as {@link WinBack} takes it for one regained;
 * so the gain is told rather too low than too high. But what a running contract pays for certain until its next renewal is in
 * it, too, and no measure brings that.
 *
 * <p>Both probabilities are of the same time, whichever that is: the rise is one of staying through it, and afterwards all goes
 * on as it would.
 *
 * <p>The reasoning of Blattberg and Deighton (1996), Manage Marketing by the Customer Equity Test, Harvard Business Review
 * 74/4.
 *
 * @param futureValue what the customer is expected to bring as things are, in money; may be negative
 * @param without probability of staying as things are, 0 … 1
 * @param with probability of staying with the measure, 0 … 1; below the other one the measure drives the customer away
 * @param cost of the measure, in money, at least 0
 */
public record RetentionMeasure(BigDecimal futureValue, double without, double with, BigDecimal cost) {

    private static final int DECIMALS = 6;

    /** @throws IllegalArgumentException if a probability lies outside 0 … 1, or the cost below 0 */
    public RetentionMeasure {
        Arguments.require(without >= 0 && without <= 1, "probabilityWithout", without, "from 0 to 1");
        Arguments.require(with >= 0 && with <= 1, "probabilityWith", with, "from 0 to 1");
        Arguments.require(cost.signum() >= 0, "cost", cost.doubleValue(), "at least 0");
    }

    /** What the measure brings: also what it may cost at most. */
    public BigDecimal gain() {
        return futureValue
                .multiply(BigDecimal.valueOf(with).subtract(BigDecimal.valueOf(without)))
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

    /** The probability with the measure from which on it would pay; empty where no probability up to 1 does. */
    public Optional<Double> breakEvenProbability() {
        if (futureValue.signum() <= 0) {
            return Optional.empty();
        }
        double needed =
                without + cost.divide(futureValue, MathContext.DECIMAL64).doubleValue();
        return needed <= 1 ? Optional.of(needed) : Optional.empty();
    }
}
