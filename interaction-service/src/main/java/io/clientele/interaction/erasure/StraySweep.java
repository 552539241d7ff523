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
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int REST = 10;

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

    /** Where very many were erased of late a look takes long, and the next one comes the later. */
    @Override
    public Duration round() {
        long began = System.nanoTime();
        erasures.strays().forEach(erasures::rekey);
        var rest = Duration.ofNanos(REST * (System.nanoTime() - began));
        return rest.compareTo(EVERY) < 0 ? EVERY : rest.compareTo(LONGEST) < 0 ? rest : LONGEST;
    }
}
