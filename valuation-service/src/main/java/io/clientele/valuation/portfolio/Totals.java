package io.clientele.valuation.portfolio;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

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
        Instant newest) {}
