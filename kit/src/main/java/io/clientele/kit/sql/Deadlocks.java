package io.clientele.kit.sql;

import java.sql.SQLException;
import java.util.function.Supplier;

/**
 * Who locks many rows may meet others who lock them in another order. The database gives up one of two who wait for each other, and
 * nothing of that one's transaction is left, so that it is done again.
 */
public final class Deadlocks {

    private static final String DETECTED = "40P01";
    private static final int MOST = 5;

    private Deadlocks() {}

    /** @param transaction as a whole: what calls this must not be inside of one */
    public static <T> T again(Supplier<T> transaction) {
        for (int tried = 1; ; tried++) {
            try {
                return transaction.get();
            } catch (RuntimeException e) {
                if (tried == MOST || !deadlock(e)) {
                    throw e;
                }
            }
        }
    }

    private static boolean deadlock(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && DETECTED.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
