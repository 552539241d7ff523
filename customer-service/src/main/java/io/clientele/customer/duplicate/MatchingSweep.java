package io.clientele.customer.duplicate;

import java.time.Duration;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.clientele.kit.sweep.Pace;
import io.clientele.kit.sweep.Sweep;

/** Keeps candidates up with the records, a little later and off the way of those who write them; what fails is due still. */
@Singleton
class MatchingSweep implements Sweep {

    /** One name costs a look at all that are like it. */
    private static final int AT_ONCE = 50;

    private final Matching matching;
    private final Duration every;
    private final Pace pace;

    MatchingSweep(
            Matching matching,
            @ConfigProperty(name = "clientele.duplicates.match-every", defaultValue = "PT2S") Duration every,
            @ConfigProperty(name = "clientele.duplicates.rest", defaultValue = "4") int rest) {
        this.matching = matching;
        this.every = every;
        this.pace = new Pace(AT_ONCE, rest, every);
    }

    @Override
    public String name() {
        return "duplicates";
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public Duration round() {
        long began = System.nanoTime();
        int taken = matching.next(pace.portion());
        return pace.after(taken, Duration.ofNanos(System.nanoTime() - began));
    }
}
