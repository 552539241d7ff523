package io.clientele.valuation.value;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import java.util.function.LongSupplier;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

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

    private static final long BACKLOG = 1_000;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Notes notes;
    private final LongSupplier behind;
    private final Clock clock;
    private Instant since;

    @Inject
    Owed(Database database, Instance<Feeds> feeds, Clock clock) {
        this(database, () -> feeds.get().behind(), clock);
    }

    /** @param behind how many records this replica has still to read */
    Owed(Database database, LongSupplier behind, Clock clock) {
        this.notes = new Notes(database, "valuation_owed");
        this.behind = behind;
        this.clock = clock;
    }

    /** In the transaction that keeps the facts. */
    void add(Collection<UUID> customers) {
        if (!customers.isEmpty()) {
            notes.add(customers);
        }
    }

    /** Whether to wait, since a backlog still comes in. */
    boolean moreIsComing() {
        if (behind.getAsLong() < BACKLOG) {
            since = null;
            return false;
        }
        var now = clock.instant();
        since = since == null ? now : since;
        return now.isBefore(since.plus(LONGEST));
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
