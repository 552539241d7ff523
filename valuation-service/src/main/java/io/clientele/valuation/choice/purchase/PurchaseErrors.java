package io.clientele.valuation.choice.purchase;

import java.util.List;

import io.clientele.valuation.choice.band.Covered;

/**
 * How far what was foreseen of purchases lay from what was bought, and how often bands held it.
 *
 * @param expected purchases of all customers
 * @param actual the purchases there were
 * @param mae mean absolute error of the purchases of a customer
 * @param rmse root of the mean squared error of the same
 * @param logLikelihood of what each customer then bought
 * @param coverage of the band of purchases
 * @param valueCoverage of bands of money: by the model of spend, where there is one, and by the customer's own mean
 * @param byFrequency by repeat purchases in the calibration; the last is that many and more
 */
public record PurchaseErrors(
        double expected,
        double actual,
        double mae,
        double rmse,
        double logLikelihood,
        Covered coverage,
        List<ValueCoverage> valueCoverage,
        List<Mean> byFrequency) {

    /** What customers of one frequency bought, and what was expected. */
    public record Mean(int frequency, long customers, double actual, double expected) {}
}
