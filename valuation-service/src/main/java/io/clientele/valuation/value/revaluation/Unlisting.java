package io.clientele.valuation.value.revaluation;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.valuation.store.Database;

/** Takes customers who are merged out of what is published and listed; their histories stay. */
@ApplicationScoped
class Unlisting {

    private final Database database;

    Unlisting(Database database) {
        this.database = database;
    }

    void remove(List<UUID> merged) {
        if (!merged.isEmpty()) {
            database.execute("DELETE FROM valuation WHERE customer_id = ANY (?)", (Object) merged.toArray(UUID[]::new));
        }
    }
}
