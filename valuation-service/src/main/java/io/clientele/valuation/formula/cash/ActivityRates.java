package io.clientele.valuation.formula.cash;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What one unit of each activity costs (V2, the simple form: given rates).
 *
 * @param costs money per unit of the driver, at least 0; a driver that is not named costs nothing
 */
public record ActivityRates(Map<ActivityDriver, BigDecimal> costs) {

    /** No activity costs anything: the default. */
    public static final ActivityRates NONE = new ActivityRates(Map.of());

    /** @throws IllegalArgumentException if a rate is negative */
    public ActivityRates {
        costs.forEach((driver, cost) -> {
            if (cost.signum() < 0) {
                throw new IllegalArgumentException(
                        "the rate of " + driver + " is " + cost + ", and must be at least 0");
            }
        });
        var copy = new EnumMap<ActivityDriver, BigDecimal>(ActivityDriver.class);
        copy.putAll(costs);
        costs = Collections.unmodifiableMap(copy);
    }

    /** Cost of one unit, 0 where no rate is given. */
    public BigDecimal of(ActivityDriver driver) {
        return costs.getOrDefault(driver, BigDecimal.ZERO);
    }
}
