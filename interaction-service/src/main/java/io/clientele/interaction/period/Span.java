package io.clientele.interaction.period;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** Whole periods of the business calendar, from the first day to the day after the last. */
public record Span(PeriodUnit unit, LocalDate from, LocalDate to) {

    /** The same periods last year. */
    public Span yearBefore() {
        var last = unit.start(to.minusDays(1));
        return new Span(unit, unit.start(unit.yearBefore(from)), unit.next(unit.start(unit.yearBefore(last))));
    }

    /**
     * The same periods last year up to the same day, so that a period that still runs is compared with as many days as it has
     * had. On 28 February that takes in the 29th of a leap year before, which no other day would; on the 29th it ends with the 28th.
     */
    public Span yearBefore(LocalDate today) {
        var whole = yearBefore();
        var end = later(unit.yearBefore(today).plusDays(1), unit.yearBefore(today.plusDays(1)));
        return end.isBefore(whole.to) ? new Span(unit, whole.from, later(whole.from, end)) : whole;
    }

    /** The length of the one period that all of them are together, as twelve months may be a year; empty where they are none. */
    public Optional<PeriodUnit> asOne() {
        return Arrays.stream(PeriodUnit.values())
                .filter(one -> one.start(from).equals(from) && one.next(from).equals(to))
                .findFirst();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
