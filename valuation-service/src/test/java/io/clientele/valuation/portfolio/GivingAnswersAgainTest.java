package io.clientele.valuation.portfolio;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.Patience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Which answers of everybody are given again, and for how long. */
class GivingAnswersAgainTest {

    private static final Duration TAKES = Duration.ofSeconds(3);

    private final AtomicLong time = new AtomicLong();
    private final AtomicInteger readings = new AtomicInteger();
    private final AtomicLong customers = new AtomicLong(KeptAnswers.MANY);
    private final AtomicInteger counts = new AtomicInteger();
    private final KeptAnswers answers = new KeptAnswers(this::count, time::get);

    @Test
    void ofALargeBaseForTwentyTimesAsLongAsItTook() {
        assertThat(asked("a")).isEqualTo(1);
        passes(TAKES.multipliedBy(KeptAnswers.TIMES).minusNanos(1));
        assertThat(asked("a")).isEqualTo(1);
        passes(Duration.ofNanos(1));
        assertThat(asked("a")).isEqualTo(2);
    }

    @Test
    void notOfASmallOne() {
        customers.set(KeptAnswers.MANY - 1);
        assertThat(asked("a")).isEqualTo(1);
        assertThat(asked("a")).isEqualTo(2);
    }

    @Test
    void asSoonAsItIsSeenToBeLargeWhichIsLookedAtOnceInAMinute() {
        customers.set(KeptAnswers.MANY - 1);
        for (int i = 1; i <= 5; i++) {
            assertThat(asked("a", Duration.ofSeconds(1))).isEqualTo(i);
        }
        assertThat(counts).hasValue(1);
        customers.set(KeptAnswers.MANY);
        passes(KeptAnswers.COUNTED_FOR);
        assertThat(asked("a")).isEqualTo(6);
        assertThat(asked("a")).isEqualTo(6);
        assertThat(counts).hasValue(2);
    }

    @Test
    void notToAnotherQuestion() {
        assertThat(asked("a")).isEqualTo(1);
        assertThat(asked("b")).isEqualTo(2);
        assertThat(asked("a")).isEqualTo(1);
    }

    @Test
    void neverLongerThanFiveMinutes() {
        var hour = Duration.ofHours(1);
        assertThat(asked("a", hour)).isEqualTo(1);
        passes(Duration.ofMinutes(5));
        assertThat(asked("a", hour)).isEqualTo(2);
    }

    @Test
    void whatFailedIsTriedAgain() {
        assertThatThrownBy(() -> answers.to("a", () -> {
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no");
        assertThat(asked("a")).isEqualTo(1);
    }

    @Test
    void whoAsksTheSameAtOnceWaitsForOneReading() throws Exception {
        var reading = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        var told = new AtomicInteger();
        var first = Thread.startVirtualThread(() -> answers.to("a", () -> {
            reading.countDown();
            await(mayEnd);
            return readings.incrementAndGet();
        }));
        reading.await();
        var second = Thread.ofPlatform().start(() -> told.set(asked("a")));
        Patience.until("the second waits", () -> second.getState() == Thread.State.WAITING);
        mayEnd.countDown();
        first.join();
        second.join();
        assertThat(told).hasValue(1);
    }

    private long count() {
        counts.incrementAndGet();
        return customers.get();
    }

    private int asked(String question) {
        return asked(question, TAKES);
    }

    private int asked(String question, Duration takes) {
        return answers.to(question, () -> {
            passes(takes);
            return readings.incrementAndGet();
        });
    }

    private void passes(Duration duration) {
        time.addAndGet(duration.toNanos());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
