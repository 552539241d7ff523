package io.clientele.interaction.satisfaction;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.kit.sweep.Sweep;

/** Folds survey answers every now and then, so that a report finds few to add. Nobody who reads or writes waits for it. */
@ApplicationScoped
class SummingUpAnswers implements Sweep {

    private static final Duration EVERY = Duration.ofSeconds(30);
    private static final int AT_ONCE = 20_000;

    private final AnswerSums sums;

    SummingUpAnswers(AnswerSums sums) {
        this.sums = sums;
    }

    @Override
    public String name() {
        return "satisfaction";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    /** As long a rest as was worked where more is due, as after a large load. */
    @Override
    public Duration round() {
        sums.count();
        long began = System.nanoTime();
        return sums.due() && sums.fold(AT_ONCE) == AT_ONCE ? Duration.ofNanos(System.nanoTime() - began) : EVERY;
    }
}
