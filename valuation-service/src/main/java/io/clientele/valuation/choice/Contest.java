package io.clientele.valuation.choice;

import io.clientele.kit.job.Progress;

/** A competition of models of one role: each is fitted to the calibration alone, and foresees the hold-out. */
interface Contest {

    /** @throws io.clientele.kit.rejection.Rejection where the past holds too little to tell them apart */
    Foreseen hold(CompareModels wanted, Progress progress);

    /**
     * What came of it.
     *
     * @param spend by which bands of money were drawn; null where there are none
     */
    record Foreseen(Happened happened, ComparisonView.Spending spend, Ranking ranking) {}

    /**
     * The hold-out that was to be foreseen.
     *
     * @param customers on whom it was measured
     * @param purchases null where they are not foreseen
     * @param spend null where it is not foreseen
     * @param renewals null where they are not foreseen
     */
    record Happened(long customers, Long purchases, Double spend, Long renewals) {}
}
