package io.clientele.valuation.choice.contract;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What customers who were in a period of a contract at the end of the calibration decided in the hold-out: how many of each tenure
 * renewed how often of the times that renewals were due. Customers are counted, not kept.
 */
public final class ContractHoldOut {

    private static final Comparator<Case> ORDER =
            Comparator.comparingInt(Case::renewals).thenComparingInt(Case::due).thenComparingInt(Case::renewed);

    private final Map<Case, Long> counts = new TreeMap<>(ORDER);

    /**
     * Customers who share a tenure and what followed.
     *
     * @param renewals behind them at the end of the calibration
     * @param due decisions that fall into the hold-out; without any they say nothing
     * @param renewed how many of these they have renewed, one after the other: who leaves decides no more
     */
    public ContractHoldOut add(int renewals, int due, int renewed, long customers) {
        if (due > 0 && customers > 0) {
            counts.merge(new Case(renewals, due, Math.clamp(renewed, 0, due)), customers, Long::sum);
        }
        return this;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(counts.size());
        for (var counted : cases()) {
            out.writeInt(counted.of().renewals());
            out.writeInt(counted.of().due());
            out.writeInt(counted.of().renewed());
            out.writeLong(counted.customers());
        }
    }

    /** Adds what others have written. */
    void add(DataInput in) throws IOException {
        for (int left = in.readInt(); left > 0; left--) {
            add(in.readInt(), in.readInt(), in.readInt(), in.readLong());
        }
    }

    public long customers() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How often all of them have renewed. */
    public long renewed() {
        return counts.entrySet().stream()
                .mapToLong(e -> e.getValue() * e.getKey().renewed())
                .sum();
    }

    List<Counted> cases() {
        return counts.entrySet().stream()
                .map(e -> new Counted(e.getKey(), e.getValue()))
                .toList();
    }

    record Case(int renewals, int due, int renewed) {}

    /** How many customers it happened to. */
    record Counted(Case of, long customers) {}
}
