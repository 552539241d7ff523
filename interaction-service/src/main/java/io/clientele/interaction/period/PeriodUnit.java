package io.clientele.interaction.period;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** Periods of the business calendar; weeks begin on Monday (ISO 8601). */
public enum PeriodUnit {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR;

    public LocalDate start(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.withMonth((day.getMonthValue() - 1) / 3 * 3 + 1).withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    public LocalDate next(LocalDate start) {
        return switch (this) {
            case DAY -> start.plusDays(1);
            case WEEK -> start.plusWeeks(1);
            case MONTH -> start.plusMonths(1);
            case QUARTER -> start.plusMonths(3);
            case YEAR -> start.plusYears(1);
        };
    }

    /** The same period last year; of a week, the one 52 weeks before; of 29 February, the 28th. */
    public LocalDate yearBefore(LocalDate start) {
        return this == WEEK ? start.minusWeeks(52) : start.minusYears(1);
    }
}
