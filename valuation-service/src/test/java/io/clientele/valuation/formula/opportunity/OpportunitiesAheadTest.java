package io.clientele.valuation.formula.opportunity;

import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

/** BG/BB looked at from any day; at the end of a period it is what Fader, Hardie and Shang (2010) print. */
class OpportunitiesAheadTest {

    private static final BetaGeometricBetaBernoulli DONORS =
            new BetaGeometricBetaBernoulli(1.2035, 0.7497, 0.6567, 2.7834);

    private final SplittableRandom random = new SplittableRandom(20);

    @Test
    void atTheEndOfAPeriodItIsThePublishedModel() {
        var ahead = new OpportunitiesAhead(DONORS, history(4, 5, 6, 0));
        assertThat(ahead.probabilityAlive()).isEqualTo(DONORS.probabilityAlive(4, 5, 6));
        assertThat(ahead.probabilityAliveNext()).isCloseTo(DONORS.probabilityAliveNext(4, 5, 6), within(1e-15));
        assertThat(ahead.expectedPeriods(10)[0]).isCloseTo(3.628, within(5e-3));
        for (int m = 0; m <= 40; m++) {
            assertThat(ahead.expectedPeriods(m)[0]).isCloseTo(DONORS.expectedPurchases(4, 5, 6, m), within(1e-12));
        }
        double published = DONORS.discountedPurchases(4, 5, 6, 0.1) * Math.sqrt(1.1);
        assertThat(ahead.discountedForEver(0.1)).isCloseTo(published, within(1e-12));
    }

    @Test
    void withoutEndItIsTheSumOverAllPeriodsEachDiscountedFromItsMiddle() {
        for (double rate : new double[] {0.1, 0.008, 0.00026}) {
            double left = 0.7;
            double[] ends = new double[(int) (45 / Math.log1p(rate))];
            for (int j = 0; j < ends.length; j++) {
                ends[j] = left + j;
            }
            var ahead = new OpportunitiesAhead(DONORS, history(2, 4, 6, 1 - left));
            double[] expected = ahead.expectedPeriods(ends);
            double sum = expected[0] * Math.pow(1 + rate, -left / 2);
            for (int j = 1; j < ends.length; j++) {
                sum += (expected[j] - expected[j - 1]) * Math.pow(1 + rate, 0.5 - ends[j]);
            }
            assertThat(ahead.discountedForEver(rate)).isCloseTo(sum, withPercentage(1e-8));
        }
    }

    @Test
    void withinAPeriodNothingJumps() {
        var before = new OpportunitiesAhead(DONORS, history(2, 4, 6, 0.5 - 1e-9));
        var after = new OpportunitiesAhead(DONORS, history(2, 4, 6, 0.5 + 1e-9));
        assertThat(after.probabilityAlive()).isCloseTo(before.probabilityAlive(), within(1e-8));
        var last = new OpportunitiesAhead(DONORS, history(2, 4, 6, 1 - 1e-12));
        var next = new OpportunitiesAhead(DONORS, history(2, 4, 7, 0));
        assertThat(last.probabilityAlive()).isCloseTo(next.probabilityAlive(), within(1e-9));
        assertThat(last.expectedPeriods(3.3)[0]).isCloseTo(next.expectedPeriods(3.3)[0], within(1e-9));
        assertThat(last.discountedForEver(0.1)).isCloseTo(next.discountedForEver(0.1), within(1e-9));
    }

    /** Whether the opportunity has passed is drawn, and those who have bought are put aside: what is left is the posterior. */
    @Test
    void halfwayItIsWhatASimulationOfUnknownDaysGives() {
        var model = new BetaGeometricBetaBernoulli(2, 3, 1, 4);
        double elapsed = 0.5;
        int silent = 0;
        int buying = 0;
        for (int i = 0; i < 400_000; i++) {
            double p = beta(2, 3);
            double theta = beta(1, 4);
            boolean alive = random.nextDouble() >= theta;
            boolean first = alive && random.nextDouble() < p;
            alive = alive && random.nextDouble() >= theta;
            boolean second = alive && random.nextDouble() < p;
            boolean passed = random.nextDouble() < elapsed;
            if (first && !(second && passed)) {
                silent++;
                buying += second ? 1 : 0;
            }
        }
        var ahead = new OpportunitiesAhead(model, history(1, 1, 1, elapsed));
        assertThat(ahead.expectedPeriods(1 - elapsed)[0]).isCloseTo((double) buying / silent, within(5e-3));
    }

    @Test
    void anyDayIsAnsweredWithChancesThatFallWithSilenceAndGrowWithTheHorizon() {
        for (int i = 0; i < 20_000; i++) {
            var model = new BetaGeometricBetaBernoulli(parameter(), parameter(), parameter(), parameter());
            int n = random.nextInt(40);
            int last = random.nextInt(n + 1);
            int x = last == 0 ? 0 : 1 + random.nextInt(last);
            double elapsed = random.nextInt(3) == 0 ? 0 : random.nextDouble();
            var now = new OpportunitiesAhead(model, history(x, last, n, elapsed));
            var later =
                    new OpportunitiesAhead(model, history(x, last, n, elapsed + (1 - elapsed) * random.nextDouble()));
            double alive = now.probabilityAlive();
            assertThat(alive).isBetween(0.0, 1.0 + 1e-12);
            assertThat(later.probabilityAlive()).isLessThanOrEqualTo(alive + 1e-12);
            assertThat(now.probabilityAlive(0)).isCloseTo(alive, within(1e-12));
            assertThat(now.probabilityAlive(2.5)).isBetween(0.0, alive + 1e-12);
            double[] ends = {0, 0.3, 0.9, 1, 4.2, 17};
            double[] expected = now.expectedPeriods(ends);
            for (int k = 0; k < ends.length; k++) {
                assertThat(expected[k]).isBetween(k == 0 ? 0 : expected[k - 1], Math.ceil(ends[k]) + 1);
                assertThat(now.expectedPeriods(ends[k])[0]).isEqualTo(expected[k]);
            }
            assertThat(now.discountedForEver(0.1)).isBetween(0.0, 11.5);
        }
    }

    @Test
    void chancesOfNumbersAddUpToOneAndTheirMeanIsTheExpectation() {
        for (int i = 0; i < 2_000; i++) {
            var model = new BetaGeometricBetaBernoulli(parameter(), parameter(), parameter(), parameter());
            int n = random.nextInt(12);
            int last = random.nextInt(n + 1);
            int x = last == 0 ? 0 : 1 + random.nextInt(last);
            boolean decided = last == n;
            var seen = new BoughtPeriods(
                    CalendarPeriod.YEAR, 1990, x, last, n, random.nextInt(2) * random.nextDouble(), decided, x, x);
            var ahead = new OpportunitiesAhead(model, seen);
            double horizon = random.nextInt(2) == 0 ? random.nextInt(12) : 12 * random.nextDouble();
            double sum = 0;
            double mean = 0;
            double[] chances = ahead.chances(horizon);
            for (int k = 0; k < chances.length; k++) {
                assertThat(chances[k]).isBetween(0.0, 1.0 + 1e-12);
                sum += chances[k];
                mean += k * chances[k];
            }
            assertThat(sum).isCloseTo(1, within(1e-12));
            assertThat(mean)
                    .as(model + " " + seen + " " + horizon)
                    .isCloseTo(ahead.expectedPeriods(horizon)[0], within(1e-10));
        }
    }

    @Test
    void ofALivingCustomerItIsTheSameWithoutTheChanceOfHavingLeft() {
        for (int i = 0; i < 20_000; i++) {
            var model = new BetaGeometricBetaBernoulli(parameter(), parameter(), parameter(), parameter());
            int n = random.nextInt(40);
            int last = random.nextInt(n + 1);
            int x = last == 0 ? 0 : 1 + random.nextInt(last);
            var seen = history(x, last, n, random.nextInt(3) == 0 ? 0 : random.nextDouble());
            var living = OpportunitiesAhead.ofLiving(model, seen);
            var now = new OpportunitiesAhead(model, seen);
            assertThat(living.probabilityAlive()).isCloseTo(1, within(1e-12));
            double alive = now.probabilityAlive();
            if (alive > 1e-100) {
                double expected = now.expectedPeriods(7.3)[0] / alive;
                assertThat(living.expectedPeriods(7.3)[0]).isCloseTo(expected, withPercentage(1e-6));
            }
        }
    }

    @Test
    void aPeriodThatIsDecidedBringsNothingMore() {
        var bought = new BoughtPeriods(CalendarPeriod.YEAR, 1990, 5, 6, 6, 0.25, true, 4, 4);
        var ahead = new OpportunitiesAhead(DONORS, bought);
        assertThat(ahead.probabilityAlive()).isEqualTo(1);
        assertThat(ahead.expectedPeriods(0.75)[0]).isZero();
        assertThat(ahead.expectedPeriods(1.75)[0]).isCloseTo(DONORS.expectedPurchases(5, 6, 6, 1), within(1e-12));
    }

    private static BoughtPeriods history(int x, int last, int n, double elapsed) {
        return new BoughtPeriods(CalendarPeriod.YEAR, 1990, x, last, n, elapsed, false, x, x);
    }

    private double parameter() {
        return Math.pow(10, 6 * random.nextDouble() - 3);
    }

    /** For whole shapes: the a-th smallest of a + b − 1 uniform numbers. */
    private double beta(int a, int b) {
        return random.doubles(a + b - 1).sorted().skip(a - 1).findFirst().orElseThrow();
    }
}
