package io.clientele.valuation.value.revaluation;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.clientele.contracts.ValuationEvent.ValuationChanged;
import io.clientele.contracts.ValuationState;
import io.clientele.kit.outbox.Outbox;
import io.clientele.kit.outbox.Versions;
import io.clientele.kit.time.Ids;
import io.clientele.valuation.fact.Aliases;
import io.clientele.valuation.fact.Customers;
import io.clientele.valuation.fact.Fact;
import io.clientele.valuation.fact.FactPortions;
import io.clientele.valuation.fact.FactRemovals;
import io.clientele.valuation.fact.Facts;
import io.clientele.valuation.formula.lifetime.Foreseen;
import io.clientele.valuation.model.Models;
import io.clientele.valuation.policy.ValuationSettings;
import io.clientele.valuation.population.OneByOne;
import io.clientele.valuation.value.Bases;
import io.clientele.valuation.value.Basis;
import io.clientele.valuation.value.CustomerValue;
import io.clientele.valuation.value.history.ValuationHistory;
import io.clientele.valuation.value.published.ValuationRows;

/** Keeps what customers are worth up with the facts, and tells what has become another value. */
@ApplicationScoped
class Revaluing {

    private static final int AT_ONCE = 1_000;

    /** When it is tried again to value somebody whose valuation failed. */
    private static final Duration AGAIN = Duration.ofHours(1);

    private static final Comparator<UUID> AS_THE_DATABASE_SORTS = (a, b) -> {
        int high = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits());
    };

    private final Customers customers;
    private final Aliases aliases;
    private final Facts facts;
    private final FactPortions portions;
    private final FactRemovals removals;
    private final Models models;
    private final Bases bases;
    private final ValuationRows rows;
    private final ValuationHistory history;
    private final DueRows due;
    private final OneByOne oneByOne;
    private final Piecemeal piecemeal;
    private final Unlisting unlisting;
    private final Versions versions;
    private final Outbox outbox;
    private final ValuationSettings policy;
    private final Clock clock;

    Revaluing(
            Customers customers,
            Aliases aliases,
            Facts facts,
            FactPortions portions,
            FactRemovals removals,
            Models models,
            Bases bases,
            ValuationRows rows,
            ValuationHistory history,
            DueRows due,
            OneByOne oneByOne,
            Piecemeal piecemeal,
            Unlisting unlisting,
            Versions versions,
            Outbox outbox,
            ValuationSettings policy,
            Clock clock) {
        this.customers = customers;
        this.aliases = aliases;
        this.facts = facts;
        this.portions = portions;
        this.removals = removals;
        this.models = models;
        this.bases = bases;
        this.rows = rows;
        this.history = history;
        this.due = due;
        this.oneByOne = oneByOne;
        this.piecemeal = piecemeal;
        this.unlisting = unlisting;
        this.versions = versions;
        this.outbox = outbox;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * Values these customers anew, keeps and tells what is another value than before; answers whose was. A thousand
     * at a time, or as many as have facts that fit into memory, in the order in which everybody holds customers, so that a large batch needs no more memory than a small one.
     * Whoever is merged (meanwhile too, by another replica) is told once more, as worth nothing, and listed no longer; its survivor is valued in its place.
     * The figures of somebody erased are valued, since they count in totals, and not told of: nobody is behind them.
     * Whose valuation fails, or is refused by the database, keeps the last one, and is due again an hour later; nobody else waits for it.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Set<UUID> revalue(Collection<UUID> concerned) {
        return revalue(concerned, false);
    }

    /**
     * The same when the turn has come to some who stood for themselves a moment ago, as it comes to everybody, and will again: their facts
     * are kept together for the next time.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Set<UUID> revalueInTurn(Collection<UUID> concerned) {
        return revalue(concerned, true);
    }

    private Set<UUID> revalue(Collection<UUID> concerned, boolean inTurn) {
        var changed = new HashSet<UUID>();
        var answering = concerned;
        while (!answering.isEmpty()) {
            answering = revalue(answering, inTurn, changed);
        }
        return changed;
    }

    /** Answers who else is to be valued: who answers for those who were. */
    private Set<UUID> revalue(Collection<UUID> concerned, boolean inTurn, Set<UUID> changed) {
        models.hold();
        var basis = bases.current();
        var asked = inTurn ? concerned : aliases.around(concerned).withSurvivors();
        var ordered = asked.stream().sorted(AS_THE_DATABASE_SORTS).toList();
        var answering = new HashSet<UUID>();
        for (int from = 0; from < ordered.size(); from += AT_ONCE) {
            var some = ordered.subList(from, Math.min(ordered.size(), from + AT_ONCE));
            var refused = new ArrayList<UUID>();
            for (var portion : portions.plain(some)) {
                changed.addAll(piecemeal.each(portion, each -> revalue(each, basis, inTurn, answering), refused));
            }
            piecemeal.each(refused, this::later, new ArrayList<>());
        }
        ordered.forEach(answering::remove);
        return answering;
    }

    /** @param answering takes in who answers for those valued, as it is while they are held */
    private List<UUID> revalue(List<UUID> asked, Basis basis, boolean inTurn, Set<UUID> answering) {
        var there = customers.hold(asked);
        var some = asked.stream().filter(there::contains).toList();
        if (some.size() < asked.size()) {
            removals.forget(asked.stream().filter(id -> !there.contains(id)).toList());
        }
        var before = rows.of(some);
        var around = aliases.around(some);
        answering.addAll(around.withSurvivors());
        var known = facts.of(around, inTurn ? some : List.of());
        var unlisted = history.lastVersions(
                some.stream().filter(id -> !before.containsKey(id)).toList());
        var changed = new ArrayList<ValuationState>();
        var foreseen = new ArrayList<Foreseen>();
        var failed = new ArrayList<UUID>();
        for (var customer : some) {
            if (around.merged(customer) && !before.containsKey(customer)) {
                continue;
            }
            var old = before.get(customer);
            var all = known.getOrDefault(customer, List.of());
            var last = old == null ? unlisted.getOrDefault(customer, 0L) : old.version();
            var valued = oneByOne.of(customer, () -> valued(customer, all, last, basis));
            if (valued.isEmpty()) {
                failed.add(customer);
            } else if (old == null || !sameButForTime(old, valued.get().state())) {
                changed.add(valued.get().state());
                foreseen.add(valued.get().foreseen());
            }
        }
        rows.save(changed, foreseen, before.keySet());
        later(failed);
        unlisting.remove(some.stream().filter(around::merged).toList());
        outbox.appendAll(changed.stream()
                .filter(state -> !Ids.isNobody(state.customerId()))
                .map(state -> new ValuationChanged(around.merged(state.customerId()) ? state.merged() : state))
                .toList());
        return changed.stream().map(ValuationState::customerId).toList();
    }

    private List<UUID> later(List<UUID> failed) {
        due.later(failed, clock.instant().plus(AGAIN));
        return failed;
    }

    /** @param last the version of what was published last, 0 when nothing was */
    private Valued valued(UUID customer, List<Fact> all, long last, Basis basis) {
        var value = CustomerValue.of(customer, all, Fact.present(clock, all), Fact.ALL_KNOWN, basis);
        var next = value.nextChange(all, policy.aliveThresholds()).orElse(null);
        var state = value.state(versions.next(last), rows.currency()).changingAt(next);
        return new Valued(state, Foreseen.of(value.worth(), basis.model()));
    }

    private record Valued(ValuationState state, Foreseen foreseen) {}

    private static boolean sameButForTime(ValuationState old, ValuationState fresh) {
        return old.equals(new ValuationState(
                fresh.customerId(),
                old.version(),
                old.asOf(),
                fresh.currency(),
                fresh.currentValue(),
                fresh.pastValue(),
                fresh.futureValue(),
                fresh.lifetimeValue(),
                fresh.probabilityAlive(),
                fresh.purchases(),
                fresh.firstPurchaseAt(),
                fresh.lastPurchaseAt(),
                fresh.revenue(),
                fresh.orders(),
                fresh.lifetimeRevenue(),
                fresh.discountShare(),
                fresh.costKnown(),
                fresh.model(),
                fresh.reasons(),
                fresh.nextChangeAt()));
    }
}
