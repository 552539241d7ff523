package io.clientele.valuation.choice.spend;

import java.util.List;

import io.clientele.valuation.formula.purchase.PurchaseHistory;

/**
 * What customers who had bought by the end of the calibration paid on an occasion of the hold-out. Who did not buy in it says
 * nothing about spend. Of more than {@value #MOST} every n-th in the order of their ids is measured.
 */
public final class SpendHoldOut {

    static final int MOST = 200_000;

    private final EveryNth<Case> cases = new EveryNth<>(MOST);
    private double spent;
    private long occasions;

    /**
     * One customer.
     *
     * @param history as of the end of the calibration
     * @param bought occasions in the hold-out
     * @param paid on them, in base currency
     */
    public void add(PurchaseHistory history, int bought, double paid) {
        spent += history.spend().doubleValue();
        occasions += history.purchases();
        if (bought > 0) {
            cases.add(new Case(history.frequency(), history.meanRepeatSpend(), history.meanSpend(), bought, paid));
        }
    }

    /** What everybody paid on an occasion of the calibration, the first ones among them; 0 where nobody had bought. */
    public double meanOfAll() {
        return occasions == 0 ? 0 : spent / occasions;
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

        /** What the customer paid on an occasion of the hold-out. */
        double mean() {
            return paid / occasions;
        }
    }
}
