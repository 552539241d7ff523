package io.clientele.valuation.whatif.trial;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.valuation.fact.Customers;
import io.clientele.valuation.fact.Fact;
import io.clientele.valuation.fact.Facts;
import io.clientele.valuation.formula.lifetime.LifetimeValue;
import io.clientele.valuation.formula.portfolio.ClassedValue;
import io.clientele.valuation.formula.portfolio.Movement;
import io.clientele.valuation.population.OneByOne;
import io.clientele.valuation.population.PassedOver;
import io.clientele.valuation.population.Population;
import io.clientele.valuation.store.Database;
import io.clientele.valuation.value.Bases;
import io.clientele.valuation.value.Basis;
import io.clientele.valuation.value.CustomerValue;
import io.clientele.valuation.value.published.ValuationSums;

/**
 * Values the whole base on another basis, beside the one in force and as of one instant, page by page, and keeps nothing but
 * the answer (F7). What is recorded, registered or activated while it walks is not in it.
 */
@ApplicationScoped
class Trial {

    private static final int PAGE = 500;

    private final Population population;
    private final Customers customers;
    private final Facts facts;
    private final Bases bases;
    private final ValuationSums sums;
    private final OneByOne oneByOne;
    private final Database database;
    private final Clock clock;

    Trial(
            Population population,
            Customers customers,
            Facts facts,
            Bases bases,
            ValuationSums sums,
            OneByOne oneByOne,
            Database database,
            Clock clock) {
        this.population = population;
        this.customers = customers;
        this.facts = facts;
        this.bases = bases;
        this.sums = sums;
        this.oneByOne = oneByOne;
        this.database = database;
        this.clock = clock;
    }

    Begun begin(ClassedValue classesOf) {
        return database.snapshot(() -> new Begun(clock.instant(), bases.inForce(), sums.thresholds(classesOf)));
    }

    /** Walks the next customers of a part. */
    Walked walk(PartState part, Sides sides) {
        var page = population.page(part.range(), PAGE);
        if (page.isEmpty()) {
            return new Walked(part, 0, true);
        }
        var movement = new Movement(part.begun().thresholds());
        movement.add(part.moved());
        var passed = add(page, part.begun().at(), sides, movement, part.passed());
        var reached = new PartState(part.begun(), part.range().behind(page.getLast()), movement.left(), passed);
        return new Walked(reached, page.size(), page.size() < PAGE);
    }

    /** @param parts of everybody, in the order of their ranges */
    TrialView view(List<PartState> parts, Sides sides) {
        var begun = parts.getFirst().begun();
        var movement = new Movement(begun.thresholds());
        var passed = PassedOver.NOBODY;
        for (var part : parts) {
            movement.add(part.moved());
            passed = passed.and(part.passed());
        }
        return TrialView.of(sides.before(), sides.after(), begun.at(), movement, passed, sums.currency());
    }

    /** Who cannot be valued by one of them moves nowhere. */
    private PassedOver add(List<UUID> page, Instant at, Sides sides, Movement movement, PassedOver passed) {
        var over = new AtomicReference<>(passed);
        var since = customers.since(page);
        facts.each(page, (customer, all) -> {
            if (!there(since.get(customer), all, at)) {
                return;
            }
            var was = worth(customer, all, at, sides.before());
            var is = was.flatMap(so -> worth(customer, all, at, sides.after()));
            if (is.isPresent()) {
                movement.add(customer, was.get(), is.get());
            } else {
                over.set(over.get().and(customer, was.isEmpty() ? "NOT_VALUED_NOW" : "NOT_VALUED_THEN"));
            }
        });
        return over.get();
    }

    /** Whoever came later was not there to be tried: neither registered by then, nor was anything recorded of them. */
    private static boolean there(Instant since, List<Fact> all, Instant at) {
        return all.stream().anyMatch(fact -> !fact.recordedAt().isAfter(at))
                || (since == null ? all.isEmpty() : !since.isAfter(at));
    }

    private Optional<LifetimeValue> worth(UUID customer, List<Fact> all, Instant at, Basis basis) {
        return oneByOne.of(
                customer, () -> CustomerValue.of(customer, all, at, at, basis).worth());
    }

    /** @param part as it was left */
    record Walked(PartState part, int customers, boolean finished) {}
}
