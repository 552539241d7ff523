package io.clientele.valuation.fact;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.kit.rejection.Moved;
import io.clientele.kit.rejection.Rejection;
import io.clientele.valuation.store.Database;

/** Which customers are merged, and who answers for them. */
@ApplicationScoped
public class Aliases {

    private static final String AROUND = """
            SELECT customer_id, merged_into FROM (SELECT ?::uuid[] AS ids) AS asked JOIN customer
                ON merged_into = ANY (ids) OR customer_id = ANY (ids) AND merged_into IS NOT NULL""";

    /** Survivor by survivor, along the index: the database thinks that far more are merged than ever are. */
    private static final String TOLD_BY = """
            SELECT DISTINCT ON (customer_id) customer_id, (profile ->> 'mergedInto')::uuid AS merged_into FROM customer_profile
             WHERE valid_from <= ? AND customer_id = ANY (ARRAY(
                   SELECT customer_id FROM customer_profile
                    WHERE customer_id = ANY (?) AND profile ->> 'mergedInto' IS NOT NULL
                   UNION SELECT gone.customer_id FROM unnest(?::text[]) AS asked (survivor) CROSS JOIN LATERAL (
                         SELECT customer_id FROM customer_profile WHERE profile ->> 'mergedInto' = asked.survivor OFFSET 0) AS gone))
             ORDER BY customer_id, version DESC""";

    private final Database database;

    Aliases(Database database) {
        this.database = database;
    }

    /** Of these customers and of those merged into them, who is merged into whom. */
    public Around around(Collection<UUID> customers) {
        var found = new HashMap<UUID, UUID>();
        database.query(
                        AROUND,
                        row -> Map.entry(
                                row.getObject("customer_id", UUID.class), row.getObject("merged_into", UUID.class)),
                        (Object) customers.toArray(UUID[]::new))
                .forEach(alias -> found.put(alias.getKey(), alias.getValue()));
        return new Around(Set.copyOf(customers), Map.copyOf(found));
    }

    /** The same by what records had told by an instant. Who was merged before and was told of later counts from the change of the record on. */
    public Around around(Collection<UUID> customers, Instant toldBy) {
        Object ids = customers.toArray(UUID[]::new);
        var found = new HashMap<UUID, UUID>();
        database.query(
                TOLD_BY,
                row -> found.put(row.getObject("customer_id", UUID.class), row.getObject("merged_into", UUID.class)),
                toldBy,
                ids,
                customers.stream().map(UUID::toString).toArray(String[]::new));
        found.values().removeIf(Objects::isNull);
        return new Around(Set.copyOf(customers), Map.copyOf(found));
    }

    /** Under whom lists find what is asked of these: a merged customer's is its survivor's. Each once. */
    public List<UUID> answering(Collection<UUID> customers) {
        var around = around(customers);
        return customers.stream().map(around::answering).distinct().toList();
    }

    /** Whoever asks for a merged customer is sent to its survivor. */
    public void requireStanding(UUID customer) {
        var survivor = around(List.of(customer)).survivors().get(customer);
        if (survivor != null) {
            throw new Moved(
                    customer,
                    survivor,
                    Rejection.conflict(
                            "CUSTOMER_MERGED",
                            "Customer " + customer + " is merged into " + survivor + "; use that one."));
        }
    }

    /**
     * Some customers, as merges have them.
     *
     * @param survivors of merged customers, whether they were asked for or their survivors were
     */
    public record Around(Set<UUID> customers, Map<UUID, UUID> survivors) {

        public boolean merged(UUID customer) {
            return survivors.containsKey(customer);
        }

        /** Whether nobody is merged into it, nor it into somebody. */
        boolean alone(UUID customer) {
            return !merged(customer) && !survivors.containsValue(customer);
        }

        /** Itself, unless it is merged. */
        public UUID answering(UUID customer) {
            return survivors.getOrDefault(customer, customer);
        }

        /** Whose facts are those of the customers that stand for themselves. */
        public Set<UUID> behind() {
            var behind = new HashSet<UUID>();
            customers.stream().filter(id -> !merged(id)).forEach(behind::add);
            survivors.forEach((merged, survivor) -> {
                if (customers.contains(survivor)) {
                    behind.add(merged);
                }
            });
            return behind;
        }

        /** Those of them who stand for themselves, in the order given. */
        public List<UUID> standing(List<UUID> some) {
            return some.stream().filter(id -> !merged(id)).toList();
        }

        /** Those of them who answer for others than they do by other merges, or are merged by one and not by the other. */
        public Set<UUID> unlike(Around other) {
            var unlike = new HashSet<UUID>();
            Stream.of(survivors, other.survivors)
                    .flatMap(merges -> merges.keySet().stream())
                    .filter(id -> !answering(id).equals(other.answering(id)))
                    .forEach(id -> unlike.addAll(List.of(id, answering(id), other.answering(id))));
            unlike.retainAll(customers);
            return unlike;
        }

        /** The same of some of them. */
        public Around among(Collection<UUID> some) {
            return new Around(Set.copyOf(some), survivors);
        }

        /** These, and whoever is merged into them. */
        public Set<UUID> withMerged() {
            var all = new HashSet<>(customers);
            all.addAll(survivors.keySet());
            return all;
        }

        /** These, and whoever answers for them. */
        public Set<UUID> withSurvivors() {
            var all = new HashSet<>(customers);
            customers.forEach(id -> all.add(answering(id)));
            return all;
        }
    }
}
