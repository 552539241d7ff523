package io.clientele.valuation.formula.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import io.clientele.valuation.formula.fit.Fit;
import io.clientele.valuation.formula.fit.FitProgress;
import io.clientele.valuation.formula.numeric.GaussHypergeometric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

/** Against Fader and Hardie (2007), the two cohorts, and Fader and Hardie (2010), the residual lifetimes. */
class ShiftedBetaGeometricTest {

    private static final ShiftedBetaGeometric PUBLISHED = new ShiftedBetaGeometric(3.80, 15.20);

    private final SplittableRandom random = new SplittableRandom(2007);

    @Test
    void survivalTablesGiveThePublishedParameters() {
        assertFit(Tenures.ofSurvivors(1000, 631, 468, 382, 326, 289, 262, 241), 0.7041, 1.1820, -1_680.27);
        assertFit(Tenures.ofSurvivors(1000, 869, 743, 653, 593, 551, 517, 491), 0.6681, 3.8061, -1_611.16);
    }

    @Test
    void customersOneByOneGiveTheSameAsTheirTable() throws IOException {
        assertFit(cohort("Regular"), 0.7041, 1.1820, -1_680.27);
        assertFit(cohort("Highend"), 0.6681, 3.8061, -1_611.16);
    }

    @Test
    void residualLifetimesAreAsPublished() {
        double[] published = {3.31, 3.45, 3.59, 3.72, 3.84};
        for (int n = 1; n <= 5; n++) {
            assertThat(PUBLISHED.discountedExpectedResidualLifetime(0.1, n)).isCloseTo(published[n - 1], within(5e-3));
        }
    }

    @Test
    void lifetimesAreTheSumsThatDefineThem() {
        double del = 0;
        double derl = 0;
        for (int t = 0; t < 600; t++) {
            del += PUBLISHED.survival(t) * Math.pow(1.1, -t);
            derl += t < 4 ? 0 : PUBLISHED.survival(t) / PUBLISHED.survival(3) * Math.pow(1.1, 4 - t);
            if (t == 9) {
                assertThat(PUBLISHED.discountedExpectedResidualLifetime(0.1, 0, 10))
                        .isCloseTo(del, within(1e-12));
                assertThat(PUBLISHED.discountedExpectedResidualLifetime(0.1, 4, 6))
                        .isCloseTo(derl, within(1e-12));
            }
        }
        assertThat(PUBLISHED.discountedExpectedLifetime(0.1)).isCloseTo(del, within(1e-9));
        assertThat(PUBLISHED.discountedExpectedResidualLifetime(0.1, 4)).isCloseTo(derl, within(1e-9));
        assertThat(PUBLISHED.discountedExpectedLifetime(0.1))
                .isCloseTo(GaussHypergeometric.value(1, 15.2, 19, 1 / 1.1), within(1e-9));
    }

    @Test
    void withoutDiscountALimitNeedsAShapeAboveOne() {
        assertThat(PUBLISHED.expectedLifetime()).isCloseTo(18 / 2.8, within(1e-12));
        assertThat(PUBLISHED.expectedRemainingLifetime(1)).isCloseTo(15.2 / 2.8, within(1e-12));
        assertThat(new ShiftedBetaGeometric(0.7, 1.2).expectedLifetime()).isInfinite();
    }

    @Test
    void retentionRatesRise() {
        assertThat(PUBLISHED.retentionRate(1)).isCloseTo(0.8, within(1e-12));
        for (int t = 1; t < 50; t++) {
            assertThat(PUBLISHED.retentionRate(t + 1)).isGreaterThan(PUBLISHED.retentionRate(t));
            assertThat(PUBLISHED.survival(t))
                    .isCloseTo(PUBLISHED.survival(t - 1) * PUBLISHED.retentionRate(t), within(1e-12));
            double leaving = Math.exp(PUBLISHED.logLikelihoodOfLeaving(t));
            assertThat(leaving).isCloseTo(PUBLISHED.survival(t - 1) - PUBLISHED.survival(t), within(1e-12));
        }
    }

    @Test
    void cohortsWithoutADifferenceBetweenCustomersAreRecognised() {
        assertLimit(Tenures.ofSurvivors(1000, 1000, 1000), "NOBODY_LEAVES");
        assertLimit(Tenures.ofSurvivors(1000, 0), "EVERYBODY_LEAVES");
        assertLimit(Tenures.ofSurvivors(100_000, 50_000, 25_000, 12_500, 6_250), "GEOMETRIC");
        assertLimit(Tenures.ofSurvivors(1000, 600, 600, 600), "MOVER_STAYER");
        assertThatThrownBy(() -> ShiftedBetaGeometricFit.fit(new Tenures().staying(0, 7), FitProgress.UNWATCHED))
                .hasMessageContaining("none among 7");
    }

    @Test
    void anyTenureIsAnswered() {
        for (int i = 0; i < 20_000; i++) {
            var model = new ShiftedBetaGeometric(parameter(), parameter());
            int t = 1 + random.nextInt(random.nextBoolean() ? 10 : 100_000);
            var what = model + " t " + t;
            assertThat(model.logLikelihoodOfLeaving(t)).as(what).isFinite();
            assertThat(model.survival(t)).as(what).isBetween(0.0, 1.0);
            assertThat(model.retentionRate(t)).as(what).isBetween(0.0, 1.0);
            double derl = model.discountedExpectedResidualLifetime(0.1, t);
            assertThat(derl).as(what).isBetween(0.0, 11 + 1e-9);
            assertThat(model.discountedExpectedLifetime(0.1)).as(what).isBetween(1.0, 11 + 1e-9);
            assertThat(model.discountedExpectedResidualLifetime(0.1, t, 5))
                    .as(what)
                    .isBetween(0.0, derl * (1 + 1e-9));
        }
    }

    private static void assertFit(Tenures tenures, double alpha, double beta, double logLikelihood) {
        var fit = ShiftedBetaGeometricFit.fit(tenures, FitProgress.UNWATCHED);
        assertThat(tenures.customers()).isEqualTo(1_000);
        assertThat(fit.converged()).as(fit.reason()).isTrue();
        assertThat(fit.agreeingStarts()).isEqualTo(fit.starts());
        assertThat(fit.model().alpha()).isCloseTo(alpha, withPercentage(0.1));
        assertThat(fit.model().beta()).isCloseTo(beta, withPercentage(0.1));
        assertThat(fit.logLikelihood()).isCloseTo(logLikelihood, within(1e-2));
    }

    private static void assertLimit(Tenures tenures, String limit) {
        var fit = ShiftedBetaGeometricFit.fit(tenures, FitProgress.UNWATCHED);
        assertThat(fit.outcome()).as(fit.reason()).isEqualTo(Fit.Outcome.BOUNDARY);
        assertThat(fit.limit().model()).isEqualTo(limit);
    }

    private double parameter() {
        return switch (random.nextInt(6)) {
            case 0 -> 1e-6;
            case 1 -> 1;
            case 2 -> 1e7;
            default -> 1e-6 * Math.pow(1e13, random.nextDouble());
        };
    }

    /** Columns customer_id, recency, T, cohort; who has held for all of T years is still a customer. */
    private static Tenures cohort(String name) throws IOException {
        var file = Path.of("../../shared/data/sbg-cohorts.csv");
        if (!Files.exists(file)) {
            file = Path.of("../../../shared/data/sbg-cohorts.csv");
        }
        Assumptions.assumeTrue(
                Files.exists(file), "skipped: sbg-cohorts.csv is not in ../shared/data beside the project");
        var tenures = new Tenures();
        for (var line : Files.readAllLines(file)) {
            var columns = line.trim().replace("\"", "").split(",");
            if (columns[3].equalsIgnoreCase(name)) {
                int held = (int) Double.parseDouble(columns[1]);
                int watched = (int) Double.parseDouble(columns[2]);
                if (held < watched) {
                    tenures.left(held, 1);
                } else {
                    tenures.staying(held - 1, 1);
                }
            }
        }
        return tenures;
    }
}
