package io.clientele.interaction.period;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.time.Zone;

/** Reads the bounds of half-open ranges: an instant, or the beginning of a business day. */
@ApplicationScoped
public class Bounds {

    private final Zone zone;

    Bounds(Zone zone) {
        this.zone = zone;
    }

    public Instant of(String parameter, String value) {
        try {
            return value.length() == 10
                    ? zone.startOf(LocalDate.parse(value))
                    : Instant.parse(value).truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException | ArithmeticException e) {
            throw Rejection.malformed(Fault.parameter(
                    parameter,
                    "BAD_FORMAT",
                    parameter + " must be a date such as 2026-01-31 or an instant such as 2026-01-31T09:30:00Z."));
        }
    }
}
