package io.clientele.valuation.choice.spend;

import java.util.ArrayList;
import java.util.List;

/**
 * How far what was foreseen of spend lay from what was spent. Every customer counts by its occasions: what a customer will
 * bring is purchases × spend, and the mean of many occasions says more than that of one.
 *
 * @param expected what all occasions of the hold-out were expected to bring
 * @param actual what they brought
 * @param mae mean absolute error of the mean spend of a customer
 * @param rmse root of the mean squared error of the same
 * @param logLikelihood of the mean spends above 0; null where the forecast is no distribution
 * @param byFrequency by repeat purchases in the calibration; the last is that many and more
 */
public record SpendErrors(
        double expected, double actual, double mae, double rmse, Double logLikelihood, List<Mean> byFrequency) {

    private static final int MOST_FREQUENT = 7;

    /** @param step run now and then, and may throw to stop */
    public static SpendErrors of(SpendForecast forecast, List<SpendHoldOut.Case> cases, Runnable step) {
        var sum = new Sum();
        var byFrequency = new Sum[MOST_FREQUENT + 1];
        double logLikelihood = 0;
        boolean dense = false;
        for (int i = 0; i < cases.size(); i++) {
            var now = cases.get(i);
            double expected = forecast.expected(now);
            int at = Math.min(MOST_FREQUENT, now.frequency());
            byFrequency[at] = byFrequency[at] == null ? new Sum() : byFrequency[at];
            byFrequency[at].add(now, expected);
            sum.add(now, expected);
            var density = forecast.logDensity(now);
            logLikelihood += density.orElse(0);
            dense |= density.isPresent();
            if (i % 1_000 == 0) {
                step.run();
            }
        }
        return sum.errors(dense ? logLikelihood : null, means(byFrequency));
    }

    private static List<Mean> means(Sum[] byFrequency) {
        var means = new ArrayList<Mean>();
        for (int i = 0; i < byFrequency.length; i++) {
            if (byFrequency[i] != null) {
                means.add(byFrequency[i].mean(i));
            }
        }
        return List.copyOf(means);
    }

    /** What customers of one frequency paid on an occasion, and what was expected. */
    public record Mean(int frequency, long customers, double actual, double expected) {}

    private static final class Sum {

        private long customers;
        private double occasions;
        private double expected;
        private double actual;
        private double absolute;
        private double squared;

        private void add(SpendHoldOut.Case now, double foreseen) {
            double error = foreseen - now.mean();
            customers++;
            occasions += now.occasions();
            expected += now.occasions() * foreseen;
            actual += now.paid();
            absolute += now.occasions() * Math.abs(error);
            squared += now.occasions() * error * error;
        }

        private Mean mean(int frequency) {
            return new Mean(frequency, customers, actual / occasions, expected / occasions);
        }

        private SpendErrors errors(Double logLikelihood, List<Mean> byFrequency) {
            return new SpendErrors(
                    expected, actual, absolute / occasions, Math.sqrt(squared / occasions), logLikelihood, byFrequency);
        }
    }
}
