package io.clientele.segmentation;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import io.clientele.segmentation.store.Database;

/** What tests look at and clean up in the database itself. */
public final class Tables {

    private Tables() {}

    public static void clear(Database database) {
        database.run(
                "truncate standing, cut, scheduled_cut, membership, membership_move, action, job, outbox restart identity");
    }

    /** The class of every customer in a scheme. */
    public static Map<UUID, String> classes(Database database, String scheme) {
        var classes = new TreeMap<UUID, String>();
        database.query(
                "select customer_id, class_code from membership where scheme = ?",
                row -> classes.put(row.getObject(1, UUID.class), row.getString(2)),
                scheme);
        return classes;
    }

    /** Waits for what another thread brings about. */
    public static void await(String what, BooleanSupplier fulfilled) {
        long end = System.nanoTime() + 30_000_000_000L;
        while (!fulfilled.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Never came true: " + what);
            }
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
        }
    }
}
