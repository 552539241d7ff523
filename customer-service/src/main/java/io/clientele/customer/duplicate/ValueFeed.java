package io.clientele.customer.duplicate;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.contracts.Event;
import io.clientele.contracts.Tombstone;
import io.clientele.contracts.Topic;
import io.clientele.contracts.ValuationEvent;
import io.clientele.contracts.ValuationState;
import io.clientele.customer.record.Documents;
import io.clientele.kit.feed.Feed;
import io.clientele.kit.sql.Sql;

/** Hears what customers are worth, so that duplicates come in the order of what is at stake. */
@ApplicationScoped
class ValueFeed implements Feed {

    private static final String KEEP = """
            insert into customer_value (customer_id, version, lifetime_value)
            select customer, version, value
            from jsonb_to_recordset(?::jsonb) as v (customer uuid, version bigint, value numeric) order by customer
            on conflict (customer_id) do update set version = excluded.version, lifetime_value = excluded.lifetime_value
            where customer_value.version < excluded.version""";

    /** From those concerned to their pairs and on to the values, each by its index, however many come at once. */
    private static final String STAKES = """
            with told as materialized (select unnest(?::uuid[]) as id),
            pair as materialized (
                select c.id, c.one_id, c.other_id from told join duplicate_candidate c on c.one_id = told.id
                union
                select c.id, c.one_id, c.other_id from told join duplicate_candidate c on c.other_id = told.id)
            update duplicate_candidate d set at_stake = worth.value
            from (select pair.id,
                         coalesce((select v.lifetime_value from customer_value v where v.customer_id = pair.one_id), 0)
                         + coalesce((select v.lifetime_value from customer_value v where v.customer_id = pair.other_id), 0)
                         as value
                  from pair) worth
            where d.id = worth.id and d.at_stake <> worth.value""";

    private final Sql sql;
    private final Documents documents;

    ValueFeed(Sql sql, Documents documents) {
        this.sql = sql;
        this.documents = documents;
    }

    @Override
    public String name() {
        return "values";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.VALUATIONS);
    }

    @Override
    public Duration patience() {
        return Duration.ofMillis(250);
    }

    @Override
    public void accept(List<Event> batch) {
        var newest = new HashMap<UUID, ValuationState>();
        var gone = new HashSet<UUID>();
        for (var event : batch) {
            if (event instanceof ValuationEvent told) {
                newest.merge(
                        told.valuation().customerId(), told.valuation(), (a, b) -> a.version() >= b.version() ? a : b);
            } else if (event instanceof Tombstone tombstone) {
                gone.add(UUID.fromString(tombstone.key()));
            }
        }
        if (!newest.isEmpty()) {
            keep(newest);
        }
        if (!gone.isEmpty()) {
            sql.execute("delete from customer_value where customer_id = any(?::uuid[])", MatchRows.array(gone));
        }
    }

    private void keep(Map<UUID, ValuationState> newest) {
        var rows = newest.values().stream()
                .map(state -> Map.of(
                        "customer", state.customerId(), "version", state.version(), "value", state.lifetimeValue()))
                .toList();
        sql.execute(KEEP, documents.text(rows));
        var ids = MatchRows.array(newest.keySet());
        sql.execute(STAKES, ids);
    }
}
