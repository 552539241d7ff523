package io.clientele.valuation.portfolio;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;

/**
 * Answers that read the values of everybody. Of a large base they take seconds, and say the same to whoever asks a moment later: such
 * an answer is given again for twenty times as long as it took, at most five minutes. Those who ask the same at once wait for one reading.
 * An answer tells of which moment it is; of a small base each that is not asked for at once is computed anew.
 */
@ApplicationScoped
public class KeptAnswers {

    /** Values whose reading takes some tenths of a second. */
    static final long MANY = 200_000;

    static final int TIMES = 20;
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final long MOST_ANSWERS = 100;

    /** A base does not become a large one in so short a time: until then nobody counts it anew. */
    static final Duration COUNTED_FOR = Duration.ofMinutes(1);

    private final LongSupplier customers;
    private final Ticker time;
    private final AsyncCache<Object, Kept> kept;
    private volatile Counted counted;

    @Inject
    KeptAnswers(PortfolioRows rows) {
        this(rows::customers, Ticker.systemTicker());
    }

    /** @param customers who have bought: how many values there are to read */
    KeptAnswers(LongSupplier customers, Ticker time) {
        this.customers = customers;
        this.time = time;
        this.kept = Caffeine.newBuilder()
                .maximumSize(MOST_ANSWERS)
                .expireAfter(Expiry.creating((Object question, Kept answer) -> answer.keptFor()))
                .ticker(time)
                .executor(Runnable::run)
                .buildAsync();
    }

    /** @param question equal to those that have the same answer, and to no other: it names what the answer rests on besides values */
    @SuppressWarnings("unchecked") // a question has answers of one kind
    public <T> T to(Object question, Supplier<T> reading) {
        var mine = new CompletableFuture<Kept>();
        var there = kept.asMap().putIfAbsent(question, mine);
        if (there == null) {
            read(mine, reading);
            there = mine;
        }
        try {
            return (T) there.join().answer();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private <T> void read(CompletableFuture<Kept> mine, Supplier<T> reading) {
        long begun = time.read();
        try {
            var answer = reading.get();
            var took = Duration.ofNanos(time.read() - begun);
            mine.complete(new Kept(answer, counted() < MANY ? Duration.ZERO : keptFor(took)));
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
        }
    }

    private long counted() {
        var last = counted;
        if (last == null || time.read() - last.at >= COUNTED_FOR.toNanos()) {
            last = new Counted(customers.getAsLong(), time.read());
            counted = last;
        }
        return last.customers;
    }

    private static Duration keptFor(Duration took) {
        return Collections.min(List.of(took.multipliedBy(TIMES), LONGEST));
    }

    private record Kept(Object answer, Duration keptFor) {}

    private record Counted(long customers, long at) {}
}
