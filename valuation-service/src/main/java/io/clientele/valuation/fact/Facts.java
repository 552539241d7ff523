package io.clientele.valuation.fact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.contracts.InteractionState;
import io.clientele.kit.sql.BinaryCopy;
import io.clientele.kit.sql.BinaryRows;
import io.clientele.valuation.store.Database;

/** The facts of the journal, each under its highest version. */
@ApplicationScoped
public class Facts {

    private static final int MANY = 200;

    private static final String COLUMNS = """
            fact (customer_id, id, version, kind, channel, occurred_at, recorded_at, superseded_at, amount, list_amount,
                  discount, cost, duration_minutes, details)""";

    private static final String KEEP = """
            INSERT INTO %s
            SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::timestamptz[],
                                 ?::timestamptz[], ?::timestamptz[], ?::numeric[], ?::numeric[], ?::numeric[],
                                 ?::numeric[], ?::integer[], ?::json[])
            ON CONFLICT (customer_id, id) DO UPDATE
               SET version = excluded.version, kind = excluded.kind, channel = excluded.channel,
                   occurred_at = excluded.occurred_at, recorded_at = excluded.recorded_at,
                   superseded_at = excluded.superseded_at, amount = excluded.amount,
                   list_amount = excluded.list_amount, discount = excluded.discount, cost = excluded.cost,
                   duration_minutes = excluded.duration_minutes, details = excluded.details
             WHERE fact.version < excluded.version
                OR fact.version = excluded.version AND fact.details IS NULL AND excluded.details IS NOT NULL
            RETURNING customer_id""".formatted(COLUMNS);

    private static final String SELECT = """
            SELECT customer_id, id, kind, channel, occurred_at, recorded_at, superseded_at, amount, list_amount,
                   discount, cost, duration_minutes, CASE WHEN kind LIKE 'CONTRACT%%' THEN details END AS contract%s
              FROM fact
            """;

    private static final String PLAIN = SELECT.formatted("");
    private static final String DETAILED = SELECT.formatted(", details");

    private static final String TRADE = """
             WHERE superseded_at IS NULL AND kind IN ('PURCHASE', 'RETURN') AND occurred_at <= ?
             ORDER BY customer_id, occurred_at, id""";

    private static final String CONTRACTS = """
             WHERE superseded_at IS NULL AND kind LIKE 'CONTRACT%' AND occurred_at <= ?
             ORDER BY customer_id, occurred_at, kind DESC, id""";

    /** Rows are locked in one order by all replicas, so that two of them never wait for each other. */
    private static final Comparator<InteractionState> LOCK_ORDER =
            Comparator.comparing(InteractionState::customerId).thenComparing(InteractionState::id);

    /** Where the database has said already who answers. */
    private static final Aliases.Around NOBODY = new Aliases.Around(Set.of(), Map.of());

    private static final Comparator<Fact> TIME_ORDER =
            Comparator.comparing(Fact::occurredAt).thenComparing(Fact::id);

    private final Database database;
    private final Aliases aliases;
    private final DetailsJson json;

    Facts(Database database, Aliases aliases, DetailsJson json) {
        this.database = database;
        this.aliases = aliases;
        this.json = json;
    }

    /** Keeps what is newer than what is known, and answers whose facts are others now. */
    public Set<UUID> keep(Collection<InteractionState> entries) {
        var kept = newest(entries);
        if (kept.isEmpty()) {
            return Set.of();
        }
        return kept.size() >= MANY && allNew(kept)
                ? kept.stream().map(InteractionState::customerId).collect(Collectors.toSet())
                : merged(kept);
    }

    /** On a backlog nearly all entries are new, and copying them is several times faster than merging them. */
    private boolean allNew(List<InteractionState> kept) {
        var copy = new BinaryCopy(COLUMNS);
        for (var entry : kept) {
            copy.row()
                    .uuid(entry.customerId())
                    .uuid(entry.id())
                    .bigint(entry.version())
                    .text(entry.kind())
                    .text(entry.channel())
                    .timestamptz(entry.occurredAt())
                    .timestamptz(entry.recordedAt())
                    .timestamptz(entry.supersededAt())
                    .numeric(entry.amount())
                    .numeric(entry.listAmount())
                    .numeric(entry.discount())
                    .numeric(entry.cost())
                    .integer(entry.durationMinutes())
                    .text(json.text(entry));
        }
        return database.copiedWhole(copy);
    }

    private Set<UUID> merged(List<InteractionState> kept) {
        return new HashSet<>(database.query(
                KEEP,
                row -> row.getObject(1, UUID.class),
                ids(kept, InteractionState::customerId),
                ids(kept, InteractionState::id),
                kept.stream().map(InteractionState::version).toArray(Long[]::new),
                column(kept, InteractionState::kind),
                column(kept, InteractionState::channel),
                column(kept, InteractionState::occurredAt),
                column(kept, InteractionState::recordedAt),
                column(kept, InteractionState::supersededAt),
                column(kept, InteractionState::amount),
                column(kept, InteractionState::listAmount),
                column(kept, InteractionState::discount),
                column(kept, InteractionState::cost),
                column(kept, InteractionState::durationMinutes),
                column(kept, json::text)));
    }

    /**
     * All facts of these customers and of those merged into them, in the order (occurredAt, id) in which sums run. A customer
     * that is merged itself has none: its survivor answers.
     */
    public Map<UUID, List<Fact>> of(Collection<UUID> customers) {
        return of(aliases.around(customers));
    }

    /** The same, where it is known who is merged into whom. */
    public Map<UUID, List<Fact>> of(Aliases.Around around) {
        var byCustomer = HashMap.<UUID, List<Fact>>newHashMap(around.customers().size());
        Consumer<Fact> keep = f -> byCustomer
                .computeIfAbsent(f.customerId(), id -> new ArrayList<>())
                .add(f);
        var behind = around.behind();
        if (behind.size() < MANY) {
            database.query(PLAIN + "WHERE customer_id = ANY (?)", row -> fact(row, around), (Object)
                            behind.toArray(UUID[]::new))
                    .forEach(keep);
        } else {
            var ids = behind.stream().map(UUID::toString).collect(Collectors.joining(","));
            database.rows(PLAIN + "WHERE customer_id = ANY ('{" + ids + "}')", row -> keep.accept(fact(row, around)));
        }
        byCustomer.values().forEach(facts -> facts.sort(TIME_ORDER));
        return byCustomer;
    }

    /** The same with what the entries say beside money and time. */
    public Map<UUID, List<DetailedFact>> detailed(Collection<UUID> customers) {
        var around = aliases.around(customers);
        var found = database.query(
                DETAILED + "WHERE customer_id = ANY (?)",
                row -> new DetailedFact(fact(row, around), json.details(row.getString("details"))),
                (Object) around.behind().toArray(UUID[]::new));
        found.sort(Comparator.comparing(DetailedFact::fact, TIME_ORDER));
        var byCustomer = HashMap.<UUID, List<DetailedFact>>newHashMap(customers.size());
        found.forEach(f -> byCustomer
                .computeIfAbsent(f.fact().customerId(), id -> new ArrayList<>())
                .add(f));
        return byCustomer;
    }

    /** Purchases and returns up to an instant, customer by customer and in time order, without holding them all. */
    public void trade(Instant upTo, Consumer<Fact> reader) {
        database.stream(aliases.answering(PLAIN) + TRADE, row -> fact(row, NOBODY), reader, upTo);
    }

    /** Everything about contracts up to an instant, customer by customer and in time order. */
    public void contracts(Instant upTo, Consumer<Fact> reader) {
        database.stream(aliases.answering(PLAIN) + CONTRACTS, row -> fact(row, NOBODY), reader, upTo);
    }

    /** An entry may come twice in one batch; an entry that only voids another is no fact of its own. */
    private static List<InteractionState> newest(Collection<InteractionState> entries) {
        var newest = new HashMap<UUID, InteractionState>();
        for (var entry : entries) {
            if (!entry.kind().equals("CORRECTION")) {
                newest.merge(entry.id(), entry, (a, b) -> a.version() >= b.version() ? a : b);
            }
        }
        return newest.values().stream().sorted(LOCK_ORDER).toList();
    }

    private static UUID[] ids(List<InteractionState> entries, Function<InteractionState, UUID> id) {
        return entries.stream().map(id).toArray(UUID[]::new);
    }

    private static Object[] column(List<InteractionState> entries, Function<InteractionState, ?> value) {
        return entries.stream().map(value).toArray();
    }

    private Fact fact(ResultSet row, Aliases.Around around) throws SQLException {
        return new Fact(
                around.answering(row.getObject("customer_id", UUID.class)),
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("channel"),
                Database.instant(row, "occurred_at"),
                Database.instant(row, "recorded_at"),
                Database.instant(row, "superseded_at"),
                row.getBigDecimal("amount"),
                row.getBigDecimal("list_amount"),
                row.getBigDecimal("discount"),
                row.getBigDecimal("cost"),
                row.getObject("duration_minutes", Integer.class),
                contract(row.getString("contract")));
    }

    private ContractSaid contract(String details) {
        return details == null ? null : ContractSaid.of(json.details(details));
    }

    private Fact fact(BinaryRows row, Aliases.Around around) {
        return new Fact(
                around.answering(row.uuid()),
                row.uuid(),
                row.text(),
                row.text(),
                row.timestamptz(),
                row.timestamptz(),
                row.timestamptz(),
                row.numeric(),
                row.numeric(),
                row.numeric(),
                row.numeric(),
                row.integer(),
                contract(row.text()));
    }
}
