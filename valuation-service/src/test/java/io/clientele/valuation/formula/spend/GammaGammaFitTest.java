package io.clientele.valuation.formula.spend;

import java.util.Random;

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

    /** Prices in dong or rupiah run to millions, prices in satoshi to fractions: the same customers in other money. */
    @Test
    void theUnitOfMoneyChangesGammaAlone() {
        var plain = GammaGammaFit.fit(spends(1), FitProgress.UNWATCHED);
        assertThat(plain.outcome()).isEqualTo(Fit.Outcome.CONVERGED);
        for (double unit : new double[] {1e-6, 1e6, 1e9, 1e12}) {
            var fit = GammaGammaFit.fit(spends(unit), FitProgress.UNWATCHED);
            assertThat(fit.outcome()).as("unit %s", unit).isEqualTo(Fit.Outcome.CONVERGED);
            assertThat(fit.agreeingStarts()).isEqualTo(fit.starts());
            assertThat(fit.model().p()).isCloseTo(plain.model().p(), withPercentage(1e-3));
            assertThat(fit.model().q()).isCloseTo(plain.model().q(), withPercentage(1e-3));
            assertThat(fit.model().gamma()).isCloseTo(plain.model().gamma() * unit, withPercentage(1e-3));
            assertThat(fit.standardErrors().get("gamma"))
                    .isCloseTo(plain.standardErrors().get("gamma") * unit, withPercentage(0.1));
            assertThat(fit.logLikelihood())
                    .isCloseTo(plain.logLikelihood() - plain.customers() * Math.log(unit), withPercentage(1e-6));
        }
    }

    /** Customers with p 6, q 4, γ 15, drawn with a fixed seed. */
    private static DistinctSpends spends(double unit) {
        var random = new Random(6);
        var spends = new DistinctSpends();
        for (int i = 0; i < 800; i++) {
            int x = 1 + i % 5;
            double rate = gamma(random, 4) / 15;
            spends.add(x, unit * gamma(random, 6 * x) / (rate * x), 1);
        }
        return spends;
    }

    /** Of a whole shape: a sum of exponential times. */
    private static double gamma(Random random, int shape) {
        double sum = 0;
        for (int i = 0; i < shape; i++) {
            sum -= Math.log(1 - random.nextDouble());
        }
        return sum;
    }

    @Test
    void nothingIsLearnedFromCustomersWhoNeverSpentAgain() {
        assertThatThrownBy(() -> GammaGammaFit.fit(new DistinctSpends(), FitProgress.UNWATCHED))
                .hasMessageContaining("at least one customer with repeat spend");
    }
}
