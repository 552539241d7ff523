package io.clientele.valuation.formula.opportunity;

import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

import io.clientele.valuation.formula.fit.Fit;
import io.clientele.valuation.formula.fit.FitProgress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

/** Against Fader, Hardie and Shang (2010): 11,104 donors with six yearly opportunities. */
class BetaGeometricBetaBernoulliTest {

    private static final BetaGeometricBetaBernoulli FITTED =
            new BetaGeometricBetaBernoulli(1.2035, 0.7497, 0.6567, 2.7834);

    /** x, t_x, donors. */
    private static final int[][] DONORS = {
        {6, 6, 1203}, {5, 6, 728}, {4, 6, 512}, {3, 6, 357}, {2, 6, 234}, {1, 6, 129}, {5, 5, 335}, {4, 5, 284},
        {3, 5, 225}, {2, 5, 173}, {1, 5, 119}, {4, 4, 240}, {3, 4, 181}, {2, 4, 155}, {1, 4, 78}, {3, 3, 322},
        {2, 3, 255}, {1, 3, 129}, {2, 2, 613}, {1, 2, 277}, {1, 1, 1091}, {0, 0, 3464}
    };

    private final SplittableRandom random = new SplittableRandom(2010);

    @Test
    void donorsGiveThePublishedParameters() {
        var histories = new OpportunityHistories();
        for (int[] d : DONORS) {
            histories.add(d[0], d[1], 6, d[2]);
        }
        assertThat(histories.customers()).isEqualTo(11_104);
        var fit = BetaGeometricBetaBernoulliFit.fit(histories, FitProgress.UNWATCHED);
        assertThat(fit.converged()).as(fit.reason()).isTrue();
        assertThat(fit.agreeingStarts()).isEqualTo(fit.starts());
        assertThat(fit.model().alpha()).isCloseTo(1.2035, withPercentage(0.1));
        assertThat(fit.model().beta()).isCloseTo(0.7497, withPercentage(0.1));
        assertThat(fit.model().gamma()).isCloseTo(0.6567, withPercentage(0.1));
        assertThat(fit.model().delta()).isCloseTo(2.7834, withPercentage(0.1));
        assertThat(fit.logLikelihood()).isCloseTo(-33_225.58, within(1e-2));
        assertThat(fit.standardErrors()).hasSize(4);
    }

    @Test
    void donorsAreAliveAndGiveAsPublished() {
        assertThat(FITTED.probabilityAliveNext(6, 6, 6)).isCloseTo(0.93, within(5e-3));
        assertThat(FITTED.probabilityAliveNext(1, 6, 6)).isCloseTo(0.93, within(5e-3));
        assertThat(FITTED.probabilityAliveNext(0, 0, 6)).isCloseTo(0.11, within(5e-2));
        assertThat(FITTED.expectedPurchases(6, 6, 6, 5)).isCloseTo(3.75, within(1e-2));
        assertThat(FITTED.expectedPurchases(0, 0, 6, 10)).isCloseTo(0.1302, within(5e-4));
        assertThat(FITTED.expectedPurchases(4, 5, 6, 10)).isCloseTo(3.628, within(5e-3));
    }

    @Test
    void likelihoodsOfAllHistoriesSumToOne() {
        double sum = 0;
        double purchases = 0;
        for (int t = 0; t <= 6; t++) {
            for (int x = t == 0 ? 0 : 1; x <= t; x++) {
                double ways = t == 0 ? 1 : choose(t - 1, x - 1);
                double share = ways * Math.exp(FITTED.logLikelihood(x, t, 6));
                sum += share;
                purchases += share * x;
            }
        }
        assertThat(sum).isCloseTo(1, within(1e-12));
        assertThat(FITTED.expectedPurchasesOfNewCustomer(6)).isCloseTo(purchases, withPercentage(1e-10));
    }

    @Test
    void whatIsExpectedNowIsTheMeanOfWhatWillBeExpected() {
        double later = 0;
        for (int t = 0; t <= 6; t++) {
            for (int x = t == 0 ? 0 : 1; x <= t; x++) {
                double share = (t == 0 ? 1 : choose(t - 1, x - 1)) * Math.exp(FITTED.logLikelihood(x, t, 6));
                later += share * FITTED.expectedPurchases(x, t, 6, 14);
            }
        }
        double both = FITTED.expectedPurchasesOfNewCustomer(20);
        assertThat(FITTED.expectedPurchasesOfNewCustomer(6) + later).isCloseTo(both, withPercentage(1e-10));
    }

    @Test
    void discountedPurchasesAreTheSumOfTheirYears() {
        double sum = 0;
        double before = 0;
        for (int n = 1; n <= 400; n++) {
            double upTo = FITTED.expectedPurchases(4, 5, 6, n);
            sum += (upTo - before) * Math.pow(1.1, -n);
            before = upTo;
            if (n == 7) {
                assertThat(FITTED.discountedPurchases(4, 5, 6, 7, 0.1)).isCloseTo(sum, withPercentage(1e-10));
            }
        }
        assertThat(FITTED.discountedPurchases(4, 5, 6, 0.1)).isCloseTo(sum, withPercentage(1e-8));
        assertThat(FITTED.discountedPurchases(4, 5, 6, 0)).isInfinite();
    }

    @Test
    void silenceBringsTheProbabilityDownAfterTheOpportunitiesSaid() {
        int n = FITTED.opportunitiesToProbabilityAlive(0.5, 4, 5);
        assertThat(FITTED.probabilityAlive(4, 5, n)).isLessThanOrEqualTo(0.5);
        assertThat(FITTED.probabilityAlive(4, 5, n - 1)).isGreaterThan(0.5);
        assertThat(new BetaGeometricBetaBernoulli(1, 1e7, 1e-6, 1e7).opportunitiesToProbabilityAlive(0.5, 1, 1))
                .isEqualTo(-1);
    }

    @Test
    void thereIsNothingSingularAtAShapeOfOne() {
        double at = new BetaGeometricBetaBernoulli(1.2, 0.75, 1, 2.8).expectedPurchases(3, 4, 6, 1_000_000);
        for (double off : new double[] {-1e-9, 1e-9, 1e-6}) {
            assertThat(new BetaGeometricBetaBernoulli(1.2, 0.75, 1 + off, 2.8).expectedPurchases(3, 4, 6, 1_000_000))
                    .isCloseTo(at, withPercentage(1e-2));
        }
    }

    @Test
    void baseWithoutADifferenceInLeavingIsRecognised() {
        var histories = new OpportunityHistories();
        for (int i = 0; i < 2_000; i++) {
            double p = random.nextDouble();
            int x = 0;
            int last = 0;
            for (int t = 1; t <= 12; t++) {
                if (random.nextDouble() < p) {
                    x++;
                    last = t;
                }
            }
            histories.add(x, last, 12, 1);
        }
        var fit = BetaGeometricBetaBernoulliFit.fit(histories, FitProgress.UNWATCHED);
        assertThat(fit.outcome()).as(fit.reason()).isEqualTo(Fit.Outcome.BOUNDARY);
        assertThat(fit.limit().model()).isIn("BETA_BERNOULLI", "GEOMETRIC_BETA_BERNOULLI");
        assertThat(fit.model().probabilityAlive(3, 6, 12)).isGreaterThan(0.95);
    }

    @Test
    void customersWhoAlwaysBuyBesideThoseWhoNeverDoAreFoundAsThat() {
        var histories = new OpportunityHistories().add(0, 0, 10, 500).add(10, 10, 10, 190);
        int[] last = {60, 50, 42, 36, 31, 27, 24, 21, 19};
        for (int t = 1; t < 10; t++) {
            histories.add(t, t, 10, last[t - 1]);
        }
        var fit = BetaGeometricBetaBernoulliFit.fit(histories, FitProgress.UNWATCHED);
        assertThat(fit.limit().model()).as(fit.reason()).isEqualTo("BG_ALWAYS_OR_NEVER");
        assertThat(fit.limit().parameters()).containsOnlyKeys("always", "gamma", "delta");
        assertThat(fit.limit().parameters().get("always")).isBetween(0.3, 0.8);
        assertThat(fit.model().expectedPurchases(10, 10, 10, 5)).isGreaterThan(3.8);
        assertThat(fit.model().expectedPurchases(0, 0, 10, 5)).isLessThan(1e-3);
    }

    @Test
    void customersWhoLeaveAtOnceBesideThoseWhoStayAreFoundAsThat() {
        var histories = new OpportunityHistories().add(0, 0, 8, 400);
        for (int i = 0; i < 600; i++) {
            histories.add(1 + i % 7, 8 - (i % 5 == 0 ? 1 : 0), 8, 1);
        }
        var fit = BetaGeometricBetaBernoulliFit.fit(histories, FitProgress.UNWATCHED);
        assertThat(fit.limit().model()).as(fit.reason()).isEqualTo("MOVER_STAYER_BETA_BERNOULLI");
        assertThat(fit.model().gamma() / (fit.model().gamma() + fit.model().delta()))
                .isCloseTo(0.36, within(0.01));
        assertThat(fit.model().probabilityAlive(4, 7, 8)).isGreaterThan(0.99);
        // of the 400 without a purchase 358 have left, the others have not bought yet
        assertThat(fit.model().probabilityAlive(0, 0, 8)).isCloseTo(42 / 400.0, within(0.01));
    }

    @Test
    void whereTheDataDoNotDecideTheCustomaryStartIsKept() {
        var histories = new OpportunityHistories().add(0, 0, 1, 620).add(1, 1, 1, 380);
        var fit = BetaGeometricBetaBernoulliFit.fit(histories, FitProgress.UNWATCHED);
        assertThat(fit.model().alpha()).isBetween(0.1, 10.0);
        assertThat(fit.model().expectedPurchases(1, 1, 1, 1)).isBetween(0.3, 0.8);
    }

    @Test
    void anyHistoryIsAnswered() {
        for (int i = 0; i < 20_000; i++) {
            var model = new BetaGeometricBetaBernoulli(parameter(), parameter(), parameter(), parameter());
            int n = random.nextInt(4) == 0 ? random.nextInt(3) : random.nextInt(300);
            int t = random.nextInt(n + 1);
            int x = t == 0 ? 0 : 1 + random.nextInt(t);
            var what = model + " x " + x + " t_x " + t + " n " + n;
            assertThat(model.logLikelihood(x, t, n)).as(what).isFinite().isLessThanOrEqualTo(1e-9);
            double alive = model.probabilityAlive(x, t, n);
            assertThat(alive).as(what).isBetween(0.0, 1.0);
            assertThat(model.probabilityAlive(x, t, n + 1)).as(what).isLessThanOrEqualTo(alive);
            double near = model.expectedPurchases(x, t, n, 10);
            assertThat(near).as(what).isBetween(0.0, 10.0);
            assertThat(model.expectedPurchases(x, t, n, 11)).as(what).isGreaterThanOrEqualTo(near);
            assertThat(model.discountedPurchases(x, t, n, 0.1)).as(what).isBetween(0.0, 10.0 + 1e-9);
        }
    }

    @Test
    void impossibleHistoriesAreRefusedByName() {
        assertThatThrownBy(() -> FITTED.logLikelihood(3, 2, 6)).hasMessageContaining("frequency is 3.0");
        assertThatThrownBy(() -> FITTED.logLikelihood(0, 2, 6)).hasMessageContaining("0 only with a recency of 0");
        assertThatThrownBy(() -> FITTED.logLikelihood(1, 7, 6)).hasMessageContaining("recency is 7.0");
        assertThatThrownBy(() -> BetaGeometricBetaBernoulliFit.fit(
                        new OpportunityHistories().add(0, 0, 6, 5), FitProgress.UNWATCHED))
                .hasMessageContaining("none among 5");
    }

    private double parameter() {
        return switch (random.nextInt(6)) {
            case 0 -> 1e-6;
            case 1 -> 1;
            case 2 -> 1e7;
            default -> 1e-6 * Math.pow(1e13, random.nextDouble());
        };
    }

    private static double choose(int n, int k) {
        double ways = 1;
        for (int i = 0; i < k; i++) {
            ways = ways * (n - i) / (i + 1);
        }
        return ways;
    }
}
