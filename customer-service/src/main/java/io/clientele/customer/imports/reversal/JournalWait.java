package io.clientele.customer.imports.reversal;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.clientele.customer.ownership.JournalHeard;
import io.clientele.kit.feed.Feeds;
import io.clientele.kit.job.Progress;
import io.clientele.kit.rejection.Rejection;

/**
 * Waits until the journal has been heard, but for what comes in at every moment: who removes customers goes by it. What is recorded
 * while they are removed is heard too late, however long one waits.
 */
@Singleton
class JournalWait {

    private static final long ALWAYS_BEHIND = 1_000;
    private static final long PAUSE_NANOS = 200_000_000;

    private final Supplier<Optional<Long>> lag;
    private final Duration patience;

    @Inject
    JournalWait(Feeds feeds) {
        this(() -> feeds.lag(JournalHeard.FEED), Duration.ofSeconds(30));
    }

    JournalWait(Supplier<Optional<Long>> lag, Duration patience) {
        this.lag = lag;
        this.patience = patience;
    }

    void untilHeard(Progress progress) {
        var end = System.nanoTime() + patience.toNanos();
        while (lag.get().filter(behind -> behind < ALWAYS_BEHIND).isEmpty()) {
            if (System.nanoTime() > end) {
                throw Rejection.unavailable(
                        "JOURNAL_NOT_HEARD",
                        "There may be entries about these customers that have not been heard of yet; ask again in a while.");
            }
            progress.check();
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }
}
