package io.clientele.valuation.model.fit;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.ObjIntConsumer;

import io.clientele.valuation.formula.contract.Tenures;
import io.clientele.valuation.formula.opportunity.OpportunityHistories;
import io.clientele.valuation.formula.purchase.fit.DistinctHistories;
import io.clientele.valuation.formula.spend.DistinctSpends;

/** Counts of customers who share something, as bytes and back: what is read is added to what there is. */
public final class KeptCounts {

    private KeptCounts() {}

    static void write(DistinctHistories histories, DataOutput out) throws IOException {
        out.writeInt(histories.size());
        histories.each((frequency, recencyDays, ageDays, customers) -> written(() -> {
            out.writeInt(frequency);
            out.writeInt(recencyDays);
            out.writeInt(ageDays);
            out.writeLong(customers);
        }));
    }

    static void read(DataInput in, DistinctHistories.Builder histories) throws IOException {
        for (int left = in.readInt(); left > 0; left--) {
            histories.add(in.readInt(), in.readInt(), in.readInt(), in.readLong());
        }
    }

    static void write(DistinctSpends spends, DataOutput out) throws IOException {
        out.writeInt(spends.size());
        spends.each((frequency, total, customers) -> written(() -> {
            out.writeInt(frequency);
            out.writeDouble(total);
            out.writeLong(customers);
        }));
    }

    static void read(DataInput in, DistinctSpends spends) throws IOException {
        for (int left = in.readInt(); left > 0; left--) {
            spends.addTotal(in.readInt(), in.readDouble(), in.readLong());
        }
    }

    public static void write(Tenures tenures, DataOutput out) throws IOException {
        write(tenures.left(), out);
        write(tenures.staying(), out);
    }

    public static void read(DataInput in, Tenures tenures) throws IOException {
        read(in, (customers, period) -> tenures.left(period, customers));
        read(in, (customers, renewals) -> tenures.staying(renewals, customers));
    }

    static void write(OpportunityHistories histories, DataOutput out) throws IOException {
        out.writeInt(histories.size());
        histories.each((frequency, recency, opportunities, customers) -> written(() -> {
            out.writeInt(frequency);
            out.writeInt(recency);
            out.writeInt(opportunities);
            out.writeLong(customers);
        }));
    }

    static void read(DataInput in, OpportunityHistories histories) throws IOException {
        for (int left = in.readInt(); left > 0; left--) {
            histories.add(in.readInt(), in.readInt(), in.readInt(), in.readLong());
        }
    }

    private static void write(Map<Integer, Long> counts, DataOutput out) throws IOException {
        out.writeInt(counts.size());
        for (var count : counts.entrySet()) {
            out.writeInt(count.getKey());
            out.writeLong(count.getValue());
        }
    }

    private static void read(DataInput in, ObjIntConsumer<Long> counts) throws IOException {
        for (int left = in.readInt(); left > 0; left--) {
            int at = in.readInt();
            counts.accept(in.readLong(), at);
        }
    }

    private static void written(Writing writing) {
        try {
            writing.write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Writing {
        void write() throws IOException;
    }
}
