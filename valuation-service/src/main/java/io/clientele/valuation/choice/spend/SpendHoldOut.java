package io.clientele.valuation.choice.spend;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;

import io.clientele.valuation.formula.purchase.PurchaseHistory;

/**
 * What customers who had bought by the end of the calibration paid on an occasion of the hold-out. Who did not buy in it says
 * nothing about spend. Of more than {@value #MOST} every n-th in the order of their ids is measured.
 */
public final class SpendHoldOut implements HoldOut {

    static final int MOST = 200_000;

    private final EveryNth<Case> cases;
    private BigDecimal spent = BigDecimal.ZERO;
    private long occasions;

    public SpendHoldOut() {
        this(0);
    }

    /**
     * Of some customers of a part.
     *
     * @param before of the part, whom others have seen and counted
     */
    public SpendHoldOut(long before) {
        this.cases = new EveryNth<>(MOST, before);
    }

    @Override
    public void add(PurchaseHistory history, int bought, double paid) {
        spent = spent.add(history.spend());
        occasions += history.purchases();
        if (bought > 0) {
            cases.add(new Case(history.frequency(), history.meanRepeatSpend(), history.meanSpend(), bought, paid));
        }
    }

    /** What everybody paid on an occasion of the calibration, the first ones among them; 0 where nobody had bought. */
    public double meanOfAll() {
        return occasions == 0 ? 0 : spent.doubleValue() / occasions;
    }

    @Override
    public long seen() {
        return cases.seen();
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeUTF(spent.toPlainString());
        out.writeLong(occasions);
        cases.write(out, Case::write);
    }

    @Override
    public void add(DataInput in) throws IOException {
        spent = spent.add(new BigDecimal(in.readUTF()));
        occasions += in.readLong();
        cases.add(in, Case::read);
    }

    /** Those who are measured. */
    public List<Case> cases() {
        return cases.kept();
    }

    /**
     * One who bought before and in the hold-out.
     *
     * @param frequency x: repeat occasions of the calibration
     * @param meanRepeat m: mean spend on them
     * @param ownMean mean spend on all occasions of the calibration
     * @param occasions in the hold-out, at least 1
     * @param paid on them
     */
    public record Case(int frequency, double meanRepeat, double ownMean, int occasions, double paid) {

        private void write(DataOutput out) throws IOException {
            out.writeInt(frequency);
            out.writeDouble(meanRepeat);
            out.writeDouble(ownMean);
            out.writeInt(occasions);
            out.writeDouble(paid);
        }

        private static Case read(DataInput in) throws IOException {
            return new Case(in.readInt(), in.readDouble(), in.readDouble(), in.readInt(), in.readDouble());
        }

        /** What the customer paid on an occasion of the hold-out. */
        double mean() {
            return paid / occasions;
        }
    }
}
