package io.clientele.valuation.whatif.trial;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.kit.job.Progress;
import io.clientele.valuation.fact.Customers;
import io.clientele.valuation.fact.Fact;
import io.clientele.valuation.fact.Facts;
import io.clientele.valuation.formula.lifetime.LifetimeValue;
import io.clientele.valuation.formula.portfolio.Movement;
import io.clientele.valuation.population.OneByOne;
import io.clientele.valuation.population.PassedOver;
import io.clientele.valuation.value.Basis;
import io.clientele.valuation.value.CustomerValue;
import io.clientele.valuation.value.published.ValuationSums;

/**
 * Values the whole base on another basis, beside the one in force and as of one instant, page by page, and keeps nothing but
 * the answer (F7).
 */
@ApplicationScoped
class Trial {

    private static final int PAGE = 500;

    private final Customers customers;
    private final Facts facts;
    private final ValuationSums sums;
    private final OneByOne oneByOne;
    private final Clock clock;

    Trial(Customers customers, Facts facts, ValuationSums sums, OneByOne oneByOne, Clock clock) {
        this.customers = customers;
        this.facts = facts;
        this.sums = sums;
        this.oneByOne = oneByOne;
        this.clock = clock;
    }

    TrialView of(Basis before, Basis after, Progress progress) {
        var movement = new Movement(sums.thresholds());
        var at = clock.instant();
        progress.total(customers.count());
        var passed = PassedOver.NOBODY;
        UUID last = null;
        for (var page = customers.after(null, PAGE); !page.isEmpty(); page = customers.after(last, PAGE)) {
            progress.check();
            passed = add(page, at, before, after, movement, passed);
            last = page.getLast();
            progress.done(movement.customers() + passed.customers());
        }
        return TrialView.of(before, after, at, movement, passed, sums.currency());
    }

    /** Who cannot be valued by one of them moves nowhere. */
    private PassedOver add(
            List<UUID> page, Instant at, Basis before, Basis after, Movement movement, PassedOver passed) {
        var over = new AtomicReference<>(passed);
        facts.each(page, (customer, all) -> {
            var was = worth(customer, all, at, before);
            var is = was.flatMap(so -> worth(customer, all, at, after));
            if (is.isPresent()) {
                movement.add(customer, was.get(), is.get());
            } else {
                over.set(over.get().and(customer, was.isEmpty() ? "NOT_VALUED_NOW" : "NOT_VALUED_THEN"));
            }
        });
        return over.get();
    }

    private Optional<LifetimeValue> worth(UUID customer, List<Fact> all, Instant at, Basis basis) {
        return oneByOne.of(customer, () -> CustomerValue.of(customer, all, at, Fact.ALL_KNOWN, basis)
                .worth());
    }
}
