package io.clientele.valuation.portfolio.cohort;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;

/**
 * Calendar periods that cohorts are counted in.
 *
 * @param unit as the database truncates dates
 * @param months each of them has
 */
record Spans(String unit, int months) {

    private static final Map<String, Spans> KNOWN =
            Map.of("P1M", new Spans("month", 1), "P3M", new Spans("quarter", 3), "P1Y", new Spans("year", 12));

    static Spans of(String period) {
        var known = KNOWN.get(period == null ? "P1M" : period);
        if (known == null) {
            throw Rejection.malformed(Fault.parameter("period", "UNKNOWN_VALUE", "period must be P1M, P3M or P1Y."));
        }
        return known;
    }

    /** First day of the period in which a day lies. */
    LocalDate start(LocalDate day) {
        int month = (day.getMonthValue() - 1) / months * months + 1;
        return LocalDate.of(day.getYear(), month, 1);
    }

    /** Whole periods from the one of a day to that of another. */
    int between(LocalDate from, LocalDate to) {
        return (int) Math.max(0, ChronoUnit.MONTHS.between(start(from), start(to)) / months);
    }

    /** First day of the first period that begins on a day or later. */
    LocalDate firstFrom(LocalDate day) {
        var start = start(day);
        return start.equals(day) ? day : after(day, 1);
    }

    LocalDate after(LocalDate from, int periods) {
        return start(from).plusMonths((long) periods * months);
    }
}
