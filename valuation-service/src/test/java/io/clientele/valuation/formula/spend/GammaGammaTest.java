package io.clientele.valuation.formula.spend;

import org.apache.commons.numbers.gamma.LogGamma;
import org.junit.jupiter.api.Test;

import io.clientele.valuation.formula.numeric.AdaptiveQuadrature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

/** Against Fader and Hardie (2013). */
class GammaGammaTest {

    private static final GammaGamma PUBLISHED = new GammaGamma(6.25, 3.74, 15.44);
    private static final GammaGamma WITHOUT_MEAN = new GammaGamma(6.25, 0.9, 15.44);

    @Test
    void meanSpendOfThePopulationIsAsPublished() {
        assertThat(PUBLISHED.populationMeanSpend()).hasValueCloseTo(35.22, within(5e-3));
        assertThat(PUBLISHED.expectedSpend(0, 0)).isCloseTo(35.22, within(5e-3));
        assertThat(PUBLISHED.expectedSpend(3, 0)).isEqualTo(PUBLISHED.expectedSpend(0, 0));
    }

    @Test
    void expectationMovesFromThePopulationsMeanToTheCustomersOwn() {
        assertThat(PUBLISHED.expectedSpend(1, 100)).isBetween(35.22, 100.0);
        assertThat(PUBLISHED.expectedSpend(1_000_000, 100)).isCloseTo(100, within(1e-3));
    }

    @Test
    void likelihoodIsThatOfASpendWhoseShareIsBeta() {
        double shape = 6.25 * 2;
        double printed = logGamma(shape + 3.74)
                - logGamma(shape)
                - logGamma(3.74)
                + 3.74 * Math.log(15.44)
                + (shape - 1) * Math.log(30)
                + shape * Math.log(2)
                - (shape + 3.74) * Math.log(15.44 + 60);
        assertThat(PUBLISHED.logLikelihood(2, 30)).isCloseTo(printed, within(1e-12));
    }

    @Test
    void aRepeatBuyerIsExpectedToSpendBelowAPopulationMeanToo() {
        assertThat(WITHOUT_MEAN.populationMeanSpend()).isEmpty();
        assertThat(WITHOUT_MEAN.expectedSpend(2, 30))
                .isCloseTo(6.25 * (15.44 + 60) / (12.5 + 0.9 - 1), withPercentage(1e-10));
        assertThatThrownBy(() -> WITHOUT_MEAN.expectedSpend(0, 0)).hasMessageContaining("no mean spend");
    }

    /** Given the history ν is Gamma(p x + q, γ + m x), and the spend on an occasion p/ν in the mean. */
    @Test
    void expectationIsTheMeanOverWhatTheHistoryLeavesOpen() {
        double shape = 6.25 * 2 + 0.9;
        double scale = 15.44 + 60;
        double mean = AdaptiveQuadrature.integrate(
                u -> 6.25 / Math.exp(u) * Math.exp(shape * (u + Math.log(scale)) - scale * Math.exp(u)),
                new double[] {-9, -3, -1.7, 0, 3},
                1e-6);
        assertThat(WITHOUT_MEAN.expectedSpend(2, 30)).isCloseTo(mean / Math.exp(logGamma(shape)), withPercentage(1e-4));
    }

    @Test
    void thereIsNothingSingularAtAShapeOfOne() {
        double at = new GammaGamma(6.25, 1, 15.44).expectedSpend(2, 30);
        for (double off : new double[] {-1e-9, 1e-9}) {
            assertThat(new GammaGamma(6.25, 1 + off, 15.44).expectedSpend(2, 30))
                    .isCloseTo(at, withPercentage(1e-6));
        }
    }

    @Test
    void whereNoExpectationExistsTheCustomersOwnMeanAnswers() {
        assertThat(new GammaGamma(0.1, 0.5, 15.44).expectedSpend(2, 30)).isEqualTo(30);
        assertThat(new GammaGamma(0.1, 0.5, 15.44).hasExpectedSpend(2, 30)).isFalse();
        assertThat(PUBLISHED.hasExpectedSpend(0, 0)).isTrue();
    }

    private static double logGamma(double z) {
        return LogGamma.value(z);
    }
}
