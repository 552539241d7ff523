package io.clientele.interaction.points.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.clientele.interaction.InteractionSettings;
import io.clientele.interaction.database.Database;
import io.clientele.interaction.journal.Bookings;
import io.clientele.interaction.journal.InteractionEvents;
import io.clientele.interaction.journal.Journal;
import io.clientele.interaction.journal.JournalEntry;
import io.clientele.interaction.journal.JournalEntry.Head;
import io.clientele.interaction.journal.PointsExpired;
import io.clientele.interaction.journal.consequence.Consequences;
import io.clientele.interaction.journal.year.Years;
import io.clientele.kit.outbox.Outbox;
import io.clientele.kit.sweep.Sweep;
import io.clientele.kit.time.Ids;

/**
 * Books points that nobody used in time, each lot by an entry of the journal. Balances leave them out from the instant of their
 * expiry, however late that is booked.
 */
@ApplicationScoped
class Expiry implements Sweep {

    private static final int BATCH = 500;

    /** What expired in a year that cannot be written waits until it can. */
    private static final String DUE = "select " + Lot.COLUMNS + """
             from points_lot where remaining > 0 and expires_at <= ? and not exists (
                select from journal_partition
                where state <> 'ATTACHED' and year = extract(year from expires_at at time zone 'UTC'))
            order by expires_at limit ?""";

    private static final String AGAIN = "select " + Lot.COLUMNS + """
             from points_lot join unnest(?, ?) as due (account, lot) on customer_id = account and entry_id = lot
            where remaining > 0 order by expires_at, earned_at, entry_id""";

    private final Database database;
    private final Consequences consequences;
    private final Bookings bookings;
    private final Ledger ledger;
    private final Years years;
    private final Journal journal;
    private final Outbox outbox;
    private final Ids ids;
    private final InteractionSettings settings;
    private final Clock clock;

    Expiry(
            Database database,
            Consequences consequences,
            Bookings bookings,
            Ledger ledger,
            Years years,
            Journal journal,
            Outbox outbox,
            Ids ids,
            InteractionSettings settings,
            Clock clock) {
        this.database = database;
        this.consequences = consequences;
        this.bookings = bookings;
        this.ledger = ledger;
        this.years = years;
        this.journal = journal;
        this.outbox = outbox;
        this.ids = ids;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "points-expiry";
    }

    @Override
    public Duration every() {
        return settings.points().expireEvery();
    }

    @Override
    public Duration round() {
        return expire() == BATCH ? Duration.ZERO : every();
    }

    /** Books the next lots that are due; answers how many were. */
    int expire() {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var due = database.query(DUE, Lot::read, now, BATCH);
        if (!due.isEmpty()) {
            years.prepare(due.stream().map(Lot::expiresAt));
            book(due, now);
        }
        return due.size();
    }

    /** What is left is looked up again under the customers' locks: somebody may have redeemed it, or booked its expiry. */
    @Transactional
    void book(List<Lot> due, Instant now) {
        var survivors = bookings.survivors(due.stream().map(Lot::customerId).toList());
        consequences.lock(due.stream().map(lot -> entry(lot, survivors, now)).toList());
        var left = database.query(
                AGAIN,
                Lot::read,
                due.stream().map(Lot::customerId).toArray(UUID[]::new),
                due.stream().map(Lot::entryId).toArray(UUID[]::new));
        var entries = left.stream().map(lot -> entry(lot, survivors, now)).toList();
        ledger.expire(entries);
        journal.writeAll(entries);
        outbox.appendAll(entries.stream().map(InteractionEvents::of).toList());
    }

    private JournalEntry entry(Lot lot, Map<UUID, UUID> survivors, Instant now) {
        var survivor = survivors.get(lot.customerId());
        var head = new Head(
                ids.next(),
                survivor == null ? lot.customerId() : survivor,
                survivor == null ? null : lot.customerId(),
                now,
                "clientele",
                settings.baseCurrency());
        return PointsExpired.entry(head, lot.entryId(), lot.expiresAt(), lot.remaining());
    }
}
