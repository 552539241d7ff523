package io.clientele.valuation.model.fit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import io.clientele.valuation.fact.Fact;
import io.clientele.valuation.formula.contract.Tenures;
import io.clientele.valuation.formula.opportunity.CalendarPeriod;
import io.clientele.valuation.formula.opportunity.OpportunityHistories;
import io.clientele.valuation.formula.purchase.Purchase;
import io.clientele.valuation.formula.purchase.PurchaseHistory;
import io.clientele.valuation.formula.purchase.fit.DistinctHistories;
import io.clientele.valuation.formula.spend.DistinctSpends;
import io.clientele.valuation.model.ModelVersion;
import io.clientele.valuation.registry.Statistics;

/**
 * What a fit needs to know of the base, gathered from facts that come customer by customer: only the facts of one customer
 * are held at a time. Customers who have only returned something have no history and are left out.
 */
public final class BaseStatistics implements Statistics {

    private final LocalDate calibrationEnd;
    private final ZoneId zone;
    private final DistinctHistories.Builder histories = DistinctHistories.builder();
    private final DistinctSpends spends = new DistinctSpends();
    private final List<Purchase> purchases = new ArrayList<>();
    private Tenures tenures = new Tenures();
    private OpportunityCount opportunities;
    private UUID customer;
    private long customers;
    private BigDecimal revenue = BigDecimal.ZERO;
    private BigDecimal returned = BigDecimal.ZERO;
    private BigDecimal revenueOfKnownCost = BigDecimal.ZERO;
    private BigDecimal knownCost = BigDecimal.ZERO;
    private Map<String, Double> serving = Map.of();

    public BaseStatistics(LocalDate calibrationEnd, ZoneId zone) {
        this.calibrationEnd = calibrationEnd;
        this.zone = zone;
    }

    public void add(Fact fact) {
        if (!fact.customerId().equals(customer)) {
            endOfCustomer();
            customer = fact.customerId();
        }
        switch (fact.kind()) {
            case "PURCHASE" -> purchase(fact);
            case "RETURN" -> returned = returned.add(fact.amount());
            default -> throw new IllegalArgumentException(fact.kind() + " is no trade");
        }
    }

    private void purchase(Fact fact) {
        purchases.add(Purchase.at(fact.occurredAt(), zone, fact.amount()));
        revenue = revenue.add(fact.amount());
        if (fact.cost() != null) {
            revenueOfKnownCost = revenueOfKnownCost.add(fact.amount());
            knownCost = knownCost.add(fact.cost());
        }
    }

    public void endOfCustomer() {
        if (!purchases.isEmpty()) {
            var history = PurchaseHistory.of(purchases, calibrationEnd);
            histories.add(history);
            spends.add(history);
            if (opportunities != null) {
                opportunities.add(purchases);
            }
            customers++;
            purchases.clear();
        }
    }

    @Override
    public DistinctHistories histories() {
        return histories.build();
    }

    @Override
    public DistinctSpends spends() {
        return spends;
    }

    @Override
    public Tenures tenures() {
        return tenures;
    }

    @Override
    public OpportunityHistories opportunities() {
        return opportunities.histories();
    }

    /** Contracts are counted instead of purchases. */
    public void count(Tenures contracts) {
        tenures = contracts;
        customers = contracts.customers();
    }

    /** Calendar periods bought in are counted besides. */
    public void countPeriods(String period) {
        opportunities =
                new OpportunityCount(calibrationEnd, CalendarPeriod.of(period).orElseThrow());
    }

    /** What serving the base takes is kept with what is found. */
    public void serving(Map<String, Double> measured) {
        serving = measured;
    }

    public long customers() {
        return customers;
    }

    /**
     * m̄ and R̄ – without any known cost there is nothing to pull margins towards –, what serving takes, and purchases in a
     * period where periods are counted.
     */
    Map<String, Double> facts() {
        var facts = new TreeMap<>(serving);
        if (customers > 0 && revenueOfKnownCost.signum() > 0) {
            double known = revenueOfKnownCost.doubleValue();
            facts.put(ModelVersion.MARGIN_RATE, (known - knownCost.doubleValue()) / known);
            facts.put(
                    ModelVersion.MEAN_REVENUE,
                    Math.max(0, revenue.subtract(returned).doubleValue()) / customers);
        }
        if (opportunities != null) {
            facts.put(ModelVersion.PURCHASES_PER_PERIOD, opportunities.purchasesPerPeriod());
        }
        return facts;
    }
}
