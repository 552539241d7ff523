package io.clientele.interaction.period;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.time.Zone;

/** Reads the range of a report and widens it to whole periods. */
@ApplicationScoped
public class Spans {

    private static final LocalDate EARLIEST = LocalDate.of(1890, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(3000, 1, 1);

    private final Zone zone;
    private final Clock clock;

    public Spans(Zone zone, Clock clock) {
        this.zone = zone;
        this.clock = clock;
    }

    /** The business day that runs now. */
    public LocalDate today() {
        return zone.dateOf(clock.instant());
    }

    /** The year up to and with today, by months, where nothing else is said. */
    public Span of(PeriodUnit by, String dayFrom, String dayTo) {
        var unit = by == null ? PeriodUnit.MONTH : by;
        var to = dayTo == null ? today().plusDays(1) : day("dayTo", dayTo);
        var from = unit.start(dayFrom == null ? to.minusYears(1) : day("dayFrom", dayFrom));
        if (!from.isBefore(to)) {
            throw Rejection.malformed(Fault.parameter(
                    "dayTo",
                    "OUT_OF_RANGE",
                    "dayTo must be after dayFrom: it is the day before which the report ends."));
        }
        return new Span(unit, from, unit.next(unit.start(to.minusDays(1))));
    }

    private static LocalDate day(String parameter, String value) {
        return parsed(value)
                .filter(day -> !day.isBefore(EARLIEST) && day.isBefore(LATEST))
                .orElseThrow(() -> Rejection.malformed(Fault.parameter(
                        parameter, "BAD_FORMAT", parameter + " must be a date from 1890 to 2999 such as 2026-01-31.")));
    }

    private static Optional<LocalDate> parsed(String value) {
        try {
            return Optional.of(LocalDate.parse(value));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
