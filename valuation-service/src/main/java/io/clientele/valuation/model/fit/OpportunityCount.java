package io.clientele.valuation.model.fit;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.clientele.valuation.formula.opportunity.BoughtPeriods;
import io.clientele.valuation.formula.opportunity.CalendarPeriod;
import io.clientele.valuation.formula.opportunity.OpportunityHistories;
import io.clientele.valuation.formula.purchase.Purchase;

/**
 * Which calendar periods after the one of their first purchase customers have bought in: each is one opportunity, taken or not,
 * as in the donations of Fader, Hardie and Shang (2010). A period that is not over by the end of the calibration is no
 * opportunity yet, whatever was bought in it: only those who have bought would show. Customers without one take no part.
 */
final class OpportunityCount {

    private final CalendarPeriod period;
    private final LocalDate lastDay;
    private final OpportunityHistories histories = new OpportunityHistories();
    private long taken;
    private long purchases;

    OpportunityCount(LocalDate calibrationEnd, CalendarPeriod period) {
        this.period = period;
        this.lastDay = period.begin(period.number(calibrationEnd.plusDays(1))).minusDays(1);
    }

    /** All purchases of one customer up to the end of the calibration, at least one. */
    void add(List<Purchase> bought) {
        var days = bought.stream()
                .map(Purchase::day)
                .filter(day -> !day.isAfter(lastDay))
                .collect(Collectors.toCollection(TreeSet::new));
        var seen = days.isEmpty() ? null : BoughtPeriods.of(days, lastDay, period);
        if (seen != null && seen.opportunities() > 0) {
            histories.add(seen.frequency(), seen.recency(), seen.opportunities(), 1);
            taken += seen.whole();
            purchases += seen.purchases();
        }
    }

    void write(DataOutput out) throws IOException {
        KeptCounts.write(histories, out);
        out.writeLong(taken);
        out.writeLong(purchases);
    }

    /** Adds what others have written. */
    void add(DataInput in) throws IOException {
        KeptCounts.read(in, histories);
        taken += in.readLong();
        purchases += in.readLong();
    }

    OpportunityHistories histories() {
        return histories;
    }

    /** Of the whole base, in a period bought in after the first. */
    double purchasesPerPeriod() {
        return taken == 0 ? 1 : (double) purchases / taken;
    }
}
