package io.clientele.valuation.choice.purchase;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.clientele.valuation.choice.spend.HoldOut;
import io.clientele.valuation.formula.opportunity.BoughtPeriods;
import io.clientele.valuation.formula.purchase.PurchaseHistory;

/**
 * What happened after the calibration to customers of each history: how many of them then bought how often. Customers who
 * share both are counted, not kept.
 */
public final class PurchaseHoldOut implements HoldOut {

    private static final Comparator<BoughtPeriods> BY_PERIODS = Comparator.comparingInt(BoughtPeriods::frequency)
            .thenComparingInt(BoughtPeriods::recency)
            .thenComparingInt(BoughtPeriods::opportunities)
            .thenComparingInt(BoughtPeriods::whole)
            .thenComparingInt(BoughtPeriods::purchases);

    private static final Comparator<Case> ORDER = Comparator.comparingInt(Case::frequency)
            .thenComparingInt(Case::recencyDays)
            .thenComparingInt(Case::ageDays)
            .thenComparing(Case::periods, Comparator.nullsFirst(BY_PERIODS))
            .thenComparingInt(Case::actual);

    private final Map<Case, Long> counts = new HashMap<>();
    private final SpentAfter spent;
    private long customers;
    private long actual;

    public PurchaseHoldOut() {
        this(0);
    }

    /**
     * Of some customers of a part.
     *
     * @param before of the part, whom others have seen and counted
     */
    public PurchaseHoldOut(long before) {
        this.spent = new SpentAfter(before);
    }

    /**
     * One customer, by the order of their ids.
     *
     * @param bought occasions in the hold-out
     * @param paid on them, in base currency
     */
    @Override
    public void add(PurchaseHistory history, int bought, double paid) {
        var seen = new Case(history.frequency(), history.recencyDays(), history.ageDays(), history.periods(), bought);
        counts.merge(seen, 1L, Long::sum);
        spent.add(history, paid);
        customers++;
        actual += bought;
    }

    @Override
    public long seen() {
        return spent.seen();
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeInt(counts.size());
        for (var counted : cases()) {
            out.writeInt(counted.of().frequency());
            out.writeInt(counted.of().recencyDays());
            out.writeInt(counted.of().ageDays());
            KeptHistories.write(counted.of().periods(), out);
            out.writeInt(counted.of().actual());
            out.writeLong(counted.customers());
        }
        out.writeLong(customers);
        out.writeLong(actual);
        spent.write(out);
    }

    @Override
    public void add(DataInput in) throws IOException {
        for (int left = in.readInt(); left > 0; left--) {
            var seen = new Case(in.readInt(), in.readInt(), in.readInt(), KeptHistories.periods(in), in.readInt());
            counts.merge(seen, in.readLong(), Long::sum);
        }
        customers += in.readLong();
        actual += in.readLong();
        spent.add(in);
    }

    public long customers() {
        return customers;
    }

    /** Occasions of everyone in the hold-out. */
    public long actual() {
        return actual;
    }

    /** What a sample of them spent. */
    SpentAfter spent() {
        return spent;
    }

    /** In one order, so that sums are the same to the last digit however facts arrived. */
    List<Counted> cases() {
        return counts.entrySet().stream()
                .map(e -> new Counted(e.getKey(), e.getValue()))
                .sorted(Comparator.comparing(Counted::of, ORDER))
                .toList();
    }

    /**
     * A history and what followed it.
     *
     * @param periods bought in; null where no model asks for them
     */
    record Case(int frequency, int recencyDays, int ageDays, BoughtPeriods periods, int actual) {

        boolean sameHistory(Case other) {
            return frequency == other.frequency
                    && recencyDays == other.recencyDays
                    && ageDays == other.ageDays
                    && Objects.equals(periods, other.periods);
        }

        PurchaseHistory history() {
            return PurchaseHistory.seen(frequency, recencyDays, ageDays).in(periods);
        }
    }

    /** How many customers it happened to. */
    record Counted(Case of, long customers) {}
}
