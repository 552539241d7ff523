package io.clientele.valuation.told;

import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.valuation.fact.Follower;
import io.clientele.valuation.store.Database;

/** Notes of whom something was heard, in the transaction that keeps it: what they are now is looked up a moment later. */
@ApplicationScoped
class Due implements Follower {

    private final Database database;

    Due(Database database) {
        this.database = database;
    }

    @Override
    public void changed(Set<UUID> customers) {
        if (!customers.isEmpty()) {
            database.execute("INSERT INTO indicator_due (customer_id) SELECT unnest(?::uuid[])", (Object)
                    customers.toArray(UUID[]::new));
        }
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
