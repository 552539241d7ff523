package io.clientele.valuation.formula.purchase.fit;

import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleSupplier;

import org.junit.jupiter.api.Test;

import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.fit.Fit;
import io.clientele.valuation.formula.fit.FitProgress;
import io.clientele.valuation.formula.numeric.Gradients;
import io.clientele.valuation.formula.purchase.BetaGeometricNbd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

/** Fits to simulated bases: known parameters come back, and data without what the model looks for are said to be so. */
class FitOutcomesTest {

    private final SplittableRandom random = new SplittableRandom(7);

    @Test
    void knownParametersComeBack() {
        var fit = fit(base(100_000, () -> gamma(0.9) / 6, () -> beta(0.8, 2.5)));
        assertThat(fit.converged()).as(fit.reason()).isTrue();
        assertThat(fit.model().r() / fit.model().alpha()).isCloseTo(0.15, withPercentage(5));
        assertThat(fit.model().a() / (fit.model().a() + fit.model().b())).isCloseTo(0.8 / 3.3, withPercentage(5));
    }

    @Test
    void largeBaseIsAtRestOnTheWholeNotOnAPart() {
        var base = base(60_000, () -> gamma(0.9) / 6, () -> beta(0.8, 2.5));
        assertThat(base.size()).isGreaterThan(40_000);
        var fit = fit(base);
        double[] gradient = new double[4];
        var m = fit.model();
        double[] point = {Math.log(m.r()), Math.log(m.alpha()), Math.log(m.a()), Math.log(m.b())};
        new BetaGeometricLikelihood(new HistoryTable(base, ModelTime.WEEK), 0).valueAndGradient(point, gradient);
        assertThat(gradient).usingComparatorWithPrecision(1e-8).containsExactly(0, 0, 0, 0);
    }

    @Test
    void gradientIsTheSlopeOfTheLikelihood() {
        var table = new HistoryTable(base(500, () -> gamma(0.9) / 6, () -> beta(1, 3)), ModelTime.WEEK);
        Gradients.assertSlopeOf(new BetaGeometricLikelihood(table, 0), -0.5, 1.5, -0.2, 0.9);
        Gradients.assertSlopeOf(new BetaGeometricLikelihood(table, 1), -0.5, 1.5, -0.2, 0.9);
        Gradients.assertSlopeOf(new NbdLikelihood(table), -0.5, 1.5);
        Gradients.assertSlopeOf(new ParetoNbdLikelihood(table), -0.5, 1.5, -0.3, 2.1);
        Gradients.assertSlopeOf(new ParetoNbdLikelihood(table), -0.5, 2.5, 0.3, 1.1);
    }

    @Test
    void baseThatNobodyLeavesIsRecognised() {
        var fit = fit(base(3_000, () -> gamma(0.9) / 6, () -> 0));
        assertThat(fit.outcome()).isEqualTo(Fit.Outcome.BOUNDARY);
        assertThat(fit.converged()).isFalse();
        assertThat(fit.reason()).contains("nobody drops out");
        assertThat(fit.limit().model()).isEqualTo("NBD");
        assertThat(fit.limit().parameters()).containsOnlyKeys("r", "alpha");
        assertThat(fit.standardErrors()).isEmpty();
        assertThat(fit.model().probabilityAlive(3, 20, 40)).isGreaterThan(0.99);
    }

    @Test
    void customersWhoLeaveAtTheFirstChanceOrNeverAreRecognised() {
        var histories = DistinctHistories.builder();
        for (int i = 0; i < 300; i++) {
            boolean leaves = i % 3 == 0;
            histories.add(leaves ? 1 : 4 + i * i % 60, leaves ? 5 + i % 10 : 499 - i % 5, 500, 1);
        }
        var fit = fit(histories.build());
        assertThat(fit.outcome()).isEqualTo(Fit.Outcome.BOUNDARY);
        assertThat(fit.reason()).contains("at the first chance or never");
        assertThat(fit.limit().parameters().get("leaving")).isCloseTo(1 / 3.0, withPercentage(1));
    }

    @Test
    void manyWhoNeverCameBackBesideManyWhoStayAreFoundAsThat() {
        var histories = DistinctHistories.builder().add(0, 0, 500, 100);
        for (int i = 0; i < 300; i++) {
            if (i % 3 > 0) {
                histories.add(20 + i * i % 60, 499 - i % 5, 500, 1);
            }
        }
        var fit = ParetoNbdFit.fit(histories.build(), ModelTime.WEEK, FitProgress.UNWATCHED);
        // the best of twelve starts of L-BFGS-B on a likelihood written elsewhere, from 10⁻⁶ on; where nobody leaves it
        // is −12,555.7
        assertThat(fit.logLikelihood()).isGreaterThan(-12_401.5031);
        assertThat(fit.reason()).contains("at once or never");
        assertThat(fit.model().probabilityAlive(0, 0, 500 / 7.0)).isLessThan(0.01);
        assertThat(fit.model().probabilityAlive(40, 498 / 7.0, 500 / 7.0)).isGreaterThan(0.99);
    }

    @Test
    void moreThanOneStartFindsThoseWhoLeaveAtOnce() {
        var histories = DistinctHistories.builder().add(0, 0, 500, 15);
        for (int i = 0; i < 60; i++) {
            int x = 3 + i * i % 12;
            if (i % 4 > 0) {
                histories.add(x, 500 - 500 / (x + 2) - i % 7, 500, 1);
            }
        }
        var fit = ModifiedBetaGeometricNbdFit.fit(histories.build(), ModelTime.WEEK, FitProgress.UNWATCHED);
        assertThat(fit.logLikelihood()).isCloseTo(-1_005.3254, within(0.01));
        assertThat(fit.agreeingStarts()).isGreaterThan(1);
    }

    @Test
    void aSearchThatRoundingEndsBesideTheMaximumHasArrived() {
        var histories = DistinctHistories.builder();
        for (int i = 0; i < 200; i++) {
            int age = 3_000 + 30 * i;
            histories.add((int) (age * (0.5 + 0.05 * Math.sin(i))), age - i % 5, age, 1);
        }
        var fit = NbdFit.fit(histories.build(), ModelTime.WEEK, FitProgress.UNWATCHED);
        assertThat(fit.outcome()).as(fit.reason()).isEqualTo(Fit.Outcome.CONVERGED);
        assertThat(fit.standardErrors()).containsOnlyKeys("r", "alpha");
    }

    @Test
    void customersWhoAllBuyAlikeAreRecognised() {
        var histories = DistinctHistories.builder();
        for (int x = 3; x <= 4; x++) {
            histories.add(x, 280, 300, 100);
        }
        var fit = fit(histories.build());
        assertThat(fit.outcome()).isEqualTo(Fit.Outcome.BOUNDARY);
        assertThat(fit.reason()).contains("edge of the parameters");
        assertThat(fit.limit()).isNotNull();
        assertThat(fit.model().expectedPurchases(3, 40, 43, 52)).isFinite().isPositive();
    }

    @Test
    void nothingIsLearnedFromCustomersWhoNeverCameBack() {
        assertThatThrownBy(
                        () -> fit(DistinctHistories.builder().add(0, 0, 300, 50).build()))
                .hasMessageContaining("at least one customer with a repeat purchase");
    }

    @Test
    void fitIsStoppedByWhoWatchesIt() {
        var base = base(500, () -> gamma(0.9) / 6, () -> beta(1, 3));
        assertThatThrownBy(() -> BetaGeometricNbdFit.fit(base, ModelTime.WEEK, (step, logLikelihood) -> step < 3))
                .isInstanceOf(CancellationException.class)
                .hasMessageContaining("after 3 steps");
    }

    @Test
    void groupsCountAsTheirCustomers() {
        var one = DistinctHistories.builder();
        var grouped = DistinctHistories.builder().add(2, 100, 200, 3).add(0, 0, 200, 2);
        for (int i = 0; i < 3; i++) {
            one.add(2, 100, 200, 1);
        }
        one.add(0, 0, 200, 1).add(0, 0, 200, 1);
        assertThat(one.build().size()).isEqualTo(2);
        assertThat(one.build().customers()).isEqualTo(5);
        assertThat(fit(one.build())).isEqualTo(fit(grouped.build()));
    }

    private static Fit<BetaGeometricNbd> fit(DistinctHistories histories) {
        return BetaGeometricNbdFit.fit(histories, ModelTime.WEEK, FitProgress.UNWATCHED);
    }

    /** Customers observed for 100 to 500 days, who buy at their weekly rate and leave with their probability. */
    private DistinctHistories base(int customers, DoubleSupplier weeklyRate, DoubleSupplier dropout) {
        var histories = DistinctHistories.builder();
        for (int i = 0; i < customers; i++) {
            double rate = weeklyRate.getAsDouble();
            double p = dropout.getAsDouble();
            int age = random.nextInt(100, 500);
            int x = 0;
            int last = 0;
            double day = -Math.log(random.nextDouble()) / rate * 7;
            while (day < age) {
                x += (int) day > last ? 1 : 0;
                last = (int) day;
                day = random.nextDouble() < p ? age : day - Math.log(random.nextDouble()) / rate * 7;
            }
            histories.add(x, x == 0 ? 0 : last, age, 1);
        }
        return histories.build();
    }

    private double beta(double a, double b) {
        double x = gamma(a);
        return x / (x + gamma(b));
    }

    /** Marsaglia and Tsang (2000). */
    private double gamma(double shape) {
        if (shape < 1) {
            return gamma(shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
        }
        double d = shape - 1 / 3.0;
        while (true) {
            double normal = random.nextGaussian();
            double v = Math.pow(1 + normal / Math.sqrt(9 * d), 3);
            if (v > 0 && Math.log(random.nextDouble()) < normal * normal / 2 + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }
}
