package io.clientele.valuation.choice.purchase;

import java.util.ArrayList;
import java.util.List;

import io.clientele.valuation.choice.band.Covering;
import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.distribution.CountDistribution;
import io.clientele.valuation.formula.lifetime.FutureBand;
import io.clientele.valuation.formula.purchase.EveryNthCustomer;
import io.clientele.valuation.formula.purchase.PurchaseHistory;
import io.clientele.valuation.formula.purchase.PurchaseModel;
import io.clientele.valuation.formula.spend.GammaGamma;
import io.clientele.valuation.formula.spend.SpendModel;

/** What one model of buying foresees of the hold-out, held against what then happened. */
public final class PurchaseForecast {

    private static final int MOST_FREQUENT = 7;

    /** Bands take the most work: where more cases than this happened, every n-th customer is measured. */
    private static final int BANDS = 5_000;

    /** A model that held impossible what happened is not lost by it alone. */
    private static final double LEAST = 1e-300;

    private final PurchaseModel model;
    private final ModelTime length;
    private final GammaGamma spend;
    private final Covering covering = new Covering();
    private final Sum[] byFrequency = new Sum[MOST_FREQUENT + 1];
    private double expected;
    private double absolute;
    private double squared;
    private double logLikelihood;

    private PurchaseForecast(PurchaseModel model, ModelTime length, GammaGamma spend) {
        this.model = model;
        this.length = length;
        this.spend = spend;
        for (int i = 0; i <= MOST_FREQUENT; i++) {
            byFrequency[i] = new Sum();
        }
    }

    /**
     * @param length of the hold-out
     * @param spend as fitted to the calibration, null where nothing could be learned of it
     * @param step run now and then, and may throw to stop
     */
    public static PurchaseErrors errors(
            PurchaseModel model, PurchaseHoldOut holdOut, ModelTime length, GammaGamma spend, Runnable step) {
        var forecast = new PurchaseForecast(model, length, spend);
        forecast.run(holdOut.cases(), step);
        return forecast.errors(holdOut, forecast.money(holdOut.spent().customers(), step));
    }

    private void run(List<PurchaseHoldOut.Counted> cases, Runnable step) {
        var everyNth = EveryNthCustomer.ofFew(
                cases.stream().mapToLong(PurchaseHoldOut.Counted::customers).toArray(), BANDS);
        PurchaseHoldOut.Case last = null;
        double mean = 0;
        CountDistribution ahead = null;
        for (int i = 0; i < cases.size(); i++) {
            var now = cases.get(i);
            if (last == null || !last.sameHistory(now.of())) {
                var history = now.of().history();
                mean = model.expectedPurchases(history, length);
                ahead = model.purchasesAhead(history, length);
                last = now.of();
            }
            count(now, mean, ahead);
            band(everyNth.of(now.customers()), now.of().actual(), ahead);
            if (i % 1_000 == 0) {
                step.run();
            }
        }
    }

    private void count(PurchaseHoldOut.Counted now, double mean, CountDistribution ahead) {
        int actual = now.of().actual();
        double error = mean - actual;
        expected += now.customers() * mean;
        absolute += now.customers() * Math.abs(error);
        squared += now.customers() * error * error;
        logLikelihood += now.customers() * Math.log(Math.max(LEAST, ahead.probabilityOf(actual)));
        byFrequency[Math.min(MOST_FREQUENT, now.of().frequency())].add(now, mean);
    }

    private void band(long customers, int actual, CountDistribution ahead) {
        if (customers > 0) {
            long low = ahead.quantile(Covering.LOW);
            long high = ahead.quantile(Covering.HIGH);
            covering.add(customers, actual, low, high, ahead.probabilityWithin(low, high));
        }
    }

    private List<ValueCoverage> money(List<SpentAfter.Spent> customers, Runnable step) {
        var ownMean = ValueCoverage.of(null, history -> band(history, null), customers, step);
        return spend == null
                ? List.of(ownMean)
                : List.of(ValueCoverage.of(SpendModel.NAME, history -> band(history, spend), customers, step), ownMean);
    }

    private ValueCoverage.Band band(PurchaseHistory history, GammaGamma by) {
        return ValueCoverage.Band.of(FutureBand.ofSpend(history, model, by, length));
    }

    private PurchaseErrors errors(PurchaseHoldOut holdOut, List<ValueCoverage> money) {
        double n = holdOut.customers();
        var means = new ArrayList<PurchaseErrors.Mean>();
        for (int i = 0; i <= MOST_FREQUENT; i++) {
            if (byFrequency[i].customers > 0) {
                means.add(byFrequency[i].mean(i));
            }
        }
        return new PurchaseErrors(
                expected,
                holdOut.actual(),
                absolute / n,
                Math.sqrt(squared / n),
                logLikelihood,
                covering.covered(),
                money,
                List.copyOf(means));
    }

    private static final class Sum {

        private long customers;
        private double actual;
        private double expected;

        private void add(PurchaseHoldOut.Counted now, double mean) {
            customers += now.customers();
            actual += now.customers() * (double) now.of().actual();
            expected += now.customers() * mean;
        }

        private PurchaseErrors.Mean mean(int frequency) {
            return new PurchaseErrors.Mean(frequency, customers, actual / customers, expected / customers);
        }
    }
}
