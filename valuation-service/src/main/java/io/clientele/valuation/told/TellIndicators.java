package io.clientele.valuation.told;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.clientele.contracts.IndicatorEvent.IndicatorsChanged;
import io.clientele.contracts.IndicatorState;
import io.clientele.kit.feed.Backlog;
import io.clientele.kit.feed.Feeds;
import io.clientele.kit.outbox.Outbox;
import io.clientele.kit.outbox.Versions;
import io.clientele.kit.time.Ids;
import io.clientele.valuation.fact.Customers;
import io.clientele.valuation.formula.relationship.Indicator;
import io.clientele.valuation.formula.relationship.Relation;
import io.clientele.valuation.formula.scorecard.Reading;
import io.clientele.valuation.indicator.Past;
import io.clientele.valuation.indicator.Relations;
import io.clientele.valuation.policy.activation.PolicyActivations;
import io.clientele.valuation.population.OneByOne;
import io.clientele.valuation.store.Database;

/**
 * Looks again at those of whom something was heard, a few hundred in one transaction and one replica at a time, and tells what
 * is materially another. Beside the feed and not in it, and not while a backlog of entries comes in, so that values never wait
 * for it; what time alone changes is told when the value is due anew, or with the next entry.
 */
@ApplicationScoped
class TellIndicators {

    /** Told to others: what classes are made of that the valuation does not tell already. Nothing of a person. */
    static final List<Indicator> TOLD = List.of(
            Indicator.LOYALTY_INDEX,
            Indicator.BEHAVIOURAL_LOYALTY,
            Indicator.ATTITUDINAL_LOYALTY,
            Indicator.TRUST_INDEX,
            Indicator.SHARE_OF_WALLET,
            Indicator.WALLET,
            Indicator.DEFAULT_PROBABILITY,
            Indicator.EXPOSURE,
            Indicator.EXPECTED_LOSS,
            Indicator.RAROC,
            Indicator.REVENUE_GROWTH,
            Indicator.SERVICE_COST,
            Indicator.CATEGORIES_BOUGHT,
            Indicator.REFERRALS,
            Indicator.SATISFACTION,
            Indicator.RECOMMENDATION);

    private static final int AT_ONCE = 500;

    private final Database database;
    private final Due due;
    private final Customers customers;
    private final Backlog backlog;
    private final ToldRows rows;
    private final Relations relations;
    private final OneByOne oneByOne;
    private final PolicyActivations policies;
    private final Versions versions;
    private final Outbox outbox;
    private final TellingSettings settings;

    TellIndicators(
            Database database,
            Due due,
            Customers customers,
            Feeds feeds,
            ToldRows rows,
            Relations relations,
            OneByOne oneByOne,
            PolicyActivations policies,
            Versions versions,
            Outbox outbox,
            TellingSettings settings,
            Clock clock) {
        this.database = database;
        this.due = due;
        this.customers = customers;
        this.backlog = new Backlog(() -> feeds.lag().orElse(0L), clock);
        this.rows = rows;
        this.relations = relations;
        this.oneByOne = oneByOne;
        this.policies = policies;
        this.versions = versions;
        this.outbox = outbox;
        this.settings = settings;
    }

    /**
     * One step; answers whether there may be more to do. Where many wait and a backlog still comes in, values go first: whoever is told of now
     * would be told of again with the next of its entries.
     */
    @Transactional
    boolean step() {
        if (!alone()) {
            return false;
        }
        if (due.everyone(rows.activeTrials() + policies.inForce(null).told())) {
            return true;
        }
        var waiting = due.next(AT_ONCE);
        if (waiting.customers().isEmpty() || waiting.more() && backlog.worthWaitingFor()) {
            return false;
        }
        tell(waiting.customers());
        due.looked(waiting);
        return waiting.more();
    }

    /** Of who is gone, and of nobody, nothing is told. */
    private List<UUID> known(Collection<UUID> some) {
        return customers.staying(some).stream().filter(id -> !Ids.isNobody(id)).toList();
    }

    private boolean alone() {
        return database.query(
                        "SELECT pg_try_advisory_xact_lock(hashtext('indicators are told'))", row -> row.getBoolean(1))
                .getFirst();
    }

    private void tell(Collection<UUID> customers) {
        var there = known(customers);
        var pasts = relations.of(there);
        var scores = rows.scores(customers);
        var before = rows.of(customers);
        var changed = new ArrayList<IndicatorState>();
        for (var customer : there) {
            var old = before.get(customer);
            var past = pasts.of(customer);
            oneByOne.of(customer, () -> state(past, scores.getOrDefault(customer, Map.of()), old))
                    .filter(fresh -> Materially.differs(old, fresh, settings.material()))
                    .ifPresent(changed::add);
        }
        rows.save(changed);
        outbox.appendAll(changed.stream().map(IndicatorsChanged::new).toList());
    }

    private IndicatorState state(Past past, Map<String, Double> scores, IndicatorState old) {
        var at = relations.now(past);
        return new IndicatorState(
                past.customer(),
                versions.next(old == null ? 0 : old.version()),
                at,
                rows.currency(),
                numbers(past.asOf(at)),
                scores);
    }

    private static Map<String, Double> numbers(Relation relation) {
        var numbers = new TreeMap<String, Double>();
        for (var indicator : TOLD) {
            if (indicator.of(relation, null).reading() instanceof Reading.Number(double value)) {
                numbers.put(indicator.name(), value);
            }
        }
        return numbers;
    }
}
