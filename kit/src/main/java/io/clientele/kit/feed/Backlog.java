package io.clientele.kit.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

/**
 * Whether work that follows from what is heard is to wait, since much is still to be heard and would make it old again. Half a
 * minute at most: then nobody waits until the backlog is over, so that a stream that never ends silences nothing.
 */
public final class Backlog {

    private static final long MANY = 1_000;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final LongSupplier records;
    private final Clock clock;
    private Instant since;

    /** @param records how many are still to be heard, as far as is known */
    public Backlog(LongSupplier records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    public synchronized boolean worthWaitingFor() {
        if (records.getAsLong() < MANY) {
            since = null;
            return false;
        }
        var now = clock.instant();
        since = since == null ? now : since;
        return now.isBefore(since.plus(LONGEST));
    }
}
