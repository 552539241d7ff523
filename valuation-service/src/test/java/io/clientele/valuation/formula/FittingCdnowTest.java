package io.clientele.valuation.formula;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.clientele.valuation.formula.fit.Fit;
import io.clientele.valuation.formula.fit.FitProgress;
import io.clientele.valuation.formula.purchase.BetaGeometricNbd;
import io.clientele.valuation.formula.purchase.Purchase;
import io.clientele.valuation.formula.purchase.PurchaseHistory;
import io.clientele.valuation.formula.purchase.fit.BetaGeometricNbdFit;
import io.clientele.valuation.formula.purchase.fit.BuyingProcesses;
import io.clientele.valuation.formula.purchase.fit.DistinctHistories;
import io.clientele.valuation.formula.spend.GammaGammaFit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

/** Against Fader, Hardie and Lee (2005), Table 2, and Fader and Hardie (2013), on their own data. */
class FittingCdnowTest {

    @Test
    void sampleGivesThePublishedBuyingParameters() {
        var histories = Cdnow.sample().histories();
        var fit = BetaGeometricNbdFit.fit(Cdnow.distinct(histories), ModelTime.WEEK, FitProgress.UNWATCHED);
        assertParameters(fit, 0.24259, 4.41360, 0.79292, 2.42589, -9_582.429);
        assertThat(fit.customers()).isEqualTo(2_357);
        assertThat(fit.model().expectedPurchases(26, 30.857, 31, 52)).isCloseTo(25.757, within(1e-3));
        assertThat(fit.model().expectedPurchasesOfNewCustomer(52)).isCloseTo(1.444, within(1e-3));
        double sum = 0;
        for (var h : histories) {
            sum += fit.model()
                    .logLikelihood(h.frequency(), h.recency().weeks(), h.age().weeks());
        }
        assertThat(sum).isCloseTo(fit.logLikelihood(), within(1e-6));
    }

    @Test
    void daysAndWeeksGiveTheSameModel() {
        var histories = Cdnow.distinct(Cdnow.sample().histories());
        var weeks = BetaGeometricNbdFit.fit(histories, ModelTime.WEEK, FitProgress.UNWATCHED)
                .model();
        var days = BetaGeometricNbdFit.fit(histories, ModelTime.DAY, FitProgress.UNWATCHED)
                .model();
        assertThat(days.alpha()).isCloseTo(weeks.alpha() * 7, withPercentage(1e-3));
        assertThat(days.b()).isCloseTo(weeks.b(), withPercentage(1e-3));
    }

    @Test
    void masterGivesThePublishedBuyingParameters() {
        var histories = Cdnow.distinct(Cdnow.master().histories());
        var fit = BetaGeometricNbdFit.fit(histories, ModelTime.WEEK, FitProgress.UNWATCHED);
        assertParameters(fit, 0.25162, 4.78894, 0.72343, 2.16109, -95_368.44);
        assertThat(fit.customers()).isEqualTo(23_570);
    }

    @Test
    void sampleGivesThePublishedParametersOfTheOtherModels() {
        var histories = Cdnow.distinct(Cdnow.sample().histories());
        assertFit("MBG_NBD", histories, -9_582.136, 0.52484, 6.18309, 0.89136, 1.61400);
        assertFit("NBD", histories, -9_763.658, 0.38477, 12.0720);
        assertFit("PARETO_NBD", histories, -9_594.976, 0.55328, 10.5777, 0.60624, 11.6687);
    }

    @Test
    void masterGivesThePublishedParametersOfTheOtherModels() {
        var histories = Cdnow.distinct(Cdnow.master().histories());
        assertFit("MBG_NBD", histories, -95_336.96, 0.63714, 7.31029, 0.80747, 1.22839);
        assertFit("PARETO_NBD", histories, -95_415.12, 0.59742, 11.5857, 0.52219, 8.82775);
    }

    @Test
    void sampleGivesThePublishedSpendParameters() {
        var histories = Cdnow.sample().histories();
        var fit = GammaGammaFit.fit(Cdnow.spends(histories), FitProgress.UNWATCHED);
        assertThat(fit.converged()).as(fit.reason()).isTrue();
        assertThat(fit.customers()).isEqualTo(946);
        assertThat(fit.model().p()).isCloseTo(6.24957, withPercentage(0.1));
        assertThat(fit.model().q()).isCloseTo(3.74422, withPercentage(0.1));
        assertThat(fit.model().gamma()).isCloseTo(15.4435, withPercentage(0.1));
        assertThat(fit.logLikelihood()).isCloseTo(-4_055.918, within(1e-2));
        assertThat(fit.model().populationMeanSpend()).hasValueCloseTo(35.170, within(1e-3));
        double[] firstTen = {24.6539, 18.9100, 35.1704, 35.1704, 35.1704, 71.4647, 18.9100, 35.1704, 27.2819, 35.1704};
        for (int i = 0; i < firstTen.length; i++) {
            var h = histories.get(i);
            assertThat(fit.model().expectedSpend(h.frequency(), h.meanRepeatSpend()))
                    .as("customer %s", i + 1)
                    .isCloseTo(firstTen[i], within(1e-3));
        }
    }

    @Test
    void holdOutIsForecastAsPublished() {
        double[] happened = {.237, .697, 1.393, 1.560, 2.532, 2.947, 3.862, 6.359};
        var sample = Cdnow.sample();
        var actual = holdOut(sample).stream().mapToDouble(Long::doubleValue).toArray();
        assertThat(byFrequency(sample.histories(), actual)).containsExactly(happened, within(6e-4));
        double[] bgNbd = {.225, .523, 1.044, 1.520, 2.164, 2.654, 3.504, 6.157};
        double[] paretoNbd = {.138, .600, 1.196, 1.714, 2.399, 2.907, 3.819, 6.403};
        assertForecast("BG_NBD", sample, actual, 1_653.4, 0.7855, bgNbd);
        assertForecast("PARETO_NBD", sample, actual, 1_665.5, 0.7545, paretoNbd);
        assertForecast("MBG_NBD", sample, actual, 1_576.7, 0.7648, null);
    }

    private static void assertForecast(
            String model, Cdnow sample, double[] actual, double sum, double error, double[] byFrequency) {
        var histories = sample.histories();
        var process = BuyingProcesses.fit(model, Cdnow.distinct(histories), ModelTime.WEEK, FitProgress.UNWATCHED)
                .model();
        double[] expected = histories.stream()
                .mapToDouble(h -> process.expectedPurchases(
                        h.frequency(), h.recency().weeks(), h.age().weeks(), 39))
                .toArray();
        double off = 0;
        for (int i = 0; i < expected.length; i++) {
            off += Math.abs(expected[i] - actual[i]) / expected.length;
        }
        assertThat(Arrays.stream(expected).sum()).as(model).isCloseTo(sum, within(0.06));
        assertThat(off).as(model).isCloseTo(error, within(6e-5));
        if (byFrequency != null) {
            assertThat(byFrequency(histories, expected)).as(model).containsExactly(byFrequency, within(1e-3));
        }
    }

    /** Means of customers with 0, 1, … 6, 7 and more repeat purchases. */
    private static double[] byFrequency(List<PurchaseHistory> histories, double[] values) {
        double[] sums = new double[8];
        int[] customers = new int[8];
        for (int i = 0; i < values.length; i++) {
            int group = Math.min(7, histories.get(i).frequency());
            sums[group] += values[i];
            customers[group]++;
        }
        for (int g = 0; g < 8; g++) {
            sums[g] /= customers[g];
        }
        return sums;
    }

    /** Occasions of each customer in the 39 weeks after the calibration. */
    private static List<Long> holdOut(Cdnow sample) {
        return sample.customers().stream()
                .map(purchases -> purchases.stream()
                        .map(Purchase::day)
                        .filter(day -> day.isAfter(Cdnow.CALIBRATION_END))
                        .distinct()
                        .count())
                .toList();
    }

    private static void assertFit(
            String model, DistinctHistories histories, double logLikelihood, double... parameters) {
        var fit = BuyingProcesses.fit(model, histories, ModelTime.WEEK, FitProgress.UNWATCHED);
        assertThat(fit.converged()).as(fit.reason()).isTrue();
        assertThat(fit.agreeingStarts()).isEqualTo(fit.starts());
        assertThat(fit.logLikelihood()).as(model).isCloseTo(logLikelihood, within(1e-2));
        int i = 0;
        for (var found : fit.model().parameters().entrySet()) {
            assertThat(found.getValue())
                    .as("%s %s", model, found.getKey())
                    .isCloseTo(parameters[i++], withPercentage(0.1));
            assertThat(fit.standardErrors().get(found.getKey())).isBetween(1e-3 * found.getValue(), found.getValue());
        }
    }

    private static void assertParameters(
            Fit<BetaGeometricNbd> fit, double r, double alpha, double a, double b, double logLikelihood) {
        assertThat(fit.converged()).as(fit.reason()).isTrue();
        assertThat(fit.agreeingStarts()).isEqualTo(fit.starts());
        assertThat(fit.model().r()).isCloseTo(r, withPercentage(0.1));
        assertThat(fit.model().alpha()).isCloseTo(alpha, withPercentage(0.1));
        assertThat(fit.model().a()).isCloseTo(a, withPercentage(0.1));
        assertThat(fit.model().b()).isCloseTo(b, withPercentage(0.1));
        assertThat(fit.logLikelihood()).isCloseTo(logLikelihood, within(1e-2));
    }
}
