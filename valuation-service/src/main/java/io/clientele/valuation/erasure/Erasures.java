package io.clientele.valuation.erasure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
import io.clientele.valuation.fact.Customers;
import io.clientele.valuation.store.Database;

/**
 * Forgets persons. Their facts come again, from the journal, under an id of nobody, so that totals are what they were. That an id
 * was erased stays known: whatever comes late under it is ignored.
 */
@ApplicationScoped
public class Erasures {

    private static final String MARK = """
            INSERT INTO erased_customer (customer_id, version) SELECT * FROM unnest(?::uuid[], ?::bigint[])
            ON CONFLICT (customer_id) DO UPDATE SET version = greatest(erased_customer.version, excluded.version)""";

    /** Waits for who is telling of them before anything of theirs is touched: they hold the customers first, too. */
    private static final String ALONE =
            "SELECT 1 FROM customer WHERE customer_id = ANY (?) ORDER BY customer_id FOR UPDATE";

    private static final String VALUES_TOLD = """
            SELECT id, coalesce((SELECT max(version) FROM valuation_history WHERE customer_id = id), 0) AS version
              FROM unnest(?::uuid[]) AS id""";

    private static final String INDICATORS_TOLD =
            "SELECT customer_id AS id, version FROM indicator_told WHERE customer_id = ANY (?)";

    private final Database database;
    private final Customers customers;
    private final Mentions mentions;
    private final Outbox outbox;
    private final Versions versions;
    private final Accesses accesses;
    private final Remains remains;
    private final Confirmations confirmations;

    Erasures(
            Database database,
            Customers customers,
            Mentions mentions,
            Outbox outbox,
            Versions versions,
            Accesses accesses,
            Remains remains,
            Confirmations confirmations) {
        this.database = database;
        this.customers = customers;
        this.mentions = mentions;
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
                        "SELECT customer_id FROM erased_customer WHERE customer_id = ANY (?)",
                        row -> row.getObject(1, UUID.class),
                        (Object) some.toArray(UUID[]::new)));
    }

    /** Erases everybody whose key is gone, and confirms it; again when it is told again. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void erase(List<Tombstone> persons) {
        if (persons.isEmpty()) {
            return;
        }
        var ids = persons.stream()
                .map(each -> UUID.fromString(each.key()))
                .distinct()
                .sorted()
                .toArray(UUID[]::new);
        var version = persons.stream().mapToLong(Tombstone::version).max().orElseThrow();
        var held = customers.hold(List.of(ids));
        database.query(ALONE, row -> true, (Object) ids);
        database.execute(
                MARK, ids, java.util.Collections.nCopies(ids.length, version).toArray(Long[]::new));
        var gone = new ArrayList<>(takenBack(Topic.VALUATIONS, VALUES_TOLD, held.toArray(UUID[]::new), version));
        gone.addAll(takenBack(Topic.INDICATORS, INDICATORS_TOLD, ids, version));
        Kept.ALL.forEach(
                kept -> database.execute("DELETE FROM " + kept.table() + " WHERE customer_id = ANY (?)", (Object) ids));
        mentions.forget(List.of(ids));
        accesses.erase(List.of(ids));
        remains.forget(List.of(ids));
        outbox.appendAll(gone);
        confirm(List.of(ids));
    }

    /** What takes back what a topic holds: newer than that, and than the erasure. */
    private List<Tombstone> takenBack(Topic topic, String told, UUID[] ids, long erasure) {
        return database.query(
                told,
                row -> {
                    var id = row.getString("id");
                    return new Tombstone(topic, id, id, versions.next(Math.max(erasure, row.getLong("version"))));
                },
                (Object) ids);
    }

    private void confirm(Collection<UUID> customers) {
        confirmations
                .of(customers)
                .table("facts of the journal")
                .table("values and their histories")
                .table("what the record said")
                .table("facts and records of others that name them")
                .table("scores and readings of scorecards")
                .table("indicators and scores told")
                .table("who looked")
                .topic(Topic.VALUATIONS)
                .topic(Topic.INDICATORS)
                .tell();
    }
}
