package io.clientele.valuation.value.revaluation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.valuation.store.Database;

/** Whose value time has changed. */
@ApplicationScoped
class DueRows {

    /** Of this service's own advisory locks. */
    private static final long TURN = 0x76616c75652d6475L;

    private final Database database;

    DueRows(Database database) {
        this.database = database;
    }

    /** Whether it is ours to value those who are due, until the transaction ends; no other replica does meanwhile. */
    boolean ours() {
        return database.query("SELECT pg_try_advisory_xact_lock(?)", row -> row.getBoolean(1), TURN)
                .getFirst();
    }

    /** Those who are due, the longest waiting first. */
    List<Due> at(Instant now, int limit) {
        return database.query(
                "SELECT customer_id, next_change_at FROM valuation WHERE next_change_at <= ? ORDER BY next_change_at LIMIT ?",
                row -> new Due(row.getObject("customer_id", UUID.class), Database.instant(row, "next_change_at")),
                now,
                limit);
    }

    /** Those of these who have a value are due at an instant, and not before. */
    void later(Collection<UUID> customers, Instant at) {
        if (!customers.isEmpty()) {
            database.execute("UPDATE valuation SET next_change_at = ? WHERE customer_id = ANY (?)", at, (Object)
                    customers.toArray(UUID[]::new));
        }
    }

    /** @param since when its value became another one */
    record Due(UUID customer, Instant since) {}
}
