package io.clientele.valuation.choice.purchase;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;

import io.clientele.valuation.formula.opportunity.BoughtPeriods;
import io.clientele.valuation.formula.opportunity.CalendarPeriod;
import io.clientele.valuation.formula.purchase.PurchaseHistory;

/** Histories of customers as bytes and back, to the last digit. */
final class KeptHistories {

    private KeptHistories() {}

    static void write(PurchaseHistory history, DataOutput out) throws IOException {
        out.writeInt(history.purchases());
        out.writeInt(history.recencyDays());
        out.writeInt(history.ageDays());
        out.writeLong(history.firstDay().toEpochDay());
        out.writeUTF(history.spend().toPlainString());
        out.writeUTF(history.repeatSpend().toPlainString());
        out.writeInt(history.paidPurchases());
        write(history.periods(), out);
    }

    static PurchaseHistory history(DataInput in) throws IOException {
        return new PurchaseHistory(
                in.readInt(),
                in.readInt(),
                in.readInt(),
                LocalDate.ofEpochDay(in.readLong()),
                new BigDecimal(in.readUTF()),
                new BigDecimal(in.readUTF()),
                in.readInt(),
                periods(in));
    }

    /** @param periods null where nobody asks for them */
    static void write(BoughtPeriods periods, DataOutput out) throws IOException {
        out.writeUTF(periods == null ? "" : periods.period().iso());
        if (periods != null) {
            out.writeLong(periods.first());
            out.writeInt(periods.frequency());
            out.writeInt(periods.recency());
            out.writeInt(periods.opportunities());
            out.writeDouble(periods.elapsed());
            out.writeBoolean(periods.decided());
            out.writeInt(periods.whole());
            out.writeInt(periods.purchases());
        }
    }

    static BoughtPeriods periods(DataInput in) throws IOException {
        var period = CalendarPeriod.of(in.readUTF());
        return period.isEmpty()
                ? null
                : new BoughtPeriods(
                        period.get(),
                        in.readLong(),
                        in.readInt(),
                        in.readInt(),
                        in.readInt(),
                        in.readDouble(),
                        in.readBoolean(),
                        in.readInt(),
                        in.readInt());
    }
}
