package io.clientele.interaction.erasure;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.clientele.contracts.Event;
import io.clientele.contracts.Tombstone;
import io.clientele.contracts.Topic;
import io.clientele.interaction.database.Database;
import io.clientele.interaction.journal.EntryRows;
import io.clientele.interaction.journal.InteractionEvents;
import io.clientele.kit.accesslog.Accesses;
import io.clientele.kit.kafka.Trail;
import io.clientele.kit.outbox.Outbox;
import io.clientele.kit.outbox.Versions;
import io.clientele.kit.privacy.Confirmations;
import io.clientele.kit.privacy.Remains;
import io.clientele.kit.time.Ids;

/** Forgets persons and keeps their figures, under an id that nothing ties to them. Each call is one transaction, or part of one. */
@ApplicationScoped
public class Erasures {

    /** Entries that were let in just before their customer was erased are written by then; afterwards none is looked for. */
    static final Duration STRAYS_WITHIN = Duration.ofMinutes(5);

    private static final int AT_ONCE = 1_000;

    /** Locks the row against all who hold it, and says whether it was already erased. */
    private static final String MARK = """
            insert into known_customer (customer_id, version, erased_at) values (?, ?, ?)
            on conflict (customer_id) do update set version = excluded.version, erased_at = excluded.erased_at
            where known_customer.erased_at is null""";

    /** On whom the entries of these are booked; somebody else only while the undoing of a merge has not been heard of. */
    private static final String BOOKED_ON = """
            select distinct coalesce(merged_into, customer_id) from known_customer where customer_id = any(?) order by 1""";

    private static final String FORGET =
            "update known_customer set kind = null, region = null, merged_into = null where customer_id = any(?)";

    private static final String STRAYS = """
            select k.customer_id from known_customer k
            where k.erased_at > ? and exists (select from interaction e where e.customer_id = k.customer_id)""";

    private final Database database;
    private final Outbox outbox;
    private final Versions versions;
    private final Accesses accesses;
    private final Remains remains;
    private final Confirmations confirmations;
    private final Ids ids;
    private final Clock clock;

    Erasures(
            Database database,
            Outbox outbox,
            Versions versions,
            Accesses accesses,
            Remains remains,
            Confirmations confirmations,
            Ids ids,
            Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.versions = versions;
        this.accesses = accesses;
        this.remains = remains;
        this.confirmations = confirmations;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Erases a customer, and at the same time those who are erased with it: merged customers are one person, and their figures
     * stay those of one. Whoever is erased already is only confirmed again.
     */
    @Transactional
    public void erase(Tombstone gone) {
        var customer = UUID.fromString(gone.key());
        var erased = Stream.concat(Stream.of(gone.key()), gone.with().stream())
                .map(UUID::fromString)
                .sorted()
                .filter(each -> database.update(MARK, each, gone.version(), clock.instant()) == 1)
                .toArray(UUID[]::new);
        if (erased.length > 0) {
            database.query(BOOKED_ON, row -> row.getObject(1, UUID.class), (Object) erased)
                    .forEach(this::bring);
            delete(erased);
            database.update(FORGET, (Object) erased);
        }
        accesses.erase(List.of(customer));
        remains.forget(List.of(customer));
        confirmations
                .of(customer)
                .table("journal: texts, references, links")
                .table("search words")
                .table("complaints, promises, points")
                .table("known customers and their references")
                .table("who looked")
                .store("entries posted at the same moment", "TABLE", STRAYS_WITHIN)
                .topic(Topic.INTERACTIONS)
                .tell();
    }

    /** Erased of late, with entries that were let in before and written after. */
    List<UUID> strays() {
        return database.query(
                STRAYS, row -> row.getObject(1, UUID.class), clock.instant().minus(STRAYS_WITHIN.multipliedBy(2)));
    }

    /** A year that was away when somebody was erased has come back with their entries. */
    @Transactional
    public void sweep(String partition) {
        database.query(
                        "select distinct e.customer_id from " + partition
                                + " e join known_customer k on k.customer_id = e.customer_id where k.erased_at > '-infinity'",
                        row -> row.getObject(1, UUID.class))
                .forEach(this::rekey);
    }

    /** Brings what is left of somebody erased under an id of nobody. */
    @Transactional
    public void rekey(UUID erased) {
        bring(erased);
        delete(erased);
    }

    private void delete(UUID... erased) {
        Rekeying.DELETIONS.forEach(deletion -> database.update(deletion, (Object) erased));
        if (!database.query(Rekeying.YEARS_TAKEN_AWAY, row -> true).isEmpty()) {
            database.update(Rekeying.REFERENCES_TAKEN_AWAY, (Object) erased);
        }
    }

    /** Of the entries booked on a customer, those of somebody erased. */
    private void bring(UUID customer) {
        var nobody = ids.nobody();
        database.query(Rekeying.WAIT_FOR_FOLDING, row -> true);
        database.update(Rekeying.TABLE);
        database.update(Rekeying.EMPTY);
        var places = database.query(Rekeying.PLACES, row -> row.getString(1));
        places.forEach(place -> database.update(Rekeying.draw(place), customer));
        database.update(Rekeying.drawKeptSales(), customer);
        database.update(Rekeying.REFERENCES);
        places.forEach(place -> database.update(Rekeying.entries(place), customer, nobody));
        if (database.query("select 1 from rekeyed limit 1", row -> true).size() == 1) {
            Rekeying.MOVES.forEach(move -> database.update(move, customer, nobody));
        }
        takeBack();
        places.forEach(place -> tell(nobody, place));
    }

    private void takeBack() {
        var after = new UUID(0, 0);
        while (after != null) {
            var old = database.query(
                    "select old, came from rekeyed where old > ? order by old limit ?",
                    row -> new Told(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                    after,
                    AT_ONCE);
            outbox.appendAll(old.stream().map(this::gone).toList());
            after = old.isEmpty() ? null : old.getLast().entry();
        }
    }

    private Event gone(Told told) {
        return new Tombstone(
                Topic.INTERACTIONS, told.entry().toString(), told.customer().toString(), versions.next(0));
    }

    /** An entry as the topic knows it: with the customer it came with, which chose its partition. */
    private record Told(UUID entry, UUID customer) {}

    /** Without a trail: the request that erased somebody must not lead to the figures that are kept. */
    private void tell(UUID nobody, String place) {
        var select = EntryRows.SELECT.replace("from interaction e", "from " + place + " e");
        var after = new UUID(0, 0);
        while (after != null) {
            var entries = database.query(
                    select + "where e.customer_id = ? and e.id > ? order by e.id limit ?",
                    EntryRows::read,
                    nobody,
                    after,
                    AT_ONCE);
            var events = new ArrayList<Event>();
            entries.forEach(entry -> events.add(InteractionEvents.of(entry)));
            Trail.within(Map.of(nobody.toString(), new Trail(null, null)), () -> outbox.appendAll(events));
            after = entries.isEmpty() ? null : entries.getLast().id();
        }
    }
}
