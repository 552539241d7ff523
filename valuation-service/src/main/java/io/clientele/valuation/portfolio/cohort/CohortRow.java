package io.clientele.valuation.portfolio.cohort;

import java.math.BigDecimal;
import java.time.LocalDate;

import io.clientele.valuation.value.UsedModel;

/**
 * Customers of one cohort who bought last in one period and were valued by one model.
 *
 * @param alive of those of whom a model says so, how many are expected to be still there
 * @param aliveKnown of how many of them a model says so
 */
record CohortRow(
        LocalDate cohort,
        LocalDate last,
        UsedModel model,
        long customers,
        BigDecimal current,
        BigDecimal future,
        BigDecimal lifetime,
        double alive,
        long aliveKnown) {}
