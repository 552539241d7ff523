package io.clientele.valuation.fact;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.contracts.InteractionState;
import io.clientele.kit.sql.BinaryCopy;
import io.clientele.valuation.store.Database;

/** Takes in what the journal tells: of each entry the highest version. */
@ApplicationScoped
public class FactAdditions {

    /** From here on copying is tried first. */
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
                OR fact.version = excluded.version
                   AND (fact.details IS NULL AND excluded.details IS NOT NULL
                        OR fact.details -> 'particulars' ->> 'attributes' IS NULL
                           AND excluded.details -> 'particulars' ->> 'attributes' IS NOT NULL
                        OR fact.details ->> 'returns' IS NULL AND excluded.details ->> 'returns' IS NOT NULL)
            RETURNING customer_id""".formatted(COLUMNS);

    /** Rows are locked in one order by all replicas, so that two of them never wait for each other. */
    private static final Comparator<InteractionState> LOCK_ORDER =
            Comparator.comparing(InteractionState::customerId).thenComparing(InteractionState::id);

    private final Database database;
    private final Customers customers;
    private final DetailsJson json;

    FactAdditions(Database database, Customers customers, DetailsJson json) {
        this.database = database;
        this.customers = customers;
        this.json = json;
    }

    /** Keeps what is newer than what is known, holds whose it is, and answers whose facts are others now. */
    public Set<UUID> keep(Collection<InteractionState> entries) {
        var kept = newest(entries);
        if (kept.isEmpty()) {
            return Set.of();
        }
        customers.holdAnswering(kept.stream().map(InteractionState::customerId).collect(Collectors.toSet()));
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
}
