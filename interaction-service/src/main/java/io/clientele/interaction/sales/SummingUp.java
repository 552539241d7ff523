package io.clientele.interaction.sales;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.interaction.InteractionSettings;
import io.clientele.kit.sweep.Sweep;

/**
 * Folds sales every now and then, so that a report finds little to do. What trickles in waits until the next time, and is summed up
 * in small steps with long rests, so that nobody who reads or writes meanwhile waits noticeably longer. When that does not end, as
 * after a large load, steps are large, which is less work in all, and fill half of the time.
 */
@ApplicationScoped
class SummingUp implements Sweep {

    private static final Step GENTLE = new Step(250, 3);
    private static final Step LARGE = new Step(Sums.CUSTOMERS, 1);
    private static final int GENTLE_STEPS = 40;

    private final Sums sums;
    private final InteractionSettings settings;
    private int steps;

    SummingUp(Sums sums, InteractionSettings settings) {
        this.sums = sums;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "sales";
    }

    @Override
    public Duration every() {
        return settings.sales().foldEvery();
    }

    /** One step and a rest; the long rest where it was not a full one. */
    @Override
    public Duration round() {
        var step = steps++ < GENTLE_STEPS ? GENTLE : LARGE;
        long began = System.nanoTime();
        if (sums.due() && sums.fold(step.customers) >= step.customers) {
            return Duration.ofNanos(step.rests * (System.nanoTime() - began));
        }
        steps = 0;
        return every();
    }

    /** @param rests how many times as long to rest as was worked */
    private record Step(int customers, int rests) {}
}
