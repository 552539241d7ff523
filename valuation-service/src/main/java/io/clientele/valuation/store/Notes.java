package io.clientele.valuation.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A table of notes of whom something is to be done, written in the transaction that makes it so, and deleted in the one that has
 * done it. Notes are only added and deleted, so that writers and the one who works do not wait for each other, and what is noted
 * while it is being done is done once more.
 */
public final class Notes {

    private static final int READ = 20_000;

    private final Database database;
    private final String table;

    /** @param table with the columns id, which counts up, and customer_id */
    public Notes(Database database, String table) {
        this.database = database;
        this.table = table;
    }

    public void add(Collection<UUID> customers) {
        database.execute("INSERT INTO " + table + " (customer_id) SELECT unnest(?::uuid[])", (Object)
                customers.toArray(UUID[]::new));
    }

    /** Those waiting longest, each with all that was noted of it. */
    public Waiting next(int limit) {
        var notes = database.query(
                "SELECT id, customer_id FROM " + table + " ORDER BY id LIMIT ?",
                row -> Map.entry(row.getLong("id"), row.getObject("customer_id", UUID.class)),
                READ);
        var customers = new LinkedHashSet<UUID>();
        var taken = new ArrayList<Long>();
        for (var note : notes) {
            if (customers.contains(note.getValue()) || customers.size() < limit) {
                customers.add(note.getValue());
                taken.add(note.getKey());
            }
        }
        return new Waiting(customers, taken, taken.size() < notes.size() || notes.size() == READ);
    }

    /** What was noted of them is no news any more; what was noted since stays. */
    public void done(Waiting waiting) {
        database.execute("DELETE FROM " + table + " WHERE id = ANY (?)", (Object)
                waiting.notes().toArray(Long[]::new));
    }

    /** How many there are, counted up to ten thousand. */
    public long count() {
        return database.query(
                        "SELECT count(*) FROM (SELECT FROM " + table + " LIMIT 10000) AS some_notes",
                        row -> row.getLong(1))
                .getFirst();
    }

    /**
     * Of whom something is to be done.
     *
     * @param more whether others wait besides them
     */
    public record Waiting(Set<UUID> customers, List<Long> notes, boolean more) {}
}
