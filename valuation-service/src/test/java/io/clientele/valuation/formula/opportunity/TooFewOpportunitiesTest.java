package io.clientele.valuation.formula.opportunity;

import org.junit.jupiter.api.Test;

import io.clientele.valuation.formula.contract.ShiftedBetaGeometricFit;
import io.clientele.valuation.formula.contract.Tenures;
import io.clientele.valuation.formula.fit.Fit;
import io.clientele.valuation.formula.fit.FitProgress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Fewer chances to learn than parameters: whatever the search ends at, it is no estimate, and the answer says so. */
class TooFewOpportunitiesTest {

    @Test
    void oneOpportunityShowsOneChance() {
        var fit = notIdentified(new OpportunityHistories().add(0, 0, 1, 620).add(1, 1, 1, 380));
        assertThat(fit.reason()).contains("no more than 1 opportunity", "show 1 chance,", "who has left");
        assertThat(fit.model().expectedPurchasesOfNewCustomer(1)).isCloseTo(0.38, within(1e-4));
    }

    @Test
    void twoOpportunitiesShowThreeChancesForFourParameters() {
        var fit = notIdentified(new OpportunityHistories()
                .add(0, 0, 2, 500)
                .add(1, 1, 2, 200)
                .add(1, 2, 2, 100)
                .add(2, 2, 2, 200)
                .add(0, 0, 1, 30)
                .add(1, 1, 1, 20));
        assertThat(fit.reason()).contains("no more than 2 opportunities", "show 3 chances,");
        // 0.4 at the first, 0.3 at the second, among those with both; the younger ones are as these are
        assertThat(fit.model().expectedPurchasesOfNewCustomer(2)).isCloseTo(0.7, within(1e-3));
    }

    @Test
    void threeOpportunitiesAreEnough() {
        var histories = new OpportunityHistories();
        int[] counts = {400, 120, 60, 90, 70, 60, 100, 100};
        int i = 0;
        for (int t = 0; t <= 3; t++) {
            for (int x = t == 0 ? 0 : 1; x <= t; x++) {
                histories.add(x, t, 3, counts[i++]);
            }
        }
        var fit = BetaGeometricBetaBernoulliFit.fit(histories, FitProgress.UNWATCHED);
        assertThat(fit.outcome()).as(fit.reason()).isNotEqualTo(Fit.Outcome.NOT_IDENTIFIED);
    }

    @Test
    void oneRenewalShowsNothingOfTheNext() {
        var fit = ShiftedBetaGeometricFit.fit(Tenures.ofSurvivors(1_000, 631), FitProgress.UNWATCHED);
        assertThat(fit.outcome()).as(fit.reason()).isEqualTo(Fit.Outcome.NOT_IDENTIFIED);
        assertThat(fit.model().survival(1)).isCloseTo(0.631, within(1e-4));
        assertThat(ShiftedBetaGeometricFit.fit(Tenures.ofSurvivors(1_000, 631, 468), FitProgress.UNWATCHED)
                        .outcome())
                .isEqualTo(Fit.Outcome.CONVERGED);
    }

    private static Fit<BetaGeometricBetaBernoulli> notIdentified(OpportunityHistories histories) {
        var fit = BetaGeometricBetaBernoulliFit.fit(histories, FitProgress.UNWATCHED);
        assertThat(fit.outcome()).isEqualTo(Fit.Outcome.NOT_IDENTIFIED);
        assertThat(fit.converged()).isFalse();
        assertThat(fit.limit()).isNull();
        assertThat(fit.standardErrors()).isEmpty();
        return fit;
    }
}
