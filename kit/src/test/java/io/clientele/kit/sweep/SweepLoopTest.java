package io.clientele.kit.sweep;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.Patience;

import static org.assertj.core.api.Assertions.assertThat;

class SweepLoopTest {

    private static final Duration SHORT = Duration.ofMillis(1);
    private static final Duration LONG = Duration.ofHours(1);

    private final AtomicInteger rounds = new AtomicInteger();
    private final AtomicInteger underWay = new AtomicInteger();
    private SweepLoop loop;

    @AfterEach
    void stop() {
        loop.stop();
    }

    @Test
    void theFirstRoundComesAfterTheFirstRest() {
        start(LONG, () -> LONG);
        loop.stop();
        assertThat(rounds).hasValue(0);
    }

    @Test
    void roundsComeAgainAndNeverTwoAtOnce() {
        start(SHORT, () -> {
            assertThat(underWay.incrementAndGet()).isOne();
            underWay.decrementAndGet();
            return Duration.ZERO;
        });
        Patience.until("many rounds were made", () -> rounds.get() > 100);
    }

    @Test
    void theRestIsAsLongAsTheRoundSaid() {
        start(SHORT, () -> LONG);
        Patience.until("the first round was made", () -> rounds.get() == 1);
        loop.stop();
        assertThat(rounds).hasValue(1);
    }

    @Test
    void aRoundThatFailsEndsNothing() {
        start(SHORT, () -> {
            throw new IllegalStateException("the database is away");
        });
        Patience.until("the next rounds were made", () -> rounds.get() > 3);
    }

    @Test
    void whoStopsWaitsForTheRoundThatIsUnderWay() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var ending = new CountDownLatch(1);
        start(SHORT, () -> {
            begun.countDown();
            awaited(ending);
            underWay.set(-1);
            return SHORT;
        });
        begun.await();
        loop.end();
        ending.countDown();
        loop.stop();
        assertThat(underWay).hasValue(-1);
        assertThat(rounds).hasValue(1);
    }

    private void start(Duration every, Round round) {
        loop = new SweepLoop(new Sweep() {
            @Override
            public String name() {
                return "test-sweep";
            }

            @Override
            public Duration every() {
                return every;
            }

            @Override
            public Duration round() {
                rounds.incrementAndGet();
                return round.make();
            }
        });
        loop.start();
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Round {
        Duration make();
    }
}
