package io.clientele.interaction.erasure;

import java.time.Duration;

import jakarta.inject.Singleton;

import io.clientele.kit.sweep.Sweep;

/**
 * Looks after entries that were let in just before their customer was erased, and written just after: a single plain entry takes
 * no lock on its customer. Of two replicas that find the same one, the second finds nothing left.
 */
@Singleton
class StraySweep implements Sweep {

    private static final Duration EVERY = Duration.ofSeconds(5);

    private final Erasures erasures;

    StraySweep(Erasures erasures) {
        this.erasures = erasures;
    }

    @Override
    public String name() {
        return "erased-strays";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public Duration round() {
        erasures.strays().forEach(erasures::rekey);
        return EVERY;
    }
}
