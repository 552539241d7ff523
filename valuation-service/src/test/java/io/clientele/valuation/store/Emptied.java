package io.clientele.valuation.store;

import io.clientele.kit.sql.Deadlocks;

/**
 * Tables without rows, for tests that count everybody. The service works on beside: who empties locks all tables at once, meets those
 * who lock them one by one, may be given up by the database, and then begins again.
 */
public final class Emptied {

    private Emptied() {}

    /** @param tables as SQL lists them */
    public static void of(Database database, String tables) {
        Deadlocks.again(() -> database.execute("TRUNCATE " + tables));
    }
}
