package io.clientele.valuation.choice;

import java.util.ArrayList;
import java.util.List;

import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.distribution.CountDistribution;
import io.clientele.valuation.formula.lifetime.FutureBand;
import io.clientele.valuation.formula.purchase.PurchaseHistory;
import io.clientele.valuation.formula.purchase.PurchaseModel;
import io.clientele.valuation.formula.spend.GammaGamma;
import io.clientele.valuation.formula.spend.SpendModel;

/** Lets one model foresee the hold-out and holds what it said against what happened. */
final class Scoring {

    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;
    private static final int MOST_FREQUENT = 7;

    /** Bands take the most work: of more cases than this, every n-th is measured. */
    private static final int BANDS = 5_000;

    /** A model that held impossible what happened is not lost by it alone. */
    private static final double LEAST = 1e-300;

    private final PurchaseModel model;
    private final ModelTime length;
    private final GammaGamma spend;
    private final Sum[] byFrequency = new Sum[MOST_FREQUENT + 1];
    private double expected;
    private double absolute;
    private double squared;
    private double logLikelihood;
    private double below;
    private double above;
    private double withinExpected;
    private long banded;

    private Scoring(PurchaseModel model, ModelTime length, GammaGamma spend) {
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
    static Score of(PurchaseModel model, HoldOut holdOut, ModelTime length, GammaGamma spend, Runnable step) {
        var scoring = new Scoring(model, length, spend);
        scoring.run(holdOut.cases(), step);
        return scoring.score(holdOut, scoring.money(holdOut.spent().customers(), step));
    }

    private void run(List<HoldOut.Counted> cases, Runnable step) {
        int stride = cases.size() / BANDS + 1;
        HoldOut.Case last = null;
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
            if (i % stride == 0) {
                band(now, ahead);
            }
            if (i % 1_000 == 0) {
                step.run();
            }
        }
    }

    private void count(HoldOut.Counted now, double mean, CountDistribution ahead) {
        int actual = now.of().actual();
        double error = mean - actual;
        expected += now.customers() * mean;
        absolute += now.customers() * Math.abs(error);
        squared += now.customers() * error * error;
        logLikelihood += now.customers() * Math.log(Math.max(LEAST, ahead.probabilityOf(actual)));
        byFrequency[Math.min(MOST_FREQUENT, now.of().frequency())].add(now, mean);
    }

    private void band(HoldOut.Counted now, CountDistribution ahead) {
        long low = ahead.quantile(LOW);
        long high = ahead.quantile(HIGH);
        int actual = now.of().actual();
        below += actual < low ? now.customers() : 0;
        above += actual > high ? now.customers() : 0;
        withinExpected += now.customers() * ahead.probabilityWithin(low, high);
        banded += now.customers();
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

    private Score score(HoldOut holdOut, List<ValueCoverage> money) {
        double n = holdOut.customers();
        var means = new ArrayList<Score.FrequencyMean>();
        for (int i = 0; i <= MOST_FREQUENT; i++) {
            if (byFrequency[i].customers > 0) {
                means.add(byFrequency[i].mean(i));
            }
        }
        return new Score(
                expected,
                null,
                null,
                expected - holdOut.actual(),
                absolute / n,
                Math.sqrt(squared / n),
                logLikelihood,
                new Score.Coverage(
                        0.8,
                        (banded - below - above) / banded,
                        withinExpected / banded,
                        below / banded,
                        above / banded,
                        banded),
                money,
                means,
                null);
    }

    private static final class Sum {

        private long customers;
        private double actual;
        private double expected;

        private void add(HoldOut.Counted now, double mean) {
            customers += now.customers();
            actual += now.customers() * (double) now.of().actual();
            expected += now.customers() * mean;
        }

        private Score.FrequencyMean mean(int frequency) {
            return new Score.FrequencyMean(frequency, customers, actual / customers, expected / customers);
        }
    }
}
