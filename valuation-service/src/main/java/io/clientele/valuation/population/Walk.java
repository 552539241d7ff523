package io.clientele.valuation.population;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.valuation.fact.Aliases;
import io.clientele.valuation.fact.Fact;
import io.clientele.valuation.fact.Facts;

/**
 * Reads the facts of everybody for work that gathers something of them, some thousands of customers in a step: what they come to
 * is written with the step, and much of it is the same for many customers. Nobody is held meanwhile.
 */
@ApplicationScoped
public class Walk {

    /** So many customers are a step, those who are merged with them; fewer at the end of a range and where reading is slow. */
    public static final int STEP = 20_000;

    private static final int PAGE = 1_000;

    /** Others get their turn between steps. Before facts lie together a disk may take a minute for so many customers. */
    private static final Duration LONGEST = Duration.ofSeconds(3);

    /** The journal's clock may be ahead of ours: what it has recorded is recorded. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    private final Population population;
    private final NotedMerges merges;
    private final Facts facts;
    private final Clock clock;

    Walk(Population population, NotedMerges merges, Facts facts, Clock clock) {
        this.population = population;
        this.merges = merges;
        this.facts = facts;
        this.clock = clock;
    }

    /** What counts in all steps, whoever does them when. */
    public Begun begin() {
        return new Begun(clock.instant().plus(CLOCKS_DIFFER), merges.note());
    }

    /** Everybody has been read who is to be read by these merges. */
    public void ended(UUID noted) {
        merges.forget(noted);
    }

    /**
     * Reads the next customers of a range, by id.
     *
     * @param noted merges as of {@link #begin}; null for those of now
     * @param reader told the facts of one customer after another, and of those merged into it, in time order
     */
    public Walked next(Range range, UUID noted, Consumer<List<Fact>> reader) {
        long began = System.nanoTime();
        var left = range;
        int customers = 0;
        for (int pages = 1; ; pages++) {
            var page = population.mergedToo(left, PAGE);
            customers += read(merges.around(noted, page), page, reader);
            if (page.size() < PAGE) {
                return new Walked(left, customers, true);
            }
            left = left.behind(page.getLast());
            if (pages * PAGE >= STEP || System.nanoTime() - began > LONGEST.toNanos()) {
                return new Walked(left, customers, false);
            }
        }
    }

    private int read(Aliases.Around around, List<UUID> page, Consumer<List<Fact>> reader) {
        var standing =
                page.stream().filter(customer -> !around.merged(customer)).toList();
        facts.each(standing, around::among, (customer, all) -> reader.accept(all));
        return standing.size();
    }

    /**
     * Where all parts begin.
     *
     * @param knownAt what is recorded by then is everything that is here now, and maybe something of the minute after
     * @param merges by which everybody counts once
     */
    public record Begun(Instant knownAt, UUID merges) {}

    /**
     * How far a step came.
     *
     * @param left what is left of the range
     * @param customers that have been read, without those who are merged
     */
    public record Walked(Range left, int customers, boolean finished) {}
}
