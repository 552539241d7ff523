package io.clientele.valuation.value;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.contracts.Event;
import io.clientele.contracts.Tombstone;
import io.clientele.contracts.Topic;
import io.clientele.contracts.ValuationEvent.ValuationChanged;
import io.clientele.contracts.ValuationState;
import io.clientele.kit.job.Progress;
import io.clientele.kit.outbox.Versions;
import io.clientele.kit.republish.Republisher;
import io.clientele.kit.time.Ids;
import io.clientele.valuation.cost.CostPolicies;
import io.clientele.valuation.model.Models;

/** All values and active models, told again under the versions they have. */
@ApplicationScoped
class ValuationRepublisher implements Republisher {

    private static final int PAGE = 500;

    private final Models models;
    private final CostPolicies costs;
    private final ValuationRows rows;
    private final Versions versions;

    ValuationRepublisher(Models models, CostPolicies costs, ValuationRows rows, Versions versions) {
        this.models = models;
        this.costs = costs;
        this.rows = rows;
        this.versions = versions;
    }

    @Override
    public long count() {
        return models.told().size() + costs.activated().size() + rows.count("");
    }

    @Override
    public void publish(Consumer<List<? extends Event>> sink, Progress progress) {
        var activated = models.told();
        sink.accept(activated);
        var policy = costs.activated();
        sink.accept(policy);
        long done = activated.size() + policy.size();
        UUID last = null;
        List<ValuationState> page;
        do {
            progress.check();
            page = rows.query(
                    "WHERE ?::uuid IS NULL OR customer_id > ? ORDER BY customer_id LIMIT ?", last, last, PAGE);
            sink.accept(page.stream()
                    .filter(state -> !Ids.isNobody(state.customerId()))
                    .map(ValuationChanged::new)
                    .toList());
            takeBackErased(page, sink);
            done += page.size();
            progress.done(done);
            last = page.isEmpty() ? null : page.getLast().customerId();
        } while (page.size() == PAGE);
    }

    /** A customer who was erased meanwhile must not have the last word on the topic. */
    private void takeBackErased(List<ValuationState> told, Consumer<List<? extends Event>> sink) {
        var there = rows.of(told.stream().map(ValuationState::customerId).toList());
        var gone = told.stream()
                .filter(state -> !there.containsKey(state.customerId()))
                .map(state -> new Tombstone(
                        Topic.VALUATIONS,
                        state.customerId().toString(),
                        state.customerId().toString(),
                        versions.next(state.version())))
                .toList();
        if (!gone.isEmpty()) {
            sink.accept(gone);
        }
    }
}
