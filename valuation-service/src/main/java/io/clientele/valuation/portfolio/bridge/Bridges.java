package io.clientele.valuation.portfolio.bridge;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.time.Zone;
import io.clientele.valuation.fact.Aliases;
import io.clientele.valuation.fact.Fact;
import io.clientele.valuation.fact.Facts;
import io.clientele.valuation.formula.portfolio.EquityBridge;
import io.clientele.valuation.policy.ValuationSettings;
import io.clientele.valuation.population.OneByOne;
import io.clientele.valuation.population.PassedOver;
import io.clientele.valuation.population.Population;
import io.clientele.valuation.population.Range;
import io.clientele.valuation.value.Bases;
import io.clientele.valuation.value.published.ValuationSums;

/** Customer equity between two instants, by cause; some hundreds of customers at a time. */
@ApplicationScoped
class Bridges {

    private static final int PAGE = 500;

    private final Population population;
    private final Aliases aliases;
    private final Facts facts;
    private final Bases bases;
    private final ValuationSums sums;
    private final ValuationSettings policy;
    private final OneByOne oneByOne;
    private final Zone zone;
    private final Clock clock;

    Bridges(
            Population population,
            Aliases aliases,
            Facts facts,
            Bases bases,
            ValuationSums sums,
            ValuationSettings policy,
            OneByOne oneByOne,
            Zone zone,
            Clock clock) {
        this.population = population;
        this.aliases = aliases;
        this.facts = facts;
        this.bases = bases;
        this.sums = sums;
        this.policy = policy;
        this.oneByOne = oneByOne;
        this.zone = zone;
        this.clock = clock;
    }

    BridgeAsked.Span span(BridgeAsked asked) {
        return asked.span(zone, clock.instant());
    }

    /** At once, while the base is small enough to be walked before a caller loses patience. */
    BridgeView between(BridgeAsked asked, Locale language) {
        var span = span(asked);
        var customers = population.customers();
        if (customers > policy.bridgeAtOnce()) {
            throw Rejection.conflict(
                    "POPULATION_TOO_LARGE",
                    "There are " + customers + " customers, and up to " + policy.bridgeAtOnce()
                            + " are answered at once: ask for it as a job, by POST /api/v1/portfolio/bridges.");
        }
        var bridge = new EquityBridge();
        var passed = PassedOver.NOBODY;
        var walked = new Walked(new Range(null, null), 0, passed, false);
        while (!walked.finished()) {
            walked = walk(span, walked.left(), bridge);
            passed = passed.and(walked.passed());
        }
        return view(span, bridge, passed, language);
    }

    /** Walks the next customers of a range, each with those who were merged into it at the end; answers what is left of the range. */
    Walked walk(BridgeAsked.Span span, Range range, EquityBridge bridge) {
        var page = population.mergedToo(range, PAGE);
        if (page.isEmpty()) {
            return new Walked(range, 0, PassedOver.NOBODY, true);
        }
        var merges = aliases.around(page, span.knownTo());
        var before = span.restated() ? merges : aliases.around(page, span.knownFrom());
        var regrouped = merges.unlike(before);
        var walk = walk(span);
        var begun = new HashMap<UUID, EquityBridge>();
        var were = before.standing(page).stream().filter(regrouped::contains).toList();
        var failed = walk(were, before, (customer, all) -> begun.put(customer, walk.grouped(all)));
        var standing = merges.standing(page);
        var walkable =
                standing.stream().filter(customer -> !failed.contains(customer)).toList();
        failed.addAll(walk(walkable, merges, (customer, all) -> {
            var own = walk.of(all);
            bridge.add(regrouped.contains(customer) ? own.regrouped() : own);
        }));
        begun.keySet().removeAll(failed);
        begun.values().forEach(bridge::add);
        return new Walked(range.behind(page.getLast()), standing.size(), passedOver(page, failed), page.size() < PAGE);
    }

    private static PassedOver passedOver(List<UUID> page, Set<UUID> failed) {
        var passed = PassedOver.NOBODY;
        for (var customer : page) {
            passed = failed.contains(customer) ? passed.and(customer, "NOT_WALKED") : passed;
        }
        return passed;
    }

    BridgeView view(BridgeAsked.Span span, EquityBridge bridge, PassedOver passed, Locale language) {
        return BridgeView.of(walk(span), bridge, passed, span.at(), sums.currency(), language);
    }

    /**
     * Who cannot be valued at one of the instants, by the merges of that, is at neither end, and in no bar. Those whom it was merged with at
     * the other are there all the same.
     */
    private Set<UUID> walk(List<UUID> customers, Aliases.Around merges, BiConsumer<UUID, List<Fact>> walk) {
        var failed = new HashSet<UUID>();
        facts.each(customers, merges::among, (customer, all) -> {
            var walked = oneByOne.of(customer, () -> {
                walk.accept(customer, all);
                return customer;
            });
            if (walked.isEmpty()) {
                failed.add(customer);
            }
        });
        return failed;
    }

    /** The same for every part of a job, whatever is activated or recorded meanwhile. */
    private CustomerBridge walk(BridgeAsked.Span span) {
        return new CustomerBridge(
                span.from(),
                span.to(),
                bases.at(span.knownFrom()),
                bases.at(span.knownTo()),
                span.restated(),
                span.at());
    }

    /**
     * @param left what is left of the range
     * @param passed those of them who could not be walked
     */
    record Walked(Range left, int customers, PassedOver passed, boolean finished) {}
}
