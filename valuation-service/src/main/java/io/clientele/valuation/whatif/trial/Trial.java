package io.clientele.valuation.whatif.trial;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.kit.job.Progress;
import io.clientele.valuation.fact.Customers;
import io.clientele.valuation.fact.Fact;
import io.clientele.valuation.fact.Facts;
import io.clientele.valuation.formula.portfolio.Movement;
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
    private final Clock clock;

    Trial(Customers customers, Facts facts, ValuationSums sums, Clock clock) {
        this.customers = customers;
        this.facts = facts;
        this.sums = sums;
        this.clock = clock;
    }

    TrialView of(Basis before, Basis after, Progress progress) {
        var movement = new Movement(sums.thresholds());
        var at = clock.instant();
        progress.total(customers.count());
        UUID last = null;
        for (var page = customers.after(null, PAGE); !page.isEmpty(); page = customers.after(last, PAGE)) {
            progress.check();
            add(page, at, before, after, movement);
            last = page.getLast();
            progress.done(movement.customers());
        }
        return TrialView.of(before, after, at, movement, sums.currency());
    }

    private void add(List<UUID> page, Instant at, Basis before, Basis after, Movement movement) {
        facts.each(
                page,
                (customer, all) -> movement.add(
                        customer,
                        CustomerValue.of(customer, all, at, Fact.ALL_KNOWN, before)
                                .worth(),
                        CustomerValue.of(customer, all, at, Fact.ALL_KNOWN, after)
                                .worth()));
    }
}
