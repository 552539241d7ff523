package io.clientele.valuation.population;

import java.util.Collection;
import java.util.HashMap;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.valuation.fact.Aliases;
import io.clientele.valuation.fact.Aliases.Around;
import io.clientele.valuation.store.Database;

/**
 * Who is merged into whom, as it was at one moment: work that reads some thousands of customers after the others counts everybody once by that,
 * whoever is merged, or not any more, while it reads.
 */
@ApplicationScoped
class NotedMerges {

    private static final String NOTE = """
            INSERT INTO merge_noted (note, customer_id, survivor)
            SELECT ?, customer_id, merged_into FROM customer WHERE merged_into IS NOT NULL""";

    /** Of jobs that have ended otherwise. What was noted lately may be that of a job which is being divided. */
    private static final String FORGET_OTHERS = """
            DELETE FROM merge_noted WHERE noted_at < now() - interval '1 hour' AND note::text <> ALL (ARRAY(
                SELECT state ->> 'merges' FROM job_part WHERE state ->> 'merges' IS NOT NULL
                   AND job_id IN (SELECT id FROM job WHERE state IN ('QUEUED', 'RUNNING'))))""";

    private static final String AROUND = """
            SELECT customer_id, survivor FROM (SELECT ?::uuid[] AS ids) AS asked JOIN merge_noted
                ON note = ? AND (customer_id = ANY (ids) OR survivor = ANY (ids))""";

    private final Database database;
    private final Aliases aliases;

    NotedMerges(Database database, Aliases aliases) {
        this.database = database;
        this.aliases = aliases;
    }

    /** Notes them as they are now. */
    UUID note() {
        database.execute(FORGET_OTHERS);
        var note = UUID.randomUUID();
        database.execute(NOTE, note);
        return note;
    }

    void forget(UUID note) {
        database.execute("DELETE FROM merge_noted WHERE note = ?", note);
    }

    /**
     * Of these customers and of those merged into them, who was merged into whom.
     *
     * @param note null for as it is now
     */
    Around around(UUID note, Collection<UUID> customers) {
        if (note == null) {
            return aliases.around(customers);
        }
        var survivors = new HashMap<UUID, UUID>();
        database.query(
                AROUND,
                row -> survivors.put(row.getObject("customer_id", UUID.class), row.getObject("survivor", UUID.class)),
                customers.toArray(UUID[]::new),
                note);
        return new Around(Set.copyOf(customers), survivors);
    }
}
