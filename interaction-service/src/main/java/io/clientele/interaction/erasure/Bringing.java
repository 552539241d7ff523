package io.clientele.interaction.erasure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.contracts.Event;
import io.clientele.contracts.Tombstone;
import io.clientele.contracts.Topic;
import io.clientele.interaction.InteractionSettings;
import io.clientele.interaction.database.Database;
import io.clientele.interaction.database.Locks;
import io.clientele.interaction.journal.EntryRows;
import io.clientele.interaction.journal.InteractionEvents;
import io.clientele.interaction.journal.Subjects;
import io.clientele.kit.kafka.Trail;
import io.clientele.kit.outbox.Outbox;
import io.clientele.kit.outbox.Versions;

/** Brings what is counted of somebody erased under an id of nobody, and tells the topic. A part of the caller's transaction. */
@ApplicationScoped
class Bringing {

    private static final int AT_ONCE = 1_000;

    private final Database database;
    private final Subjects subjects;
    private final Outbox outbox;
    private final Versions versions;
    private final InteractionSettings settings;

    Bringing(Database database, Subjects subjects, Outbox outbox, Versions versions, InteractionSettings settings) {
        this.database = database;
        this.subjects = subjects;
        this.outbox = outbox;
        this.versions = versions;
        this.settings = settings;
    }

    /**
     * Of the entries booked on a customer, those of somebody erased.
     *
     * @param nobody others of theirs may stand under it already
     */
    void bring(UUID customer, UUID nobody) {
        database.query(Locks.FOLDING, row -> true);
        database.update(Rekeying.TABLE);
        database.update(Rekeying.EMPTY);
        var places = database.query(Rekeying.PLACES, row -> row.getString(1));
        places.forEach(place -> database.update(Rekeying.draw(place), customer));
        database.update(Rekeying.drawKeptSales(), customer);
        CaseRekeying.DRAWS.forEach(draw -> database.update(draw, customer));
        database.update(Rekeying.REFERENCES);
        places.forEach(place -> database.update(Rekeying.entries(place), customer, nobody));
        if (database.query("select 1 from rekeyed limit 1", row -> true).size() == 1) {
            Rekeying.MOVES.forEach(move -> database.update(move, customer, nobody));
        }
        takeBack();
        places.forEach(place -> tell(nobody, EntryRows.SELECT.replace("from interaction e", "from " + place + " e")));
        tell(nobody, KeptSales.select(settings.baseCurrency()));
    }

    /** What stands in the journal again is told from there; what was told of it as kept sales of nobody is no more. */
    void takeBackKept(String kept) {
        database.query(KeptSales.without(kept), Bringing::told).stream()
                .map(this::gone)
                .forEach(outbox::append);
    }

    private void takeBack() {
        var after = new UUID(0, 0);
        while (after != null) {
            var old = database.query(
                    "select old, came from rekeyed where old > ? order by old limit ?", Bringing::told, after, AT_ONCE);
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

    private static Told told(ResultSet row) throws SQLException {
        return new Told(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
    }

    /** Without a trail: the request that erased somebody must not lead to the figures that are kept. */
    private void tell(UUID nobody, String select) {
        var after = new UUID(0, 0);
        while (after != null) {
            var entries = database.query(
                    select + "where e.customer_id = ? and e.id > ? order by e.id limit ?",
                    EntryRows::read,
                    nobody,
                    after,
                    AT_ONCE);
            var events = InteractionEvents.of(entries, subjects.of(entries));
            Trail.within(Map.of(nobody.toString(), new Trail(null, null)), () -> outbox.appendAll(events));
            after = entries.isEmpty() ? null : entries.getLast().id();
        }
    }
}
