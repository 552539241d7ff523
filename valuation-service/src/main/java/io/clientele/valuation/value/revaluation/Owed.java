package io.clientele.valuation.value.revaluation;

import java.time.Clock;
import java.util.Collection;
import java.util.UUID;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

import io.clientele.kit.feed.Backlog;
import io.clientele.kit.feed.Feeds;
import io.clientele.valuation.store.Database;
import io.clientele.valuation.store.Notes;

/**
 * Whose values are owed. On a backlog facts come in by the ten thousand, and often many of one customer, one batch after the
 * other: they are kept first, and each customer is valued once when the backlog is over; half a minute later at the latest, so that
 * a stream that never ends does not keep values from being told. It is noted where facts are, and survives what they survive.
 */
@Singleton
class Owed {

    private final Notes notes;
    private final Backlog backlog;

    Owed(Database database, Instance<Feeds> feeds, Clock clock) {
        this.notes = new Notes(database, "valuation_owed");
        this.backlog = new Backlog(() -> feeds.get().behind(), clock);
    }

    /** In the transaction that keeps the facts. */
    void add(Collection<UUID> customers) {
        if (!customers.isEmpty()) {
            notes.add(customers);
        }
    }

    /** Whether to wait, since a backlog still comes in. */
    boolean moreIsComing() {
        return backlog.worthWaitingFor();
    }

    Notes.Waiting next(int limit) {
        return notes.next(limit);
    }

    void paid(Notes.Waiting waiting) {
        notes.done(waiting);
    }

    long count() {
        return notes.count();
    }
}
