package io.clientele.valuation.fact;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.contracts.Tombstone;
import io.clientele.valuation.store.Database;

/** Facts that are no more: taken back by the journal, or those of somebody erased. */
@ApplicationScoped
public class FactRemovals {

    private static final String TAKE_BACK = """
            DELETE FROM fact f USING unnest(?::uuid[], ?::uuid[], ?::bigint[]) AS gone (customer_id, id, version)
             WHERE f.customer_id = gone.customer_id AND f.id = gone.id AND f.version < gone.version
            RETURNING f.customer_id""";

    private final Database database;
    private final Customers customers;

    FactRemovals(Database database, Customers customers) {
        this.database = database;
        this.customers = customers;
    }

    /** Facts under these keys that are older than what took them back; holds and answers whose they were. */
    public Set<UUID> takeBack(Collection<Tombstone> gone) {
        if (gone.isEmpty()) {
            return Set.of();
        }
        var whose =
                gone.stream().map(each -> UUID.fromString(each.partitionKey())).toList();
        customers.hold(whose);
        return new HashSet<>(database.query(
                TAKE_BACK,
                row -> row.getObject(1, UUID.class),
                whose.toArray(UUID[]::new),
                gone.stream().map(each -> UUID.fromString(each.key())).toArray(UUID[]::new),
                gone.stream().map(Tombstone::version).toArray(Long[]::new)));
    }

    /** All facts of these customers. */
    public void forget(Collection<UUID> customers) {
        database.execute("DELETE FROM fact WHERE customer_id = ANY (?)", (Object) customers.toArray(UUID[]::new));
    }
}
