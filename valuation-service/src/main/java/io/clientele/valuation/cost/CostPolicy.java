package io.clientele.valuation.cost;

import java.time.Instant;
import java.util.List;

import io.clientele.valuation.formula.cash.ActivityRates;

/**
 * What activities cost, for good.
 *
 * @param version from 1; 0 is the policy before the first: no activity costs anything; null one that is only asked about
 */
public record CostPolicy(Integer version, String name, List<PoolSaid> pools, Instant createdAt, String createdBy) {

    static final CostPolicy NONE = new CostPolicy(0, "No activity costs", List.of(), null, null);

    /** A policy that nobody keeps. */
    static CostPolicy hypothetical(String name, List<PoolSaid> pools) {
        return new CostPolicy(null, name, pools, null, null);
    }

    public ActivityRates rates() {
        return new ActivityRates(pools.stream().map(PoolSaid::pool).toList());
    }
}
