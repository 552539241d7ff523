package io.clientele.valuation.portfolio;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.clientele.valuation.value.published.ValuedByModel;

/**
 * What the base comes to.
 *
 * @param alive of those of whom a model says so, how many are expected to be still there; null where there are none
 * @param aliveKnown customers who have bought and of whom a model says so
 * @param below customers who have bought and whose current value is below zero
 * @param losing customers whose future value is below zero
 * @param models by which those who have bought were valued
 * @param percentiles P10, P50 and P90 of current value; empty without customers
 * @param oldest the instant of the oldest stored value, null without any
 */
record Totals(
        long customers,
        long prospects,
        BigDecimal current,
        BigDecimal past,
        BigDecimal future,
        BigDecimal revenue,
        long orders,
        long below,
        BigDecimal belowValue,
        long prospectsBelow,
        BigDecimal prospectsBelowValue,
        long losing,
        Double alive,
        long aliveKnown,
        List<ValuedByModel> models,
        List<BigDecimal> percentiles,
        Instant oldest,
        Instant newest) {

    /** @param kept sums of {@code customers} and of {@code prospects} */
    static Totals of(
            Map<String, List<BigDecimal>> kept,
            List<ValuedByModel> models,
            List<BigDecimal> percentiles,
            Instant oldest,
            Instant newest) {
        boolean someKnown = KeptTotal.ALIVE_KNOWN.of(kept).signum() > 0;
        return new Totals(
                KeptTotal.COUNT.of(kept, "customers").longValueExact(),
                KeptTotal.COUNT.of(kept, "prospects").longValueExact(),
                KeptTotal.CURRENT.of(kept),
                KeptTotal.PAST.of(kept),
                KeptTotal.FUTURE.of(kept),
                KeptTotal.REVENUE.of(kept),
                KeptTotal.ORDERS.of(kept).longValueExact(),
                KeptTotal.BELOW.of(kept, "customers").longValueExact(),
                KeptTotal.BELOW_VALUE.of(kept, "customers"),
                KeptTotal.BELOW.of(kept, "prospects").longValueExact(),
                KeptTotal.BELOW_VALUE.of(kept, "prospects"),
                KeptTotal.LOSING.of(kept).longValueExact(),
                someKnown ? KeptTotal.ALIVE.of(kept).doubleValue() : null,
                KeptTotal.ALIVE_KNOWN.of(kept, "customers").longValueExact(),
                models,
                percentiles,
                oldest,
                newest);
    }

    /** Customers expected to be still there; null unless it is known of each: whoever is not told of would count as gone. */
    Double expectedAlive() {
        return aliveKnown == customers ? alive : null;
    }
}
