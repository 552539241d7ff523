package io.clientele.valuation.told;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.valuation.fact.Follower;
import io.clientele.valuation.store.Database;

/** Notes of whom something was heard, in the transaction that keeps it: what they are now is looked up a moment later. */
@ApplicationScoped
class Due implements Follower {

    private static final int NOTES_READ = 20_000;

    private final Database database;

    Due(Database database) {
        this.database = database;
    }

    @Override
    public void changed(Set<UUID> customers) {
        database.execute("INSERT INTO indicator_due (customer_id) SELECT unnest(?::uuid[])", (Object)
                customers.toArray(UUID[]::new));
    }

    /** What is told follows the value by its scores alone. */
    @Override
    public void revalued(Set<UUID> customers) {
        database.execute(
                "INSERT INTO indicator_due (customer_id) SELECT unnest(?::uuid[]) WHERE EXISTS (SELECT FROM active_scorecard)",
                (Object) customers.toArray(UUID[]::new));
    }

    /** Those waiting longest, each with all that was noted of it: of whom much was heard, it is looked at once. */
    Waiting next(int limit) {
        var notes = database.query(
                "SELECT id, customer_id FROM indicator_due ORDER BY id LIMIT ?",
                row -> Map.entry(row.getLong("id"), row.getObject("customer_id", UUID.class)),
                NOTES_READ);
        var customers = new LinkedHashSet<UUID>();
        var taken = new ArrayList<Long>();
        for (var note : notes) {
            if (customers.contains(note.getValue()) || customers.size() < limit) {
                customers.add(note.getValue());
                taken.add(note.getKey());
            }
        }
        return new Waiting(customers, taken, taken.size() < notes.size() || notes.size() == NOTES_READ);
    }

    /** What was noted of them is no news any more; what was noted since stays. */
    void looked(Waiting waiting) {
        database.execute("DELETE FROM indicator_due WHERE id = ANY (?)", (Object)
                waiting.notes().toArray(Long[]::new));
    }

    /**
     * Everyone, when other rules are in force than when everyone was looked at last.
     *
     * @return whether that was so
     */
    boolean everyone(String rules) {
        boolean others = database.execute("""
                        INSERT INTO indicator_rules (rules) VALUES (?)
                        ON CONFLICT (one) DO UPDATE SET rules = excluded.rules WHERE indicator_rules.rules <> excluded.rules""", rules) == 1;
        if (others) {
            database.execute(
                    "INSERT INTO indicator_due (customer_id) SELECT customer_id FROM customer ORDER BY customer_id");
        }
        return others;
    }

    /**
     * Who is to be looked at.
     *
     * @param more whether others wait besides them
     */
    record Waiting(Set<UUID> customers, List<Long> notes, boolean more) {}
}
