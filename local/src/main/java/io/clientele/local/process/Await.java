package io.clientele.local.process;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting for other processes, which cannot call back. */
public final class Await {

    private static final long PAUSE_MILLIS = 50;

    private Await() {}

    /** True as soon as the condition holds, false when it did not within the patience. */
    public static boolean until(Duration patience, BooleanSupplier condition) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            pause();
        }
        return true;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting", e);
        }
    }
}
