package io.clientele.valuation.formula.purchase.fit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.fit.Fit;
import io.clientele.valuation.formula.fit.FitProgress;
import io.clientele.valuation.formula.purchase.BuyingProcess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Fits end at their optimum where that lies at an edge that no starting point leads to, and name an edge only where the data
 * bear it. The expected log-likelihoods are the best of ten starts of L-BFGS-B and Nelder-Mead on a likelihood written
 * elsewhere, with parameters from 10⁻⁸ to 10⁹.
 */
class EdgesOfFitsTest {

    private static final DistinctHistories ONE_OF_MANY =
            DistinctHistories.builder().add(0, 0, 365, 99_999).add(1, 3, 365, 1).build();

    @Test
    void twoWhoLeftAtOnceAmongHundredsWhoStayAreFound() {
        var histories = DistinctHistories.builder().add(1, 5, 500, 1).add(1, 9, 500, 1);
        for (int i = 0; i < 400; i++) {
            histories.add(10 + i * i % 7, 495 - i % 30, 500, 1);
        }
        var fit = fit("BG_NBD", histories.build());
        assertThat(fit.logLikelihood()).isCloseTo(-13_375.133, within(0.003));
        assertThat(fit.outcome()).isEqualTo(Fit.Outcome.BOUNDARY);
        assertThat(fit.agreeingStarts()).isZero();
        assertThat(fit.reason()).contains("none of the 6 starting points", "found from an edge");
    }

    @Test
    void oneWhoCameBackAtOnceAmongAHundredThousandIsFound() {
        var fit = fit("BG_NBD", ONE_OF_MANY);
        assertThat(fit.logLikelihood()).isCloseTo(-13.7056, within(1e-3));
        assertThat(fit.limit().model()).isEqualTo("ONE_CHANCE");
        assertThat(fit("MBG_NBD", ONE_OF_MANY).logLikelihood()).isCloseTo(-12.6656, within(1e-3));
        assertThat(fit("PARETO_NBD", ONE_OF_MANY).logLikelihood()).isCloseTo(-12.6656, within(1e-3));
    }

    @Test
    void halfWhoNeverCameBackBesideHalfWhoStayAreWhatTheModifiedModelDescribes() {
        var base = DistinctHistories.builder().add(0, 0, 500, 200);
        for (int i = 0; i < 200; i++) {
            base.add(20 + i * i % 60, 499 - i % 5, 500, 1);
        }
        var histories = base.build();
        var modified = fit("MBG_NBD", histories);
        var fit = fit("PARETO_NBD", histories);
        assertThat(fit.outcome()).isEqualTo(Fit.Outcome.BOUNDARY);
        assertThat(fit.reason()).contains("at once or never");
        assertThat(fit.limit().model()).isEqualTo("MBG_NBD");
        assertThat(fit.limit().logLikelihood()).isCloseTo(modified.logLikelihood(), within(1e-3));
        // as near as its own parameters come; at β = 10⁻⁶, the end of the range, it lies much lower
        assertThat(fit.logLikelihood())
                .isBetween(fit.limit().logLikelihood() - 2, fit.limit().logLikelihood());
        for (int x : new int[] {0, 1, 30}) {
            double recency = x == 0 ? 0 : 60;
            assertThat(fit.model().probabilityAlive(x, recency, 71))
                    .isCloseTo(modified.model().probabilityAlive(x, recency, 71), within(0.02));
            assertThat(fit.model().expectedPurchases(x, recency, 71, 52)).isFinite();
        }
        assertThat(fit.model().expectedPurchasesOfNewCustomer(52))
                .isCloseTo(modified.model().expectedPurchasesOfNewCustomer(52), within(0.2));
    }

    @Test
    void aBaseThatNobodyLeavesIsCalledNothingElse() {
        var names = new ArrayList<String>();
        for (int seed = 0; seed < 30; seed++) {
            var histories = staying(seed, seed % 2 == 0);
            for (var model : new String[] {"BG_NBD", "MBG_NBD"}) {
                var fit = fit(model, histories);
                names.add(
                        fit.limit() == null ? fit.outcome().name() : fit.limit().model());
            }
        }
        // in some by chance the likelihood has a maximum inside, with errors that say how little it means
        assertThat(names).containsOnly("NBD", "CONVERGED").hasSize(60);
        assertThat(Collections.frequency(names, "NBD")).isGreaterThan(50);
    }

    @Test
    void whatARicherEdgeGainsIsSaidAndHowMuchItWouldHaveToGain() {
        var histories = DistinctHistories.builder().add(0, 0, 28, 900);
        for (int i = 0; i < 100; i++) {
            histories.add(1, 1 + i % 28, 28, 1);
        }
        histories.add(6, 28, 28, 1);
        var fit = fit("MBG_NBD", histories.build());
        assertThat(fit.edges()).extracting(Fit.Limit::model).contains("NBD", "MOVER_STAYER_NBD");
        double best =
                fit.edges().stream().mapToDouble(Fit.Limit::logLikelihood).max().orElseThrow();
        assertThat(fit.logLikelihood()).isGreaterThanOrEqualTo(best - 1e-3);
        if (fit.limit() != null && fit.limit().logLikelihood() < best - 0.01) {
            assertThat(fit.reason()).contains("Schwarz's criterion");
        }
    }

    private static Fit<? extends BuyingProcess> fit(String model, DistinctHistories histories) {
        return BuyingProcesses.fit(model, histories, ModelTime.WEEK, FitProgress.UNWATCHED);
    }

    /** Five hundred customers, all at one rate or at exponential ones. */
    private static DistinctHistories staying(int seed, boolean alike) {
        var random = new SplittableRandom(seed);
        var histories = DistinctHistories.builder();
        for (int i = 0; i < 500; i++) {
            double rate = alike ? 0.03 : -Math.log(1 - random.nextDouble()) * 0.03;
            int age = 150 + random.nextInt(200);
            int x = 0;
            int last = 0;
            for (double day = 0; day <= age; day -= Math.log(1 - random.nextDouble()) / rate) {
                x += (int) day > last ? 1 : 0;
                last = Math.max(last, (int) day);
            }
            histories.add(x, last, age, 1);
        }
        return histories.build();
    }
}
