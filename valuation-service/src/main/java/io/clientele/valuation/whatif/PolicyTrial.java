package io.clientele.valuation.whatif;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;

import io.clientele.kit.job.JobKind;
import io.clientele.kit.job.Progress;
import io.clientele.kit.json.StrictJson;
import io.clientele.valuation.cost.CostPolicies;
import io.clientele.valuation.cost.CostPolicy;
import io.clientele.valuation.cost.RegisterCostPolicy;
import io.clientele.valuation.fact.Customers;
import io.clientele.valuation.fact.Facts;
import io.clientele.valuation.formula.portfolio.Movement;
import io.clientele.valuation.value.Bases;
import io.clientele.valuation.value.Basis;
import io.clientele.valuation.value.CustomerValue;
import io.clientele.valuation.value.ValuationSums;

/**
 * Values the whole base by another cost policy, beside the one in force and as of one instant, page by page, and keeps
 * nothing but the answer (F7).
 */
@ApplicationScoped
class PolicyTrial implements JobKind {

    private static final int PAGE = 500;

    private final CostPolicies policies;
    private final Bases bases;
    private final Customers customers;
    private final Facts facts;
    private final ValuationSums sums;
    private final StrictJson json;
    private final Clock clock;

    PolicyTrial(
            CostPolicies policies,
            Bases bases,
            Customers customers,
            Facts facts,
            ValuationSums sums,
            StrictJson json,
            Clock clock) {
        this.policies = policies;
        this.bases = bases;
        this.customers = customers;
        this.facts = facts;
        this.sums = sums;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return CostPolicies.DRY_RUN;
    }

    @Override
    public Object run(JsonNode request, Progress progress) {
        var before = bases.current();
        var after = before.by(wanted(request));
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
        return TrialView.of(before.costs(), after.costs(), at, movement, sums.currency());
    }

    private CostPolicy wanted(JsonNode request) {
        if (request.has("version")) {
            return policies.version(request.get("version").asInt());
        }
        var said = json.read(request, RegisterCostPolicy.class);
        return policies.hypothetical(said.name(), said.pools(), "/pools");
    }

    private void add(List<UUID> page, Instant at, Basis before, Basis after, Movement movement) {
        var known = facts.of(page);
        for (var customer : page) {
            var all = known.getOrDefault(customer, List.of());
            movement.add(
                    customer,
                    CustomerValue.of(customer, all, at, Instant.MAX, before).worth(),
                    CustomerValue.of(customer, all, at, Instant.MAX, after).worth());
        }
    }
}
