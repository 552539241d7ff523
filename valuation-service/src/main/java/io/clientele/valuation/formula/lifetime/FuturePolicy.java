package io.clientele.valuation.formula.lifetime;

import io.clientele.valuation.formula.Arguments;
import io.clientele.valuation.formula.ModelTime;

/**
 * How far the future is looked at, and what a year of waiting costs.
 *
 * @param horizon from the as-of day; above 0
 * @param discountRate effective a year, above −1
 */
public record FuturePolicy(ModelTime horizon, double discountRate) {

    /** Three years at 10 %. */
    public static final FuturePolicy DEFAULT = new FuturePolicy(ModelTime.parse("P3Y"), 0.10);

    /** @throws IllegalArgumentException if the horizon is empty or above 100 years, or the rate not above −1 */
    public FuturePolicy {
        Arguments.require(
                horizon.days() > 0 && horizon.years() <= 100,
                "horizon in years",
                horizon.years(),
                "above 0, at most 100");
        Arguments.require(
                discountRate > -1 && discountRate <= Double.MAX_VALUE, "discountRate", discountRate, "above -1");
    }
}
