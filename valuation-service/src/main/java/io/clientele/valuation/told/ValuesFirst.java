package io.clientele.valuation.told;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.clientele.kit.feed.Feeds;

/**
 * Whether indicators are to wait because a backlog of entries comes in: both would share the machine, and whoever is told of
 * now would be told of again with the next of its entries. Half a minute at most, so that a stream that never ends does not silence them.
 */
@Singleton
class ValuesFirst {

    private static final long BACKLOG = 1_000;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Supplier<Optional<Long>> lag;
    private final Clock clock;
    private Instant since;

    @Inject
    ValuesFirst(Feeds feeds, Clock clock) {
        this(feeds::lag, clock);
    }

    /** @param lag how many entries are not applied yet; empty when nobody knows */
    ValuesFirst(Supplier<Optional<Long>> lag, Clock clock) {
        this.lag = lag;
        this.clock = clock;
    }

    /** Asks Kafka how much is not applied yet: not for every step. */
    synchronized boolean wanted() {
        if (lag.get().orElse(0L) < BACKLOG) {
            since = null;
            return false;
        }
        var now = clock.instant();
        since = since == null ? now : since;
        if (Duration.between(since, now).compareTo(LONGEST) < 0) {
            return true;
        }
        since = now;
        return false;
    }
}
