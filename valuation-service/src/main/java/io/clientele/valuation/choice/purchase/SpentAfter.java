package io.clientele.valuation.choice.purchase;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

import io.clientele.valuation.choice.spend.EveryNth;
import io.clientele.valuation.formula.purchase.PurchaseHistory;

/**
 * What customers spent in the hold-out, of a sample of them: hardly two spend alike, so that they cannot be counted together,
 * and a band of money takes far more work than one of purchases. Of more than {@value #MOST} every n-th in the order of their
 * ids is kept, so that the same base gives the same sample.
 */
final class SpentAfter {

    static final int MOST = 4_000;

    private final EveryNth<Spent> kept;

    /** @param before of the part, whom others have seen and counted */
    SpentAfter(long before) {
        this.kept = new EveryNth<>(MOST, before);
    }

    void add(PurchaseHistory history, double spent) {
        kept.add(new Spent(history, spent));
    }

    long seen() {
        return kept.seen();
    }

    List<Spent> customers() {
        return kept.kept();
    }

    void write(DataOutput out) throws IOException {
        kept.write(out, Spent::write);
    }

    void add(DataInput in) throws IOException {
        kept.add(in, Spent::read);
    }

    /**
     * One customer.
     *
     * @param history as of the end of the calibration
     * @param spent on the purchases of the hold-out, in base currency
     */
    record Spent(PurchaseHistory history, double spent) {

        private void write(DataOutput out) throws IOException {
            KeptHistories.write(history, out);
            out.writeDouble(spent);
        }

        private static Spent read(DataInput in) throws IOException {
            return new Spent(KeptHistories.history(in), in.readDouble());
        }
    }
}
