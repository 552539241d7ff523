package io.clientele.valuation.portfolio.cohort;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.money.Money;
import io.clientele.valuation.value.published.ValuedByModel;

@Schema(name = "Cohort", description = "Customers whose first purchase fell into one period")
record CohortView(
        @Schema(description = "First day of that period", examples = "2025-01-01")
        LocalDate cohort,

        @Schema(description = "When these numbers were added up", examples = "2026-01-31T09:30:00Z")
        Instant computedAt,

        @Schema(description = "How many", examples = "420", minimum = "1")
        long customers,

        @Schema(description = "What they come to, current value")
        Money currentValue,

        @Schema(description = "Their part of customer equity")
        Money futureValue,

        @Schema(description = "Their lifetime value") Money lifetimeValue,

        @Schema(
                description =
                        "Part expected to be still there, the mean of probabilityAlive; absent unless it is known of every"
                                + " customer of the cohort: see withProbabilityAlive",
                examples = "0.57",
                minimum = "0",
                maximum = "1")
        Double aliveRate,

        @Schema(
                description =
                        "Customers of the cohort whose probabilityAlive is known. Fewer than customers where the model that"
                                + " answers knows no leaving (PRIOR_RATE, NBD), or while everyone is being valued anew",
                examples = "420",
                minimum = "0")
        long withProbabilityAlive,

        @Schema(description = "The models that the customers of the cohort were valued by, most customers first")
        List<ValuedByModel> models,

        @Schema(description = "From the period of the first purchase to the present one")
        List<Retained> periods) {

    /** @param rows of one cohort, by period of the last purchase */
    static CohortView of(List<CohortRow> rows, Spans spans, LocalDate today, Instant now, String currency) {
        var cohort = rows.getFirst().cohort();
        long size = rows.stream().mapToLong(CohortRow::customers).sum();
        var left = new long[spans.between(cohort, today) + 1];
        for (var row : rows) {
            left[Math.min(left.length - 1, spans.between(cohort, row.last()))] += row.customers();
        }
        long known = rows.stream().mapToLong(CohortRow::aliveKnown).sum();
        double alive = rows.stream().mapToDouble(CohortRow::alive).sum();
        return new CohortView(
                cohort,
                now,
                size,
                sum(rows.stream().map(CohortRow::current).toList(), currency),
                sum(rows.stream().map(CohortRow::future).toList(), currency),
                sum(rows.stream().map(CohortRow::lifetime).toList(), currency),
                known == size ? Math.min(1, alive / size) : null,
                known,
                models(rows),
                retained(left, size, cohort, spans));
    }

    private static List<ValuedByModel> models(List<CohortRow> rows) {
        return ValuedByModel.of(rows.stream()
                .collect(Collectors.groupingBy(CohortRow::model, Collectors.summingLong(CohortRow::customers))));
    }

    private static List<Retained> retained(long[] lastSeen, long size, LocalDate cohort, Spans spans) {
        var periods = new ArrayList<Retained>();
        long there = size;
        long before = size;
        for (int k = 0; k < lastSeen.length; k++) {
            periods.add(new Retained(
                    k,
                    spans.after(cohort, k),
                    there,
                    (double) there / size,
                    k == 0 || before == 0 ? null : 1 - (double) there / before));
            before = there;
            there -= lastSeen[k];
        }
        return periods;
    }

    private static Money sum(List<BigDecimal> amounts, String currency) {
        return Money.of(amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add), currency);
    }

    @Schema(name = "RetainedInPeriod", description = "How many of a cohort were still buying")
    record Retained(
            @Schema(description = "Periods since the first purchase", examples = "3", minimum = "0")
            int period,

            @Schema(description = "First day of it", examples = "2025-04-01")
            LocalDate from,

            @Schema(description = "Customers who bought in this period or later", examples = "240", minimum = "0")
            long retained,

            @Schema(description = "The same as a part of the cohort", examples = "0.571", minimum = "0", maximum = "1")
            double retentionRate,

            @Schema(
                    description =
                            "Part of those retained in the period before who were not any more; absent for the first",
                    examples = "0.08",
                    minimum = "0",
                    maximum = "1")
            Double churnRate) {}
}
