package io.clientele.valuation.told;

import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.valuation.fact.following.Follower;
import io.clientele.valuation.store.Database;
import io.clientele.valuation.store.Notes;

/** Notes of whom something was heard, in the transaction that keeps it: what they are now is looked up a moment later. */
@ApplicationScoped
class Due implements Follower {

    private final Database database;
    private final Notes notes;

    Due(Database database) {
        this.database = database;
        this.notes = new Notes(database, "indicator_due");
    }

    @Override
    public void changed(Set<UUID> customers) {
        notes.add(customers);
    }

    /** What is told follows the value by its scores alone. */
    @Override
    public void revalued(Set<UUID> customers) {
        database.execute(
                "INSERT INTO indicator_due (customer_id) SELECT unnest(?::uuid[]) WHERE EXISTS (SELECT FROM active_scorecard)",
                (Object) customers.toArray(UUID[]::new));
    }

    /** Those waiting longest: of whom much was heard, it is looked at once. */
    Notes.Waiting next(int limit) {
        return notes.next(limit);
    }

    void looked(Notes.Waiting waiting) {
        notes.done(waiting);
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
}
