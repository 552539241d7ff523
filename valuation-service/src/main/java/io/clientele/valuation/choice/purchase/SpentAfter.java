package io.clientele.valuation.choice.purchase;

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

    private final EveryNth<Spent> kept = new EveryNth<>(MOST);

    void add(PurchaseHistory history, double spent) {
        kept.add(new Spent(history, spent));
    }

    List<Spent> customers() {
        return kept.kept();
    }

    /**
     * One customer.
     *
     * @param history as of the end of the calibration
     * @param spent on the purchases of the hold-out, in base currency
     */
    record Spent(PurchaseHistory history, double spent) {}
}
