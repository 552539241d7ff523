package io.clientele.valuation.fact;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.valuation.store.Database;

/** Divides customers into portions whose facts fit into memory together. Nearly always that is one portion. */
@ApplicationScoped
public class FactPortions {

    /** So few are not worth a question about their size. */
    private static final int FEW = 5;

    /** What a fact takes of memory, in bytes and by and large. */
    private static final int FACT = 400;

    /** So many facts without details are no more than a portion. */
    private static final long FACTS = Portions.MOST / FACT;

    private static final String MANY =
            "SELECT count(*) FROM (SELECT FROM fact WHERE customer_id = ANY (?) LIMIT " + (FACTS + 1) + ") AS first";

    private static final String PLAIN =
            "SELECT customer_id, count(*) * " + FACT + " FROM fact WHERE customer_id = ANY (?) GROUP BY customer_id";

    /** Details that are kept compressed take about twenty times as much as there. */
    private static final String DETAILED = "SELECT customer_id, sum(" + FACT
            + " + 20 * coalesce(pg_column_size(details), 0)) FROM fact WHERE customer_id = ANY (?) GROUP BY customer_id";

    private final Database database;
    private final Aliases aliases;

    FactPortions(Database database, Aliases aliases) {
        this.database = database;
        this.aliases = aliases;
    }

    /** For {@link Facts#of}, in the order given. */
    public List<List<UUID>> plain(List<UUID> customers) {
        return plain(customers, aliases::around);
    }

    /** The same, by merges that may be those of another time. */
    List<List<UUID>> plain(List<UUID> customers, Function<Collection<UUID>, Aliases.Around> merges) {
        if (customers.size() <= FEW) {
            return one(customers);
        }
        var around = merges.apply(customers);
        var together = database.query(MANY, row -> row.getLong(1), (Object) ids(around));
        return together.getFirst() <= FACTS ? one(customers) : Portions.of(customers, weights(PLAIN, around));
    }

    /** For {@link Facts#detailed}, in the order given. */
    public List<List<UUID>> detailed(List<UUID> customers) {
        return customers.size() <= FEW
                ? one(customers)
                : Portions.of(customers, weights(DETAILED, aliases.around(customers)));
    }

    private static List<List<UUID>> one(List<UUID> customers) {
        return customers.isEmpty() ? List.of() : List.of(customers);
    }

    /** In bytes, of whoever answers; nothing of those without facts. */
    private Map<UUID, Long> weights(String weighing, Aliases.Around around) {
        var weights = new HashMap<UUID, Long>();
        database.query(
                        weighing,
                        row -> Map.entry(around.answering(row.getObject(1, UUID.class)), row.getLong(2)),
                        (Object) ids(around))
                .forEach(one -> weights.merge(one.getKey(), one.getValue(), Long::sum));
        return weights;
    }

    private static UUID[] ids(Aliases.Around around) {
        return around.behind().toArray(UUID[]::new);
    }
}
