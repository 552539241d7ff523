package io.clientele.interaction.sales.sum;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.interaction.InteractionSettings;
import io.clientele.kit.sweep.Pace;
import io.clientele.kit.sweep.Sweep;

/**
 * Folds sales every now and then, so that a report finds little to do. What trickles in waits until the next time, and is summed up
 * in steps of a moment with long rests, so that nobody who reads or writes meanwhile waits noticeably longer. When that does not end, as
 * after a large load, steps are large, which is less work in all, and fill half of the time.
 */
@ApplicationScoped
class SummingUp implements Sweep {

    private static final int GENTLE = 250;
    private static final int GENTLE_REST = 3;

    /** So many steps in a row, half a minute of them, and more to come: a large load. */
    private static final int GENTLE_STEPS = 200;

    private final Sums sums;
    private final Duration every;
    private final Pace pace;
    private int steps;

    SummingUp(Sums sums, InteractionSettings settings) {
        this.sums = sums;
        this.every = settings.sales().foldEvery();
        this.pace = new Pace(GENTLE, GENTLE_REST, every);
    }

    @Override
    public String name() {
        return "sales";
    }

    @Override
    public Duration every() {
        return every;
    }

    /** One step and a rest; the long rest where it was not a full one, none while reports wait for all to be counted anew. */
    @Override
    public Duration round() {
        if (sums.countAnew()) {
            return Duration.ZERO;
        }
        boolean gentle = steps < GENTLE_STEPS;
        int customers = gentle ? pace.portion() : Sums.CUSTOMERS;
        long began = System.nanoTime();
        long folded = sums.due() ? sums.fold(customers) : 0;
        var worked = Duration.ofNanos(System.nanoTime() - began);
        steps = folded < customers ? 0 : steps + 1;
        if (gentle) {
            return pace.after(folded, worked);
        }
        return folded < customers ? every : worked;
    }
}
