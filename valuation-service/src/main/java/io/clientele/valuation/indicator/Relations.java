package io.clientele.valuation.indicator;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.clientele.contracts.CustomerState;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.time.Zone;
import io.clientele.valuation.fact.Aliases;
import io.clientele.valuation.fact.Customers;
import io.clientele.valuation.fact.Fact;
import io.clientele.valuation.fact.FactPortions;
import io.clientele.valuation.fact.Facts;
import io.clientele.valuation.fact.Profiles;
import io.clientele.valuation.formula.relationship.known.RiskPolicy;
import io.clientele.valuation.value.Appraisals;

/** All that is known of customers. */
@ApplicationScoped
public class Relations {

    private final Customers customers;
    private final Aliases aliases;
    private final Facts facts;
    private final FactPortions portions;
    private final Profiles profiles;
    private final Appraisals appraisals;
    private final RiskPolicy risk;
    private final Zone zone;
    private final Clock clock;

    Relations(
            Customers customers,
            Aliases aliases,
            Facts facts,
            FactPortions portions,
            Profiles profiles,
            Appraisals appraisals,
            RiskSettings settings,
            Zone zone,
            Clock clock) {
        this.customers = customers;
        this.aliases = aliases;
        this.facts = facts;
        this.portions = portions;
        this.profiles = profiles;
        this.appraisals = appraisals;
        this.risk = policy(settings);
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * @param knownAt null for everything known by now
     * @throws Rejection when nothing was ever heard of the customer
     */
    @Transactional
    public Past of(UUID customer, Instant knownAt) {
        aliases.requireStanding(customer);
        if (!customers.knows(customer)) {
            throw Rejection.notFound("CUSTOMER_NOT_FOUND", "There is no customer " + customer + ".");
        }
        return read(List.of(customer), knownAt).get(customer);
    }

    /** One for each of these customers, by everything known by now. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Pasts of(List<UUID> some) {
        return of(some, null);
    }

    /**
     * The same by an earlier knowledge.
     *
     * @param knownAt null for everything known by now
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Pasts of(List<UUID> some, Instant knownAt) {
        return new Pasts(portions.detailed(some), portion -> read(portion, knownAt));
    }

    private Map<UUID, Past> read(List<UUID> some, Instant knownAt) {
        var known = facts.detailed(some);
        var around = aliases.around(some);
        var records = profiles.of(around.withMerged(), knownAt);
        var merged = new HashMap<UUID, Map<UUID, List<CustomerState>>>();
        around.survivors().forEach((gone, survivor) -> merged.computeIfAbsent(survivor, id -> new HashMap<>())
                .put(gone, records.getOrDefault(gone, List.of())));
        var appraisal = appraisals.at(knownAt);
        var pasts = HashMap.<UUID, Past>newHashMap(some.size());
        for (var customer : some) {
            pasts.put(
                    customer,
                    new Past(
                            customer,
                            known.getOrDefault(customer, List.of()),
                            records.getOrDefault(customer, List.of()),
                            merged.getOrDefault(customer, Map.of()),
                            knownAt == null ? Fact.ALL_KNOWN : knownAt,
                            zone.id(),
                            risk,
                            appraisal));
        }
        return pasts;
    }

    /** The moment of looking at a customer, when no other is asked for. */
    public Instant now(Past past) {
        return past.now(clock.instant());
    }

    private static RiskPolicy policy(RiskSettings settings) {
        var by = settings.defaultProbability();
        return new RiskPolicy(
                Map.of(
                        "EXCELLENT", by.excellent(),
                        "GOOD", by.good(),
                        "FAIR", by.fair(),
                        "POOR", by.poor(),
                        "NONE", by.none()),
                settings.lossGivenDefault(),
                settings.capitalRate());
    }
}
