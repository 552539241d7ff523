package io.clientele.valuation.value.published;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import io.clientele.contracts.Event;
import io.clientele.contracts.PolicyEvent;
import io.clientele.contracts.ValuationEvent.ValuationChanged;
import io.clientele.kit.job.Progress;
import io.clientele.kit.republish.Republisher;
import io.clientele.kit.time.Ids;
import io.clientele.valuation.cost.CostPolicies;
import io.clientele.valuation.model.Models;
import io.clientele.valuation.policy.ValuationPolicies;

/**
 * All values, active models and policies, told again under the versions they have. Each page is read under locks and told in the same breath, so that
 * nothing newer is told, and nobody erased, before it.
 */
@ApplicationScoped
class ValuationRepublisher implements Republisher {

    private static final int PAGE = 500;

    private final Models models;
    private final CostPolicies costs;
    private final ValuationPolicies policies;
    private final ValuationRows rows;

    ValuationRepublisher(Models models, CostPolicies costs, ValuationPolicies policies, ValuationRows rows) {
        this.models = models;
        this.costs = costs;
        this.policies = policies;
        this.rows = rows;
    }

    @Override
    public long count() {
        return told().size() + rows.count("");
    }

    @Override
    public void publish(Consumer<List<? extends Event>> sink, Progress progress) {
        long done = QuarkusTransaction.requiringNew().call(() -> rules(sink));
        UUID last = null;
        List<UUID> page;
        do {
            progress.check();
            var after = last;
            page = QuarkusTransaction.requiringNew().call(() -> values(after, sink));
            done += page.size();
            progress.done(done);
            last = page.isEmpty() ? null : page.getLast();
        } while (page.size() == PAGE);
    }

    private int rules(Consumer<List<? extends Event>> sink) {
        models.hold();
        var rules = told();
        sink.accept(rules);
        return rules.size();
    }

    private List<PolicyEvent> told() {
        var rules = new ArrayList<PolicyEvent>(models.told());
        rules.addAll(costs.activated());
        rules.addAll(policies.activated());
        return rules;
    }

    /** Customers are held before their values, as by whoever values them; answers which, though of one who was merged just now there is none. */
    private List<UUID> values(UUID after, Consumer<List<? extends Event>> sink) {
        var held = rows.hold(after, PAGE);
        var page = rows.query("WHERE customer_id = ANY (?) ORDER BY customer_id FOR NO KEY UPDATE", (Object)
                held.toArray(UUID[]::new));
        sink.accept(page.stream()
                .filter(state -> !Ids.isNobody(state.customerId()))
                .map(ValuationChanged::new)
                .toList());
        return held;
    }
}
