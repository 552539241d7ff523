package io.clientele.valuation.value;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.clientele.valuation.store.Database;
import io.clientele.valuation.store.Notes;

/**
 * Whose values are owed. On a backlog facts come in by the ten thousand, and often many of one customer, one batch after the
 * other: they are kept first, and each customer is valued once when no more of them come; half a minute later at the latest, so that
 * a stream that never ends does not keep values from being told. It is noted where facts are, and survives what they survive.
 */
@Singleton
class Owed {

    private static final Duration QUIET = Duration.ofMillis(250);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Notes notes;
    private final Clock clock;
    private Instant first;
    private Instant last = Instant.MIN;

    Owed(Database database, Clock clock) {
        this.notes = new Notes(database, "valuation_owed");
        this.clock = clock;
    }

    /** In the transaction that keeps the facts. */
    void add(Collection<UUID> customers) {
        if (!customers.isEmpty()) {
            notes.add(customers);
        }
        noted();
    }

    private synchronized void noted() {
        last = clock.instant();
        first = first == null ? last : first;
    }

    /** Whether to wait, since more may come in a moment. */
    synchronized boolean moreIsComing() {
        var now = clock.instant();
        if (first == null || now.isAfter(last.plus(QUIET))) {
            first = null;
            return false;
        }
        return now.isBefore(first.plus(LONGEST));
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
