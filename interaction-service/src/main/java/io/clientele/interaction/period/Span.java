package io.clientele.interaction.period;

import java.time.LocalDate;

/** Whole periods of the business calendar, from the first day to the day after the last. */
public record Span(PeriodUnit unit, LocalDate from, LocalDate to) {

    /** The same periods last year. */
    public Span yearBefore() {
        var last = unit.start(to.minusDays(1));
        return new Span(unit, unit.start(unit.yearBefore(from)), unit.next(unit.start(unit.yearBefore(last))));
    }
}
