package io.clientele.valuation.moment;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.time.Zone;
import io.clientele.valuation.formula.ModelTime;

/** Reads as of when a caller asks, by the knowledge of when, and how far ahead. */
@ApplicationScoped
public class Moments {

    private static final double MOST_YEARS = 100;
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private final Zone zone;

    Moments(Zone zone) {
        this.zone = zone;
    }

    public Instant asOf(Moment moment) {
        return within("asOf", zone.moment("asOf", moment.asOf, null));
    }

    public Instant knownAt(Moment moment) {
        return within("knownAt", zone.moment("knownAt", moment.knownAt, null));
    }

    /** Refuses what lies outside the time that calendars and models count in. */
    public static Instant within(String parameter, Instant moment) {
        if (moment != null && (moment.isBefore(EARLIEST) || moment.isAfter(LATEST))) {
            throw Rejection.invalid(Fault.parameter(
                    parameter, "OUT_OF_RANGE", parameter + " must lie between 1900 and the end of 2199."));
        }
        return moment;
    }

    /** @param horizon null for a year of 52 weeks */
    public static ModelTime horizon(String horizon) {
        var read = parsed(horizon == null ? "P52W" : horizon);
        if (read.years() > MOST_YEARS) {
            throw Rejection.invalid(
                    Fault.parameter("horizon", "OUT_OF_RANGE", "horizon must not be longer than 100 years."));
        }
        return read;
    }

    private static ModelTime parsed(String horizon) {
        try {
            return ModelTime.parse(horizon);
        } catch (IllegalArgumentException e) {
            throw Rejection.malformed(
                    Fault.parameter("horizon", "BAD_FORMAT", "horizon must be a period such as P52W, P6M or P3Y."));
        }
    }
}
