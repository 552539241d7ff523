package io.clientele.kit.testing;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for a condition, never for a time. */
public final class Patience {

    private static final Duration ENOUGH = Duration.ofSeconds(60);

    private Patience() {}

    public static void until(String what, Callable<Boolean> condition) {
        var end = System.nanoTime() + ENOUGH.toNanos();
        while (!holds(condition)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("In vain awaited for " + ENOUGH + ": " + what);
            }
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    private static boolean holds(Callable<Boolean> condition) {
        try {
            return condition.call();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
