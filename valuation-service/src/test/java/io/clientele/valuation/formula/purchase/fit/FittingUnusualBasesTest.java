package io.clientele.valuation.formula.purchase.fit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.fit.Fit;
import io.clientele.valuation.formula.fit.FitProgress;
import io.clientele.valuation.formula.purchase.BuyingProcess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

/** Bases as no textbook has them: whatever they look like, a fit ends, says how, and its model answers in range. */
class FittingUnusualBasesTest {

    private static final List<String> LEAVING = List.of("BG_NBD", "MBG_NBD", "PARETO_NBD");
    private static final int[] FREQUENCIES = {0, 1, 2, 10, 100, 10_000};
    private static final double[] AGES = {0, 1e-3, 1, 52, 520, 1e5};
    private static final double[] HORIZONS = {0, 1e-3, 1, 52, 520, 1e6};

    static List<String> bases() {
        return new ArrayList<>(BASES.keySet());
    }

    @ParameterizedTest
    @MethodSource("bases")
    void aFitEndsHonestlyAndItsModelAnswersInRange(String name) {
        var histories = BASES.get(name);
        var nbd = BuyingProcesses.fit("NBD", histories, ModelTime.WEEK, FitProgress.UNWATCHED);
        answersInRange(nbd.model());
        for (var model : LEAVING) {
            var fit = BuyingProcesses.fit(model, histories, ModelTime.WEEK, FitProgress.UNWATCHED);
            assertThat(fit.reason()).as(name + " " + model).isNotBlank();
            assertThat(fit.converged()).isEqualTo(fit.outcome() == Fit.Outcome.CONVERGED);
            assertThat(fit.outcome()).as(name + " " + model).isNotEqualTo(Fit.Outcome.NOT_CONVERGED);
            // nobody leaving is a special case of each, so none may describe the base worse
            assertThat(fit.logLikelihood())
                    .as(name + " " + model)
                    .isGreaterThanOrEqualTo(nbd.logLikelihood() - 0.01 - 1e-9 * Math.abs(nbd.logLikelihood()));
            answersInRange(fit.model());
        }
    }

    @Test
    void theUnitOfTimeChangesNoAnswer() {
        var histories = simulated(2_000, 0.25, 30, 0.8, 2.5);
        for (var model : List.of("NBD", "BG_NBD", "MBG_NBD", "PARETO_NBD")) {
            var weekly = BuyingProcesses.fit(model, histories, ModelTime.WEEK, FitProgress.UNWATCHED)
                    .model();
            for (var unit : List.of(ModelTime.DAY, ModelTime.MONTH, ModelTime.YEAR)) {
                var other = BuyingProcesses.fit(model, histories, unit, FitProgress.UNWATCHED)
                        .model();
                assertThat(expected(other, unit))
                        .as(model + " in " + unit)
                        .isCloseTo(expected(weekly, ModelTime.WEEK), withPercentage(1e-3));
                assertThat(other.probabilityAlive(3, 100 / unit.days(), 200 / unit.days()))
                        .isCloseTo(weekly.probabilityAlive(3, 100 / 7.0, 200 / 7.0), withPercentage(1e-3));
            }
        }
    }

    private static double expected(BuyingProcess model, ModelTime unit) {
        return model.expectedPurchases(3, 100 / unit.days(), 200 / unit.days(), 364 / unit.days());
    }

    private static void answersInRange(BuyingProcess model) {
        for (int x : FREQUENCIES) {
            for (double age : AGES) {
                double recency = x == 0 ? 0 : age / 2;
                var what = model + " x " + x + " T " + age;
                assertThat(model.probabilityAlive(x, recency, age)).as(what).isBetween(0.0, 1.0);
                assertThat(model.logLikelihood(x, recency, age)).as(what).isFinite();
                double before = 0;
                for (double horizon : HORIZONS) {
                    double purchases = model.expectedPurchases(x, recency, age, horizon);
                    assertThat(purchases).as(what).isFinite().isGreaterThanOrEqualTo(before * (1 - 1e-9));
                    before = purchases;
                }
            }
        }
    }

    private static final Map<String, DistinctHistories> BASES = new LinkedHashMap<>();

    static {
        BASES.put("one customer", of(new int[] {5, 50, 100, 1}));
        BASES.put("one customer who bought today", of(new int[] {1, 100, 100, 1}));
        BASES.put("all customers alike", of(new int[] {3, 60, 100, 1_000}));
        BASES.put("all bought again today", of(new int[] {1, 100, 100, 500}));
        BASES.put("one of a thousand came back", of(new int[] {0, 0, 100, 999}, new int[] {1, 10, 100, 1}));
        BASES.put("nearly all joined today", of(new int[] {0, 0, 0, 100}, new int[] {1, 1, 1, 1}));
        BASES.put(
                "ten thousand purchases in thirty years",
                of(new int[] {10_000, 10_950, 10_957, 3}, new int[] {1, 5, 10_957, 40}, new int[] {0, 0, 10_957, 100}));
        BASES.put("ten customers", simulated(10, 0.25, 28, 0.8, 2.5));
        BASES.put("buyers as different as can be", simulated(3_000, 0.01, 30, 0.8, 2.5));
        BASES.put("buyers nearly alike", simulated(1_500, 50, 1_500, 0.8, 2.5));
        BASES.put("nobody leaves", simulated(3_000, 0.5, 60, 0, 1));
        BASES.put("hardly anybody leaves", simulated(3_000, 0.5, 60, 0.01, 0.5));
        BASES.put("everybody leaves alike", simulated(3_000, 0.5, 60, 50, 50));
        BASES.put("some leave at once, some never", simulated(3_000, 0.5, 60, 0.1, 0.1));
    }

    private static DistinctHistories of(int[]... rows) {
        var histories = DistinctHistories.builder();
        for (var row : rows) {
            histories.add(row[0], row[1], row[2], row[3]);
        }
        return histories.build();
    }

    /** BG/NBD, in days; with a = 0 nobody leaves. */
    private static DistinctHistories simulated(int customers, double r, double alpha, double a, double b) {
        var random = new SplittableRandom(7);
        var histories = DistinctHistories.builder();
        for (int i = 0; i < customers; i++) {
            int age = 180 + random.nextInt(181);
            double rate = gamma(random, r) / alpha;
            double one = a == 0 ? 0 : gamma(random, a);
            double leaves = a == 0 ? 0 : one / (one + gamma(random, b));
            int frequency = 0;
            int recency = 0;
            double day = 0;
            do {
                day += -Math.log(1 - random.nextDouble()) / rate;
                if (day <= age && (int) day > recency) {
                    frequency++;
                    recency = (int) day;
                }
            } while (day <= age && random.nextDouble() >= leaves);
            histories.add(frequency, recency, age, 1);
        }
        return histories.build();
    }

    /** Marsaglia and Tsang (2000), with the usual boost for shapes below 1. */
    private static double gamma(SplittableRandom random, double shape) {
        if (shape < 1) {
            return gamma(random, shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
        }
        double d = shape - 1 / 3.0;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(1 - random.nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }
}
