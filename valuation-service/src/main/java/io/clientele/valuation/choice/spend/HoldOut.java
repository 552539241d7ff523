package io.clientele.valuation.choice.spend;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

import io.clientele.valuation.formula.purchase.PurchaseHistory;

/**
 * Hears of customers who had bought by the end of the calibration, in the order of their ids, and can be written and added to
 * what was heard of others.
 */
public interface HoldOut {

    /**
     * One customer.
     *
     * @param history as of the end of the calibration
     * @param bought occasions in the hold-out
     * @param paid on them, in base currency
     */
    void add(PurchaseHistory history, int bought, double paid);

    /** How many of a part that count in a sample were seen so far, by others before too. */
    long seen();

    void write(DataOutput out) throws IOException;

    /** Adds what others have written. */
    void add(DataInput in) throws IOException;
}
