package io.clientele.valuation.portfolio;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What the base comes to.
 *
 * @param alive customers expected to be still there; null where no model says so
 * @param losing customers whose future value is below zero
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
        long losing,
        Double alive,
        List<BigDecimal> percentiles,
        Instant oldest,
        Instant newest) {

    private static final List<BigDecimal> NONE = Collections.nCopies(11, BigDecimal.ZERO);

    /** @param kept sums of {@code customers} and of {@code prospects}, in the order in which the database keeps them */
    static Totals of(Map<String, List<BigDecimal>> kept, List<BigDecimal> percentiles, Instant oldest, Instant newest) {
        var customers = kept.getOrDefault("customers", NONE);
        var prospects = kept.getOrDefault("prospects", NONE);
        var all = IntStream.range(0, NONE.size())
                .mapToObj(i -> customers.get(i).add(prospects.get(i)))
                .toList();
        boolean aliveKnown = all.get(10).signum() > 0;
        return new Totals(
                customers.getFirst().longValueExact(),
                prospects.getFirst().longValueExact(),
                all.get(1),
                all.get(2),
                all.get(3),
                all.get(4),
                all.get(5).longValueExact(),
                all.get(6).longValueExact(),
                all.get(7),
                all.get(8).longValueExact(),
                aliveKnown ? all.get(9).doubleValue() : null,
                percentiles,
                oldest,
                newest);
    }
}
