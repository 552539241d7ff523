package io.clientele.valuation.formula.cash;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A pool of activity cost with the driver that carries it to customers (V2, activity-based costing: Cooper and Kaplan 1988,
 * Harvard Business Review 66/5).
 *
 * <pre>cost of a customer = Σ over pools of rate · units of the driver counted in its journal
 * rate = cost of the pool ÷ practical capacity of the driver</pre>
 *
 * <p>The divisor is what the activity could do, not what it did (practical capacity; Kaplan and Anderson 2004, Harvard
 * Business Review 82/11): what stands idle is charged to nobody.
 *
 * @param code names the pool in explanations
 * @param driver counted in the journal
 * @param rate money per unit of the driver, at least 0
 */
public record CostPool(String code, ActivityDriver driver, BigDecimal rate) {

    /** Rates are kept this precise when they come from a division. */
    public static final int RATE_DECIMALS = 10;

    /** @throws IllegalArgumentException if the rate is negative */
    public CostPool {
        if (rate.signum() < 0) {
            throw new IllegalArgumentException("the rate of " + code + " is " + rate + ", and must be at least 0");
        }
    }

    /**
     * The rate of a pool whose cost and capacity are known, to 10 decimals.
     *
     * @param cost of the pool in a period, in money, at least 0
     * @param practicalCapacity units of the driver that can be done in that period, above 0
     */
    public static BigDecimal rate(BigDecimal cost, BigDecimal practicalCapacity) {
        if (practicalCapacity.signum() <= 0) {
            throw new IllegalArgumentException("practicalCapacity is " + practicalCapacity + ", and must be above 0");
        }
        return cost.divide(practicalCapacity, RATE_DECIMALS, RoundingMode.HALF_EVEN);
    }
}
