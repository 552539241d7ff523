package io.clientele.segmentation.erasure;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.clientele.contracts.Tombstone;
import io.clientele.contracts.Topic;
import io.clientele.kit.accesslog.Accesses;
import io.clientele.kit.outbox.Outbox;
import io.clientele.kit.outbox.Versions;
import io.clientele.kit.privacy.Confirmations;
import io.clientele.kit.privacy.Remains;
import io.clientele.segmentation.indicator.Indicators;
import io.clientele.segmentation.standing.Standings;
import io.clientele.segmentation.store.Database;

/**
 * Forgets persons: they leave every class and the population of the cuts to come. That an id was erased stays known, so that
 * whatever comes late under it is ignored.
 */
@ApplicationScoped
public class Erasures {

    private static final String MARK = """
            insert into erased_customer (customer_id, version)
            select id, version from jsonb_to_recordset(?::jsonb) as gone (id uuid, version bigint) order by id
            on conflict (customer_id) do update set version = greatest(erased_customer.version, excluded.version)""";

    private static final String ACTIONS =
            "delete from action where customer_id = any(?) returning id, customer_id, version";

    /** In this order, for memberships refer to standings. */
    private static final List<String> TABLES = List.of("membership", "membership_move", "standing", "indicator_heard");

    private final Database database;
    private final Standings standings;
    private final Indicators indicators;
    private final Outbox outbox;
    private final Versions versions;
    private final Accesses accesses;
    private final Remains remains;
    private final Confirmations confirmations;

    Erasures(
            Database database,
            Standings standings,
            Indicators indicators,
            Outbox outbox,
            Versions versions,
            Accesses accesses,
            Remains remains,
            Confirmations confirmations) {
        this.database = database;
        this.standings = standings;
        this.indicators = indicators;
        this.outbox = outbox;
        this.versions = versions;
        this.accesses = accesses;
        this.remains = remains;
        this.confirmations = confirmations;
    }

    /** Who of these was erased. */
    public Set<UUID> erased(Collection<UUID> some) {
        return some.isEmpty()
                ? Set.of()
                : new HashSet<>(database.query(
                        "select customer_id from erased_customer where customer_id = any(?)",
                        row -> row.getObject(1, UUID.class),
                        some));
    }

    /** Erases everybody whose key is gone, and confirms it; again when it is told again. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void erase(List<Tombstone> gone) {
        var ids = new TreeMap<UUID, Long>();
        gone.forEach(each -> ids.merge(UUID.fromString(each.key()), each.version(), Math::max));
        if (ids.isEmpty()) {
            return;
        }
        var told = standings.lock(ids.keySet());
        database.execute(
                MARK,
                database.json(ids.entrySet().stream()
                        .map(each -> Map.of("id", each.getKey(), "version", each.getValue()))
                        .toList()));
        takeBackActions(ids.keySet());
        indicators.hold(ids.keySet());
        TABLES.forEach(table -> database.execute("delete from " + table + " where customer_id = any(?)", ids.keySet()));
        outbox.appendAll(told.stream()
                .map(each -> gone(Topic.SEGMENTS, each.customerId(), each.customerId(), each.segmentVersion()))
                .toList());
        accesses.erase(ids.keySet());
        remains.forget(ids.keySet());
        confirm(ids.keySet());
    }

    private void takeBackActions(Collection<UUID> customers) {
        var actions = database.query(
                ACTIONS,
                row -> gone(
                        Topic.ACTIONS,
                        row.getObject("id", UUID.class),
                        row.getObject("customer_id", UUID.class),
                        row.getLong("version")),
                customers);
        outbox.appendAll(actions);
    }

    private Tombstone gone(Topic topic, UUID key, UUID customer, long version) {
        return new Tombstone(topic, key.toString(), customer.toString(), versions.next(version));
    }

    private void confirm(Collection<UUID> customers) {
        confirmations
                .of(customers)
                .table("standings")
                .table("classes and moves between them")
                .table("actions")
                .table("indicators and scores heard")
                .table("who looked")
                .topic(Topic.SEGMENTS)
                .topic(Topic.ACTIONS)
                .tell();
    }
}
