package io.clientele.valuation.portfolio.cohort;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Customers of one cohort who bought last in one period.
 *
 * @param alive how many of them are expected to be still there; null where no model says so
 */
record CohortRow(
        LocalDate cohort,
        LocalDate last,
        long customers,
        BigDecimal current,
        BigDecimal future,
        BigDecimal lifetime,
        Double alive) {}
