package io.clientele.valuation.choice;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import io.clientele.kit.time.Zone;
import io.clientele.valuation.choice.spend.HoldOut;
import io.clientele.valuation.fact.Fact;
import io.clientele.valuation.formula.opportunity.CalendarPeriod;
import io.clientele.valuation.formula.purchase.Purchase;
import io.clientele.valuation.formula.purchase.PurchaseHistory;
import io.clientele.valuation.model.fit.BaseStatistics;

/**
 * The past cut in two, gathered customer by customer: what fits may see, and what they must foresee.
 *
 * @param <H> told of every customer who had bought by the end of the calibration
 */
final class SplitPast<H extends HoldOut> implements Contest.Past {

    private final LocalDate calibrationEnd;
    private final LocalDate holdOutEnd;
    private final Zone zone;
    private final CalendarPeriod period;
    private final BaseStatistics calibration;
    private final H holdOut;

    SplitPast(CompareModels wanted, Zone zone, H holdOut) {
        this.period = wanted.calendarPeriod();
        this.calibrationEnd = wanted.calibrationEnd();
        this.holdOutEnd = wanted.holdOutEnd();
        this.zone = zone;
        this.holdOut = holdOut;
        this.calibration = new BaseStatistics(calibrationEnd, zone.id());
        if (period != null) {
            calibration.countPeriods(period.iso());
        }
    }

    /** What is measured of serving ends with the calibration too: a version kept is as good as that of a fit. */
    @Override
    public void add(List<Fact> facts) {
        var purchases = new ArrayList<Purchase>();
        for (var fact : facts) {
            if (!zone.dateOf(fact.occurredAt()).isAfter(calibrationEnd)) {
                calibration.add(fact);
            }
            if (fact.kind().equals("PURCHASE")) {
                purchases.add(Purchase.at(fact.occurredAt(), zone.id(), fact.amount()));
            }
        }
        calibration.endOfCustomer();
        var history = PurchaseHistory.of(purchases, calibrationEnd, period);
        if (history.purchases() > 0) {
            var bought = purchases.stream().filter(this::after).toList();
            holdOut.add(history, occasions(bought), paid(bought));
        }
    }

    BaseStatistics calibration() {
        return calibration;
    }

    H holdOut() {
        return holdOut;
    }

    @Override
    public long seen() {
        return holdOut.seen();
    }

    @Override
    public void write(DataOutput out) throws IOException {
        calibration.write(out);
        holdOut.write(out);
    }

    @Override
    public void add(DataInput in) throws IOException {
        calibration.add(in);
        holdOut.add(in);
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
