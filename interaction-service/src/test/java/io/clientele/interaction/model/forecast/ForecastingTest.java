package io.clientele.interaction.model.forecast;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.clientele.interaction.model.forecast.Forecast.Method;
import io.clientele.interaction.model.forecast.Smoothing.Weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ForecastingTest {

    /** NIST/SEMATECH e-Handbook of Statistical Methods, § 6.4.3.4: forecasts of periods 11 to 15 with α 0.3623, γ 1.0. */
    private static final double[] NIST = {6.4, 5.6, 7.8, 8.8, 11.0, 11.6, 16.7, 15.3, 21.6, 22.4};

    private static final double[] NIST_FORECASTS = {25.8, 28.7, 31.7, 34.6, 37.6};

    @Test
    void doubleSmoothingGivesThePublishedForecasts() {
        var smoothing = Smoothing.of(NIST, 1, new Weights(0.3623, 1.0, 0.0));
        for (int h = 1; h <= 5; h++) {
            assertThat(smoothing.ahead(h)).isCloseTo(NIST_FORECASTS[h - 1], within(0.05));
        }
    }

    @Test
    void theWeightsFoundAreNoWorseThanThePublishedOnes() {
        var published = Smoothing.of(NIST, 1, new Weights(0.3623, 0.98, 0.0));
        assertThat(WeightSearch.best(NIST, 1).squaredErrors()).isLessThanOrEqualTo(published.squaredErrors() * 1.001);
    }

    @Test
    void aLineWithASeasonIsContinuedExactlyWhateverTheWeights() {
        var series =
                IntStream.range(0, 36).mapToDouble(ForecastingTest::seasonal).toArray();
        var smoothing = Smoothing.of(series, 12, new Weights(0.3, 0.2, 0.4));
        for (int h = 1; h <= 24; h++) {
            assertThat(smoothing.ahead(h)).isCloseTo(seasonal(35 + h), within(1e-9));
        }
        assertThat(smoothing.deviation()).isCloseTo(0, within(1e-9));
    }

    @Test
    void theMethodIsTheBestForWhichTheSeriesIsLongEnough() {
        assertThat(forecast(26, 12).method()).isEqualTo(Method.HOLT_WINTERS);
        assertThat(forecast(25, 12).method()).isEqualTo(Method.HOLT);
        assertThat(forecast(4, 12).method()).isEqualTo(Method.MEAN);
        assertThat(forecast(0, 12).method()).isEqualTo(Method.NONE);
        assertThat(forecast(30, 1).method()).isEqualTo(Method.HOLT);
    }

    @Test
    void theBandWidensWithTheDistance() {
        var points = Forecast.of(NIST, 1, 6).points();
        for (int h = 1; h < 6; h++) {
            assertThat(width(points.get(h))).isGreaterThan(width(points.get(h - 1)));
        }
        assertThat(points.getFirst().low()).isLessThan(points.getFirst().expected());
    }

    @Test
    void aSeriesOfZeroesIsForecastAsZero() {
        var forecast = Forecast.of(new double[30], 12, 3);
        assertThat(forecast.points()).allMatch(point -> point.expected() == 0 && point.low() == 0);
        assertThat(forecast.scaledError()).isNull();
    }

    /** Holt's line would fall below zero for ever after a single sale. */
    @Test
    void whereNoTrendTellsMoreThanTheLastValueTheMeanIsExpected() {
        var forecast = Forecast.of(new double[] {100, 0, 0, 0, 0, 0}, 12, 3);
        assertThat(forecast.method()).isEqualTo(Method.MEAN);
        assertThat(forecast.weights()).isNull();
        assertThat(forecast.error()).isCloseTo(250 / 9.0, within(1e-9));
        assertThat(forecast.points()).hasSize(3).allSatisfy(point -> {
            assertThat(point.expected()).isCloseTo(100 / 6.0, within(1e-9));
            assertThat(point.high() - point.expected()).isCloseTo(56.51, within(0.01));
        });
        var rare = new double[39];
        rare[0] = 100;
        rare[6] = 700;
        rare[13] = 200;
        rare[35] = 1_200;
        rare[38] = 300;
        assertThat(Forecast.of(rare, 12, 24).points())
                .allSatisfy(point -> assertThat(point.expected()).isPositive());
    }

    @Test
    void theTrendIsTheLineOfLeastSquares() {
        assertThat(LinearTrend.of(new double[] {1, 3, 5, 7})).isEqualTo(new LinearTrend(2, 1));
        var trend = LinearTrend.of(new double[] {1, 2, 2, 4});
        assertThat(trend.slope()).isCloseTo(0.9, within(1e-12));
        assertThat(trend.rSquared()).isCloseTo(0.8526315789, within(1e-9));
        assertThat(LinearTrend.of(new double[] {3, 3}).rSquared()).isEqualTo(1);
    }

    private static Forecast forecast(int length, int season) {
        return Forecast.of(
                IntStream.range(0, length)
                        .mapToDouble(ForecastingTest::seasonal)
                        .toArray(),
                season,
                3);
    }

    private static double seasonal(int t) {
        return 100 + 2.5 * t + 10 * Math.sin(2 * Math.PI * t / 12);
    }

    private static double width(Forecast.Point point) {
        return point.high() - point.low();
    }
}
