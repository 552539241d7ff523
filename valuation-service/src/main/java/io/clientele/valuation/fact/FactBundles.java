package io.clientele.valuation.fact;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.kit.sql.BinaryCopy;
import io.clientele.valuation.store.Database;

/**
 * Copies of facts, all of a customer in one row. Whoever works on everybody reads these: facts lie in the order of time, those of one
 * customer on as many pages as there are facts. The database drops a copy with the first fact that is another.
 */
@ApplicationScoped
class FactBundles {

    private static final String READ =
            "SELECT customer_id, CASE WHEN format = %d THEN facts END FROM fact_bundle WHERE customer_id = ANY ('{%s}')";

    private final Database database;

    FactBundles(Database database) {
        this.database = database;
    }

    /**
     * Reads the facts of these customers, each customer's in time order.
     *
     * @param under whom to read the facts of a customer
     * @return those of whom there is no copy that can be read
     */
    Loose read(Set<UUID> customers, Function<UUID, UUID> under, Consumer<Fact> reader) {
        var loose = new Loose(new HashSet<>(customers), new HashSet<>());
        var ids = customers.stream().map(UUID::toString).collect(Collectors.joining(","));
        database.rows(READ.formatted(FactBundle.FORMAT, ids), row -> {
            var customer = row.uuid();
            var facts = row.bytes();
            if (facts == null) {
                loose.outdated.add(customer);
            } else {
                FactBundle.read(facts, under.apply(customer), reader);
                loose.customers.remove(customer);
            }
        });
        return loose;
    }

    /**
     * Keeps copies, in place of those of another format.
     *
     * @param customers some of those that are loose, held by the caller since before it read: none of their facts, and no copy,
     *     becomes another meanwhile
     * @param facts all of a customer, in time order
     */
    void keep(Loose loose, Collection<UUID> customers, Function<UUID, List<Fact>> facts) {
        if (customers.isEmpty()) {
            return;
        }
        loose.outdated.retainAll(customers);
        if (!loose.outdated.isEmpty()) {
            database.execute("DELETE FROM fact_bundle WHERE customer_id = ANY (?)", (Object)
                    loose.outdated.toArray(UUID[]::new));
        }
        var copy = new BinaryCopy("fact_bundle (customer_id, format, facts)");
        for (var customer : customers) {
            copy.row().uuid(customer).integer(FactBundle.FORMAT).bytes(FactBundle.of(facts.apply(customer)));
        }
        database.copy(copy);
    }

    /**
     * Whose facts have to be gathered one by one.
     *
     * @param outdated those of them of whom there is a copy of another format
     */
    record Loose(Set<UUID> customers, Set<UUID> outdated) {}
}
