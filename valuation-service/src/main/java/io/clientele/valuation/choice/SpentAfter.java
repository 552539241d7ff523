package io.clientele.valuation.choice;

import java.util.ArrayList;
import java.util.List;

import io.clientele.valuation.formula.purchase.PurchaseHistory;

/**
 * What customers spent in the hold-out, of a sample of them: hardly two spend alike, so that they cannot be counted together,
 * and a band of money takes far more work than one of purchases. Of more than {@value #MOST} every n-th in the order of their
 * ids is kept, so that the same base gives the same sample.
 */
final class SpentAfter {

    static final int MOST = 4_000;

    private final List<Spent> kept = new ArrayList<>();
    private long seen;
    private long stride = 1;

    void add(PurchaseHistory history, double spent) {
        if (seen % stride == 0 && kept.size() == MOST) {
            thin();
        }
        if (seen % stride == 0) {
            kept.add(new Spent(history, spent));
        }
        seen++;
    }

    List<Spent> customers() {
        return List.copyOf(kept);
    }

    /** Keeps every other one. */
    private void thin() {
        for (int i = 0; i < MOST / 2; i++) {
            kept.set(i, kept.get(2 * i));
        }
        kept.subList(MOST / 2, MOST).clear();
        stride *= 2;
    }

    /**
     * One customer.
     *
     * @param history as of the end of the calibration
     * @param spent on the purchases of the hold-out, in base currency
     */
    record Spent(PurchaseHistory history, double spent) {}
}
