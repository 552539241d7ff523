package io.clientele.valuation.portfolio;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;

/**
 * Answers that read the values of everybody. Of a large base they take seconds, and say the same to whoever asks a moment later: such
 * an answer is given again for twenty times as long as it took, so that all who ask together take a twentieth of a processor at most. Those
 * who ask the same at once wait for one reading. An answer tells when it was computed; of a small base each is computed anew.
 */
@ApplicationScoped
public class KeptAnswers {

    /** Values whose reading takes some tenths of a second. */
    static final long MANY = 200_000;

    static final int TIMES = 20;
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final long MOST_ANSWERS = 100;

    private final Ticker time;
    private final AsyncCache<Object, Kept> kept;

    @Inject
    KeptAnswers() {
        this(Ticker.systemTicker());
    }

    KeptAnswers(Ticker time) {
        this.time = time;
        this.kept = Caffeine.newBuilder()
                .maximumSize(MOST_ANSWERS)
                .expireAfter(Expiry.creating((Object question, Kept answer) -> answer.keptFor()))
                .ticker(time)
                .executor(Runnable::run)
                .buildAsync();
    }

    /**
     * @param question equal to those that have the same answer, and to no other
     * @param values of how many customers the answer is made
     */
    @SuppressWarnings("unchecked") // a question has answers of one kind
    public <T> T to(Object question, Supplier<T> reading, ToLongFunction<T> values) {
        var mine = new CompletableFuture<Kept>();
        var there = kept.asMap().putIfAbsent(question, mine);
        if (there == null) {
            read(mine, reading, values);
            there = mine;
        }
        try {
            return (T) there.join().answer();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private <T> void read(CompletableFuture<Kept> mine, Supplier<T> reading, ToLongFunction<T> values) {
        long begun = time.read();
        try {
            var answer = reading.get();
            var took = Duration.ofNanos(time.read() - begun);
            mine.complete(new Kept(answer, values.applyAsLong(answer) < MANY ? Duration.ZERO : keptFor(took)));
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
        }
    }

    private static Duration keptFor(Duration took) {
        return Collections.min(List.of(took.multipliedBy(TIMES), LONGEST));
    }

    private record Kept(Object answer, Duration keptFor) {}
}
