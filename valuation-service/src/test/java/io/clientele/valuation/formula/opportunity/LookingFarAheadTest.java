package io.clientele.valuation.formula.opportunity;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

/** A century of days is taken in groups; what comes out is held against the urn, and against the expectation. */
class LookingFarAheadTest {

    private static final List<BetaGeometricBetaBernoulli> MODELS = List.of(
            new BetaGeometricBetaBernoulli(1.2, 20, 0.66, 400),
            new BetaGeometricBetaBernoulli(1, 1, 1, 1),
            new BetaGeometricBetaBernoulli(0.01, 0.02, 0.1, 50),
            new BetaGeometricBetaBernoulli(40, 1e-6, 1e-6, 1e7),
            new BetaGeometricBetaBernoulli(1e7, 1e7, 1, 1e4));

    @Test
    void inGroupsTheChancesAreThoseOfTheUrn() {
        for (var model : MODELS) {
            for (double horizon : new double[] {250.5, 3_000}) {
                double[] urn = chances(model, horizon, Integer.MAX_VALUE);
                double[] groups = chances(model, horizon, 0);
                double above = 0;
                double widest = 0;
                for (int k = 0; k < urn.length; k++) {
                    above += groups[k] - urn[k];
                    widest = Math.max(widest, Math.abs(above));
                }
                assertThat(widest).as("%s, %s", model, horizon).isLessThan(2e-3);
            }
        }
    }

    @Test
    void aCenturyOfDaysAddsUpToOneAndItsMeanIsTheExpectation() {
        double century = 36_525;
        for (var model : MODELS) {
            double[] chances = new OpportunitiesAhead(model, history()).chances(century);
            double sum = 0;
            double mean = 0;
            for (int k = 0; k < chances.length; k++) {
                assertThat(chances[k]).isBetween(0.0, 1.0 + 1e-9);
                sum += chances[k];
                mean += k * chances[k];
            }
            assertThat(sum).as("%s", model).isCloseTo(1, within(1e-9));
            double expected = new OpportunitiesAhead(model, history()).expectedPeriods(century)[0];
            assertThat(mean).as("%s", model).isCloseTo(expected, withPercentage(1e-6));
        }
    }

    private static double[] chances(BetaGeometricBetaBernoulli model, double horizon, int each) {
        var now = new OpportunitiesAhead.Case(1, 6, 0.9, 0, 0.3, 1.3);
        return new PeriodsAhead(model, 4, each).chances(List.of(now), horizon);
    }

    private static BoughtPeriods history() {
        return new BoughtPeriods(CalendarPeriod.DAY, 1990, 4, 5, 6, 0, false, 4, 4);
    }
}
