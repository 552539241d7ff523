package io.clientele.gateway.upstream;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Leaves a service alone that has failed several times in a row, and lets one request in a while try again. */
final class Breaker {

    private final Clock clock;
    private final int limit;
    private final Duration pause;

    private int failures;
    private Instant closedUntil = Instant.MIN;

    Breaker(Clock clock, int limit, Duration pause) {
        this.clock = clock;
        this.limit = limit;
        this.pause = pause;
    }

    /** Whether a request may go through now. */
    synchronized boolean lets() {
        if (failures < limit) {
            return true;
        }
        Instant now = clock.instant();
        if (now.isBefore(closedUntil)) {
            return false;
        }
        closedUntil = now.plus(pause);
        return true;
    }

    synchronized void succeeded() {
        failures = 0;
    }

    synchronized void failed() {
        failures++;
        if (failures >= limit) {
            closedUntil = clock.instant().plus(pause);
        }
    }
}
