package io.clientele.kit.outbox;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;

/** Versions of events: each greater than the last, and greater than every one given before a rebuild of the database. */
@ApplicationScoped
public class Versions {

    private final Clock clock;

    Versions(Clock clock) {
        this.clock = clock;
    }

    /** The version that follows {@code previous} (0 when there was none): time in µs, unless that would not grow. */
    public long next(long previous) {
        return Math.max(previous + 1, ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant()));
    }
}
