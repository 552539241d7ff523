package io.clientele.valuation.choice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.clientele.kit.job.Progress;
import io.clientele.kit.time.Zone;
import io.clientele.valuation.fact.Fact;
import io.clientele.valuation.fact.ServingCosts;
import io.clientele.valuation.fact.Trade;
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
    private final After after;
    private final List<Purchase> purchases = new ArrayList<>();
    private UUID customer;

    /** @param after told of every customer who had bought by the end of the calibration */
    SplitPast(CompareModels wanted, Zone zone, After after) {
        this.period = wanted.calendarPeriod();
        this.calibrationEnd = wanted.calibrationEnd();
        this.holdOutEnd = wanted.holdOutEnd();
        this.zone = zone;
        this.after = after;
        this.calibration = new BaseStatistics(calibrationEnd, zone.id());
        if (period != null) {
            calibration.countPeriods(period.iso());
        }
    }

    /** What is measured of serving ends with the calibration too: a version kept is as good as that of a fit. */
    void gather(Trade trade, ServingCosts serving, Progress progress) {
        trade.read(zone.endOf(holdOutEnd), fact -> {
            add(fact);
            progress.check();
        });
        endOfCustomer();
        calibration.endOfCustomer();
        calibration.serving(serving.measured(zone.endOf(calibrationEnd)));
    }

    private void add(Fact fact) {
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

    BaseStatistics calibration() {
        return calibration;
    }

    private void endOfCustomer() {
        var history = PurchaseHistory.of(purchases, calibrationEnd, period);
        if (history.purchases() > 0) {
            var bought = purchases.stream().filter(this::after).toList();
            after.add(history, occasions(bought), paid(bought));
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

    /** Hears of the hold-out, customer by customer. */
    @FunctionalInterface
    interface After {

        /**
         * @param history as of the end of the calibration
         * @param bought occasions in the hold-out
         * @param paid on them, in base currency
         */
        void add(PurchaseHistory history, int bought, double paid);
    }
}
