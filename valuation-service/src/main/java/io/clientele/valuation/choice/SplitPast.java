package io.clientele.valuation.choice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.clientele.kit.time.Zone;
import io.clientele.valuation.fact.Fact;
import io.clientele.valuation.formula.opportunity.CalendarPeriod;
import io.clientele.valuation.formula.purchase.Purchase;
import io.clientele.valuation.formula.purchase.PurchaseHistory;
import io.clientele.valuation.model.fit.BaseStatistics;

/** The past cut in two, gathered from facts that come customer by customer: what fits may see, and what they must foresee. */
final class SplitPast {

    private final LocalDate calibrationEnd;
    private final LocalDate holdOutEnd;
    private final Zone zone;
    private final CalendarPeriod period;
    private final BaseStatistics calibration;
    private final HoldOut holdOut = new HoldOut();
    private final List<Purchase> purchases = new ArrayList<>();
    private UUID customer;

    /** @param period in which models that count calendar periods do; null where none competes */
    SplitPast(LocalDate calibrationEnd, LocalDate holdOutEnd, Zone zone, CalendarPeriod period) {
        this.period = period;
        this.calibrationEnd = calibrationEnd;
        this.holdOutEnd = holdOutEnd;
        this.zone = zone;
        this.calibration = new BaseStatistics(calibrationEnd, zone.id());
        if (period != null) {
            calibration.countPeriods(period.iso());
        }
    }

    void add(Fact fact) {
        if (!fact.customerId().equals(customer)) {
            endOfCustomer();
            customer = fact.customerId();
        }
        if (!zone.dateOf(fact.occurredAt()).isAfter(calibrationEnd)) {
            calibration.add(fact);
        }
        if (fact.kind().equals("PURCHASE")) {
            purchases.add(Purchase.at(fact.occurredAt(), zone.id(), fact.amount()));
        }
    }

    void end() {
        endOfCustomer();
        calibration.endOfCustomer();
    }

    BaseStatistics calibration() {
        return calibration;
    }

    HoldOut holdOut() {
        return holdOut;
    }

    private void endOfCustomer() {
        var history = PurchaseHistory.of(purchases, calibrationEnd, period);
        if (history.purchases() > 0) {
            var after = purchases.stream().filter(this::after).toList();
            holdOut.add(history, occasions(after), paid(after));
        }
        purchases.clear();
    }

    private boolean after(Purchase purchase) {
        return purchase.day().isAfter(calibrationEnd) && !purchase.day().isAfter(holdOutEnd);
    }

    /** Purchases of one day are one. */
    private static int occasions(List<Purchase> bought) {
        return (int) bought.stream().map(Purchase::day).distinct().count();
    }

    private static double paid(List<Purchase> bought) {
        return bought.stream()
                .map(Purchase::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .doubleValue();
    }
}
