package io.clientele.kit.sql;

import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import org.jboss.logging.Logger;

import io.clientele.kit.rejection.Rejection;

/** A database that is away for a moment, or gives up one of two who wait for each other, ends no work. */
public final class Tries {

    private static final Logger LOG = Logger.getLogger(Tries.class);
    private static final int MOST = 5;
    private static final long PAUSE_NANOS = 250_000_000;

    private Tries() {}

    /** Does a step that is done as a whole or not at all, again where it was not. */
    public static void of(String what, Runnable step) {
        of(what, () -> {
            step.run();
            return null;
        });
    }

    /** The same, and answers what it came to. */
    public static <T> T of(String what, Supplier<T> step) {
        for (int tried = 1; ; tried++) {
            try {
                return step.get();
            } catch (Rejection no) {
                throw no;
            } catch (RuntimeException e) {
                if (tried == MOST) {
                    throw e;
                }
                LOG.warnf(e, "%s are tried again", what);
                LockSupport.parkNanos(PAUSE_NANOS * tried);
            }
        }
    }
}
