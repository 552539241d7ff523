package io.clientele.valuation.formula.opportunity;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** As many as the calculator takes: every answer is a number, whatever the parameters. */
class TenThousandOpportunitiesTest {

    private static final int N = 10_000;
    private static final double[] ENDS = {1e-6, 1, 1e7};
    private static final int[][] HISTORIES = {{0, 0}, {1, 1}, {1, N}, {5_000, 5_000}, {5_000, N}, {N, N}, {N - 1, N}};

    @Test
    void everyAnswerIsANumber() {
        for (int[] h : HISTORIES) {
            for (int i = 0; i < 81; i++) {
                var model =
                        new BetaGeometricBetaBernoulli(ENDS[i % 3], ENDS[i / 3 % 3], ENDS[i / 9 % 3], ENDS[i / 27 % 3]);
                var what = model + " x " + h[0] + " t_x " + h[1];
                assertThat(model.logLikelihood(h[0], h[1], N)).as(what).isFinite();
                double alive = model.probabilityAlive(h[0], h[1], N);
                assertThat(alive).as(what).isBetween(0.0, 1.0);
                assertThat(model.probabilityAliveNext(h[0], h[1], N)).as(what).isBetween(0.0, alive);
                assertThat(model.expectedPurchases(h[0], h[1], N, 1_000))
                        .as(what)
                        .isBetween(0.0, 1_000 * (1 + 1e-12));
                assertThat(model.discountedPurchases(h[0], h[1], N, 0.1))
                        .as(what)
                        .isBetween(0.0, 10 + 1e-6);
                assertThat(model.discountedPurchases(h[0], h[1], N, 1e-18))
                        .as(what)
                        .isFinite()
                        .isNotNegative();
            }
        }
    }

    @Test
    void whoBoughtAtTheLastOneIsAliveAndWhoBoughtAtTheFirstOnlyIsNot() {
        var donors = new BetaGeometricBetaBernoulli(1.2035, 0.7497, 0.6567, 2.7834);
        assertThat(donors.probabilityAlive(5_000, N, N)).isEqualTo(1);
        assertThat(donors.probabilityAlive(5_000, 5_000, N)).isLessThan(1e-100);
        assertThat(donors.expectedPurchases(5_000, N, N, 10)).isCloseTo(5, within(0.01));
    }

    @Test
    void chancesAheadOfAsManyPeriodsAsAreAnsweredAddUpToOne() {
        var donors = new BetaGeometricBetaBernoulli(0.3, 2, 0.2, 30);
        var seen = new BoughtPeriods(CalendarPeriod.DAY, 1, 20, 90, 100, 0, false, 20, 30);
        var ahead = new OpportunitiesAhead(donors, seen);
        double[] chances = ahead.chances(6_000);
        double sum = 0;
        double mean = 0;
        for (int k = 0; k < chances.length; k++) {
            sum += chances[k];
            mean += k * chances[k];
        }
        assertThat(sum).isCloseTo(1, within(1e-10));
        assertThat(mean).isCloseTo(ahead.expectedPeriods(6_000)[0], within(1e-7));
    }
}
