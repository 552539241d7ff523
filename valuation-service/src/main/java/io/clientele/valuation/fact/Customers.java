package io.clientele.valuation.fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.contracts.CustomerState;
import io.clientele.kit.sum.KeptSums;
import io.clientele.valuation.store.Database;

/** Who is known to customer-service. */
@ApplicationScoped
public class Customers {

    private static final String KEEP = """
            INSERT INTO customer (customer_id, version, created_at, parent_id, merged_into)
            SELECT * FROM unnest(?::uuid[], ?::bigint[], ?::timestamptz[], ?::uuid[], ?::uuid[])
            ON CONFLICT (customer_id) DO UPDATE
               SET version = excluded.version, created_at = excluded.created_at, parent_id = excluded.parent_id,
                   merged_into = excluded.merged_into
             WHERE customer.version < excluded.version
            RETURNING customer_id""";

    private static final String SURVIVORS = """
            SELECT merged_into FROM customer WHERE customer_id = ANY (?) AND merged_into IS NOT NULL""";

    private static final String HOLD = """
            SELECT customer_id FROM customer WHERE customer_id = ANY (?) ORDER BY customer_id FOR NO KEY UPDATE""";

    /** With those who answer for them, whose values change with theirs. */
    private static final String HOLD_ANSWERING = """
            SELECT customer_id FROM customer WHERE customer_id = ANY (ARRAY(
                SELECT id FROM unnest(?::uuid[]) AS id UNION ALL
                SELECT merged_into FROM customer WHERE customer_id = ANY (?) AND merged_into IS NOT NULL))
             ORDER BY customer_id FOR NO KEY UPDATE""";

    private static final String MEET = """
            INSERT INTO customer (customer_id, version) SELECT id, 0 FROM unnest(?::uuid[]) AS id
             WHERE NOT EXISTS (SELECT FROM erased_customer e WHERE e.customer_id = id)
            ON CONFLICT DO NOTHING RETURNING customer_id""";

    private static final String STAYING = """
            SELECT customer_id FROM customer WHERE customer_id = ANY (?) ORDER BY customer_id FOR KEY SHARE""";

    private static final String GROUP = """
            WITH RECURSIVE below AS (
                SELECT customer_id, parent_id, 0 AS depth FROM customer WHERE customer_id = ? AND merged_into IS NULL
                UNION ALL
                SELECT c.customer_id, b.customer_id, b.depth + 1 FROM below b
                CROSS JOIN LATERAL (SELECT b.customer_id AS id UNION ALL
                    SELECT m.customer_id FROM customer m WHERE m.merged_into = b.customer_id) AS parent
                JOIN customer c ON c.parent_id = parent.id AND c.merged_into IS NULL
            ) CYCLE customer_id SET again USING path
            SELECT customer_id, parent_id, min(depth) AS depth FROM below WHERE NOT again
             GROUP BY customer_id, parent_id ORDER BY depth, customer_id LIMIT ?""";

    private static final String SINCE = """
            SELECT customer_id, created_at FROM customer WHERE customer_id = ANY (?) AND created_at IS NOT NULL""";

    private static final String AFTER = """
            SELECT customer_id FROM customer WHERE (?::uuid IS NULL OR customer_id > ?) AND merged_into IS NULL
             ORDER BY customer_id LIMIT ?""";

    private static final List<BigDecimal> NONE = List.of(BigDecimal.ZERO);

    private final Database database;
    private final Profiles profiles;
    private final KeptSums kept;

    Customers(Database database, Profiles profiles, KeptSums kept) {
        this.database = database;
        this.profiles = profiles;
        this.kept = kept;
    }

    /** Keeps what is newer than what is known, and answers which customers that concerns. */
    public Set<UUID> keep(Collection<CustomerState> customers) {
        profiles.keep(customers);
        var newest = new HashMap<UUID, CustomerState>();
        customers.forEach(c -> newest.merge(c.id(), c, (a, b) -> a.version() >= b.version() ? a : b));
        var kept = newest.values().stream()
                .sorted(Comparator.comparing(CustomerState::id))
                .toList();
        if (kept.isEmpty()) {
            return Set.of();
        }
        var ids = kept.stream().map(CustomerState::id).toArray(UUID[]::new);
        var concerned = survivors(ids);
        concerned.addAll(database.query(
                KEEP,
                row -> row.getObject(1, UUID.class),
                ids,
                kept.stream().map(CustomerState::version).toArray(Long[]::new),
                kept.stream().map(CustomerState::createdAt).toArray(Instant[]::new),
                kept.stream().map(CustomerState::parentId).toArray(UUID[]::new),
                kept.stream().map(CustomerState::mergedInto).toArray(UUID[]::new)));
        concerned.addAll(survivors(ids));
        return concerned;
    }

    /** Who answered for them before, and who does so after: a merge and its undoing concern both. */
    private Set<UUID> survivors(UUID[] ids) {
        return new HashSet<>(database.query(SURVIVORS, row -> row.getObject(1, UUID.class), (Object) ids));
    }

    /**
     * Holds these customers until the transaction ends: two replicas that meet one customer, as during a rebalance, value
     * it one after the other, and the later one sees the facts of both. Answers those who are there: whoever was erased is not.
     */
    public Set<UUID> hold(Collection<UUID> customers) {
        return hold(customers, held(HOLD, customers));
    }

    /** The same, and those who answer for them with them, since everybody holds customers in the order of their ids. */
    public Set<UUID> holdAnswering(Collection<UUID> customers) {
        return hold(customers, holdKnown(customers));
    }

    /**
     * Those of these who are known, and those who answer for them. Whoever will touch some of them one after the other holds all
     * of them first, so that nobody waits for somebody who waits.
     */
    public Set<UUID> holdKnown(Collection<UUID> customers) {
        Object ids = customers.toArray(UUID[]::new);
        return new HashSet<>(database.query(HOLD_ANSWERING, row -> row.getObject(1, UUID.class), ids, ids));
    }

    /** Those of these who are there, in the order of their ids; none of them is erased until the transaction ends. */
    public List<UUID> staying(Collection<UUID> customers) {
        return database.query(STAYING, row -> row.getObject(1, UUID.class), (Object) customers.toArray(UUID[]::new));
    }

    /** When those of these were registered who are known by more than entries. */
    public Map<UUID, Instant> since(Collection<UUID> customers) {
        var since = new HashMap<UUID, Instant>();
        database.query(
                        SINCE,
                        row -> Map.entry(row.getObject("customer_id", UUID.class), Database.instant(row, "created_at")),
                        (Object) customers.toArray(UUID[]::new))
                .forEach(one -> since.put(one.getKey(), one.getValue()));
        return since;
    }

    private Set<UUID> hold(Collection<UUID> customers, Set<UUID> known) {
        var missing = new HashSet<>(customers);
        missing.removeAll(known);
        if (!missing.isEmpty()) {
            missing.removeAll(held(MEET, missing));
        }
        if (!missing.isEmpty()) {
            missing.removeAll(held(HOLD, missing));
        }
        var there = new HashSet<>(customers);
        there.removeAll(missing);
        return there;
    }

    private Set<UUID> held(String sql, Collection<UUID> customers) {
        Object sorted = customers.stream().sorted().toArray(UUID[]::new);
        return new HashSet<>(database.query(sql, row -> row.getObject(1, UUID.class), sorted));
    }

    /**
     * A customer and everyone below it, by depth and id, as records say now; a circle is walked once.
     *
     * @param limit how many at most
     */
    public List<Member> group(UUID root, int limit) {
        return database.query(
                GROUP,
                row -> new Member(
                        row.getObject("customer_id", UUID.class),
                        row.getObject("parent_id", UUID.class),
                        row.getInt("depth")),
                root,
                limit);
    }

    /** Whether anything was heard of the customer: its own event, or an entry. */
    public boolean knows(UUID customer) {
        return !database.query("SELECT 1 FROM customer WHERE customer_id = ?", row -> 1, customer)
                .isEmpty();
    }

    /** How many stand for themselves, as the database keeps it. */
    public long count() {
        return kept.of("customers").getOrDefault("standing", NONE).getFirst().longValueExact();
    }

    /** The next page of everyone, by id; a null position begins. */
    public List<UUID> after(UUID position, int limit) {
        return database.query(AFTER, row -> row.getObject(1, UUID.class), position, position, limit);
    }
}
