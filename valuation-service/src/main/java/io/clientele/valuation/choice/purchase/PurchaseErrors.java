package io.clientele.valuation.choice.purchase;

import java.util.List;

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
        Coverage coverage,
        List<ValueCoverage> valueCoverage,
        List<Mean> byFrequency) {

    /**
     * How often what was bought lay within P10 to P90.
     *
     * @param band which share that would be, if purchases were no whole numbers
     * @param measured share of customers within
     * @param expected the same by the model's own distribution
     * @param below share of customers who bought less than P10
     * @param above share of customers who bought more than P90
     * @param customers on whom it was measured
     */
    public record Coverage(double band, double measured, double expected, double below, double above, long customers) {}

    /** What customers of one frequency bought, and what was expected. */
    public record Mean(int frequency, long customers, double actual, double expected) {}
}
