package io.clientele.kit.accesslog;

import java.time.Duration;

import jakarta.inject.Singleton;

import io.clientele.kit.sweep.Sweep;

/** Forgets who looked once that was long ago. */
@Singleton
class AccessSweep implements Sweep {

    private static final Duration EVERY = Duration.ofHours(1);

    private final AccessLog log;
    private final Accesses accesses;

    AccessSweep(AccessLog log, Accesses accesses) {
        this.log = log;
        this.accesses = accesses;
    }

    @Override
    public String name() {
        return "old-accesses";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public Duration round() {
        if (log.kept()) {
            accesses.forgetOld();
        }
        return EVERY;
    }
}
