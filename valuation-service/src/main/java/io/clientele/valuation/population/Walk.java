package io.clientele.valuation.population;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.valuation.fact.Fact;
import io.clientele.valuation.fact.Facts;

/**
 * Reads the facts of everybody for work that gathers something of them, some thousands of customers in a step: what they come to
 * is written with the step, and much of it is the same for many customers. Nobody is held meanwhile.
 */
@ApplicationScoped
public class Walk {

    /** So many customers are a step, fewer at the end of a range and where reading is slow. */
    public static final int STEP = 20_000;

    private static final int PAGE = 1_000;

    /** Others get their turn between steps. Before facts lie together a disk may take a minute for so many customers. */
    private static final Duration LONGEST = Duration.ofSeconds(3);

    /** The journal's clock may be ahead of ours: what it has recorded is recorded. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    private final Population population;
    private final Facts facts;
    private final Clock clock;

    Walk(Population population, Facts facts, Clock clock) {
        this.population = population;
        this.facts = facts;
        this.clock = clock;
    }

    /** What is recorded by this instant is everything that is here now, and maybe something of the minute after. */
    public Instant begin() {
        return clock.instant().plus(CLOCKS_DIFFER);
    }

    /**
     * Reads the next customers of a range, by id.
     *
     * @param reader told the facts of one customer after another, and of those merged into it, in time order
     */
    public Walked next(Range range, Consumer<List<Fact>> reader) {
        long began = System.nanoTime();
        var left = range;
        int customers = 0;
        while (true) {
            var page = population.page(left, PAGE);
            facts.each(page, (customer, all) -> reader.accept(all));
            customers += page.size();
            if (page.size() < PAGE) {
                return new Walked(left, customers, true);
            }
            left = left.behind(page.getLast());
            if (customers >= STEP || System.nanoTime() - began > LONGEST.toNanos()) {
                return new Walked(left, customers, false);
            }
        }
    }

    /**
     * How far a step came.
     *
     * @param left what is left of the range
     */
    public record Walked(Range left, int customers, boolean finished) {}
}
