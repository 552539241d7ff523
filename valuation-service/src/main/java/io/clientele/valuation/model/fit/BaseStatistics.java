package io.clientele.valuation.model.fit;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import io.clientele.valuation.fact.Fact;
import io.clientele.valuation.fact.meaning.ServingCosts;
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
 * are held at a time. Customers who have only returned something have no history and are left out. What was gathered of some
 * customers can be written and added to what was gathered of others: in the order of customers that is the same, to the last
 * digit, as all of them at once.
 */
public final class BaseStatistics implements Statistics {

    private final LocalDate calibrationEnd;
    private final ZoneId zone;
    private final DistinctHistories.Builder histories = DistinctHistories.builder();
    private final DistinctSpends spends = new DistinctSpends();
    private final ServingCosts served = new ServingCosts();
    private final List<Purchase> purchases = new ArrayList<>();
    private final Tenures tenures = new Tenures();
    private boolean spendsCount = true;
    private OpportunityCount opportunities;
    private UUID customer;
    private long customers;
    private BigDecimal revenue = BigDecimal.ZERO;
    private BigDecimal returned = BigDecimal.ZERO;
    private BigDecimal revenueOfKnownCost = BigDecimal.ZERO;
    private BigDecimal knownCost = BigDecimal.ZERO;

    public BaseStatistics(LocalDate calibrationEnd, ZoneId zone) {
        this.calibrationEnd = calibrationEnd;
        this.zone = zone;
    }

    public void add(Fact fact) {
        if (!fact.customerId().equals(customer)) {
            endOfCustomer();
            customer = fact.customerId();
        }
        served.add(fact);
        switch (fact.kind()) {
            case "PURCHASE" -> purchase(fact);
            case "RETURN" -> returned = returned.add(fact.amount());
            default -> {} // tells what serving takes, and nothing of trade
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
            if (spendsCount) {
                spends.add(history);
            }
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
        contracts.left().forEach(tenures::left);
        contracts.staying().forEach(tenures::staying);
        customers += contracts.customers();
    }

    /** What everybody spends is not counted: it takes the most room, and says nothing of when they buy. */
    void withoutSpends() {
        spendsCount = false;
    }

    public void write(DataOutput out) throws IOException {
        endOfCustomer();
        KeptCounts.write(histories.build(), out);
        KeptCounts.write(spends, out);
        KeptCounts.write(tenures, out);
        if (opportunities != null) {
            opportunities.write(out);
        }
        served.write(out);
        out.writeLong(customers);
        for (var sum : List.of(revenue, returned, revenueOfKnownCost, knownCost)) {
            out.writeUTF(sum.toPlainString());
        }
    }

    /** Adds what others have written who count the same. */
    public void add(DataInput in) throws IOException {
        KeptCounts.read(in, histories);
        KeptCounts.read(in, spends);
        KeptCounts.read(in, tenures);
        if (opportunities != null) {
            opportunities.add(in);
        }
        served.add(in);
        customers += in.readLong();
        revenue = revenue.add(new BigDecimal(in.readUTF()));
        returned = returned.add(new BigDecimal(in.readUTF()));
        revenueOfKnownCost = revenueOfKnownCost.add(new BigDecimal(in.readUTF()));
        knownCost = knownCost.add(new BigDecimal(in.readUTF()));
    }

    /** Calendar periods bought in are counted besides. */
    public void countPeriods(String period) {
        opportunities =
                new OpportunityCount(calibrationEnd, CalendarPeriod.of(period).orElseThrow());
    }

    LocalDate calibrationEnd() {
        return calibrationEnd;
    }

    public long customers() {
        return customers;
    }

    /**
     * m̄ and R̄ – without any known cost there is nothing to pull margins towards –, what serving takes, and purchases in a
     * period where periods are counted.
     */
    Map<String, Double> facts() {
        var facts = new TreeMap<>(served.measured());
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
