package io.clientele.interaction.points;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

import io.clientele.interaction.InteractionSettings;
import io.clientele.interaction.database.Database;
import io.clientele.interaction.journal.Bookings;
import io.clientele.interaction.journal.Consequences;
import io.clientele.interaction.journal.InteractionEvents;
import io.clientele.interaction.journal.Journal;
import io.clientele.interaction.journal.JournalEntry;
import io.clientele.interaction.journal.JournalEntry.Head;
import io.clientele.interaction.journal.PointsExpired;
import io.clientele.kit.kafka.Worker;
import io.clientele.kit.outbox.Outbox;
import io.clientele.kit.time.Ids;

/**
 * Books points that nobody used in time, each lot by an entry of the journal. Balances leave them out from the instant of their
 * expiry, however late that is booked.
 */
@ApplicationScoped
class Expiry {

    private static final Logger LOG = Logger.getLogger(Expiry.class);
    private static final int BATCH = 200;

    private static final String DUE = "select " + Lot.COLUMNS
            + " from points_lot where remaining > 0 and expires_at <= ? order by expires_at limit ?";

    private static final String AGAIN =
            "select " + Lot.COLUMNS + " from points_lot where customer_id = ? and entry_id = ? and remaining > 0";

    private final Database database;
    private final Consequences consequences;
    private final Bookings bookings;
    private final Journal journal;
    private final Outbox outbox;
    private final Ids ids;
    private final InteractionSettings settings;
    private final Clock clock;
    private final Worker worker = new Worker("points-expiry", this::run);

    Expiry(
            Database database,
            Consequences consequences,
            Bookings bookings,
            Journal journal,
            Outbox outbox,
            Ids ids,
            InteractionSettings settings,
            Clock clock) {
        this.database = database;
        this.consequences = consequences;
        this.bookings = bookings;
        this.journal = journal;
        this.outbox = outbox;
        this.ids = ids;
        this.settings = settings;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        worker.stop();
    }

    private void run() throws InterruptedException {
        while (worker.running()) {
            worker.pause(settings.points().expireEvery().toMillis());
            try {
                while (worker.running() && expire() == BATCH) {
                    LOG.debug("More points expire");
                }
            } catch (RuntimeException e) {
                LOG.warnf("Points could not be expired now, and will be later: %s", e.toString());
            }
        }
    }

    /** Books the next lots that are due; answers how many were. */
    @Transactional
    int expire() {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var due = database.query(DUE, Lot::read, now, BATCH);
        if (!due.isEmpty()) {
            book(due, now);
        }
        return due.size();
    }

    /** What is left is looked up again under the customers' locks: somebody may have redeemed it, or booked its expiry. */
    private void book(List<Lot> due, Instant now) {
        var survivors = bookings.survivors(due.stream().map(Lot::customerId).toList());
        consequences.lock(due.stream().map(lot -> entry(lot, survivors, now)).toList());
        var entries = new ArrayList<JournalEntry>();
        for (var lot : due) {
            database.first(AGAIN, Lot::read, lot.customerId(), lot.entryId()).ifPresent(left -> {
                var entry = entry(left, survivors, now);
                consequences.follow(entry, null);
                entries.add(entry);
            });
        }
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
