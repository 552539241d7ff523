package io.clientele.valuation.registry;

import io.clientele.valuation.formula.contract.Tenures;
import io.clientele.valuation.formula.opportunity.OpportunityHistories;
import io.clientele.valuation.formula.purchase.fit.DistinctHistories;
import io.clientele.valuation.formula.spend.DistinctSpends;

/** What fits learn from: counts of customers who share a history, never the customers themselves. */
public interface Statistics {

    DistinctHistories histories();

    DistinctSpends spends();

    Tenures tenures();

    OpportunityHistories opportunities();
}
