package io.clientele.segmentation;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import io.clientele.segmentation.store.Database;

/** What tests look at and clean up in the database itself. */
public final class Tables {

    private Tables() {}

    public static void clear(Database database) {
        database.run("truncate standing, cut, scheduled_cut, membership, membership_move, action, job, job_part, outbox"
                + " restart identity");
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
