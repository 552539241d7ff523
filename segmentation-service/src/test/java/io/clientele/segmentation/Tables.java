package io.clientele.segmentation;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import io.clientele.kit.sql.Deadlocks;
import io.clientele.segmentation.store.Database;

/** What tests look at and clean up in the database itself. */
public final class Tables {

    private Tables() {}

    /** The service works on beside: who empties locks all tables at once, may be given up by the database, and then begins again. */
    public static void clear(Database database) {
        Deadlocks.again(() -> database.execute(
                "truncate standing, cut, scheduled_cut, membership, membership_move, action, job, job_part, job_gathered, outbox"
                        + " restart identity"));
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
}
