package io.clientele.valuation.formula.spend;

import org.junit.jupiter.api.Test;

import io.clientele.valuation.formula.fit.Fit;
import io.clientele.valuation.formula.fit.FitProgress;
import io.clientele.valuation.formula.numeric.Gradients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Percentage.withPercentage;

class GammaGammaFitTest {

    @Test
    void gradientIsTheSlopeOfTheLikelihood() {
        var spends = new DistinctSpends().add(1, 20, 3).add(4, 55.5, 1).add(30, 12, 2);
        Gradients.assertSlopeOf(new GammaGammaLikelihood(spends), 1.2, 1.1, 2.7);
    }

    @Test
    void customersWhoAllSpendAlikeAreRecognised() {
        var spends = new DistinctSpends().add(1, 20, 100).add(2, 20, 100).add(3, 20, 100);
        var fit = GammaGammaFit.fit(spends, FitProgress.UNWATCHED);
        assertThat(fit.outcome()).isEqualTo(Fit.Outcome.BOUNDARY);
        assertThat(fit.model().expectedSpend(2, 20)).isCloseTo(20, withPercentage(1));
    }

    @Test
    void nothingIsLearnedFromCustomersWhoNeverSpentAgain() {
        assertThatThrownBy(() -> GammaGammaFit.fit(new DistinctSpends(), FitProgress.UNWATCHED))
                .hasMessageContaining("at least one customer with repeat spend");
    }
}
