package io.clientele.interaction.model.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * What is to be expected of a series: by the best method that it is long enough for, and that does no worse on the series itself
 * than the naive one. A trend that was read from a single sale, say, does; then the mean is expected.
 *
 * @param weights null where the method has none
 * @param error mean absolute one-step error on the series itself; null where nothing can be said
 * @param scaledError that error ÷ the one of the naive method, which repeats the value of a season ago (MASE; Hyndman and
 *     Koehler, International Journal of Forecasting 22, 2006, 679–688); below 1 is better than naive; null where the naive one makes none
 */
public record Forecast(Method method, Smoothing.Weights weights, Double error, Double scaledError, List<Point> points) {

    /** The 90 % point of the normal distribution: the band holds 80 % of what may come. */
    private static final double Z90 = 1.2815515655446004;

    /** From so many values on something can be said of a trend and of errors. */
    private static final int SHORTEST = 5;

    /** From the best to the last resort. */
    public enum Method {
        HOLT_WINTERS,
        HOLT,
        MEAN,
        NONE
    }

    /** What is expected, and the band within which 80 % should fall; the bounds are null where nothing is known of errors. */
    public record Point(double expected, Double low, Double high) {}

    /** @param season periods of a season, 1 for none */
    public static Forecast of(double[] series, int season, int periods) {
        if (series.length == 0) {
            return new Forecast(Method.NONE, null, null, null, List.of());
        }
        if (season > 1 && series.length >= 2 * season + 2) {
            var seasonal = smoothed(Method.HOLT_WINTERS, series, season, periods);
            if (seasonal.isNoWorseThanNaive()) {
                return seasonal;
            }
        }
        if (series.length >= SHORTEST) {
            var linear = smoothed(Method.HOLT, series, 1, periods);
            if (linear.isNoWorseThanNaive()) {
                return linear;
            }
        }
        return mean(series, periods);
    }

    private boolean isNoWorseThanNaive() {
        return scaledError == null || scaledError <= 1;
    }

    /**
     * The mean of the history, with its band (Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 3rd ed. (2021), § 5.2
     * and 5.5: the deviation of the residuals × √(1 + 1/T)). Of a short history nothing is known of errors.
     */
    private static Forecast mean(double[] series, int periods) {
        double mean = Arrays.stream(series).average().orElseThrow();
        if (series.length < SHORTEST) {
            var point = new Point(mean, null, null);
            return new Forecast(Method.MEAN, null, null, null, Collections.nCopies(periods, point));
        }
        double squares = Arrays.stream(series).map(x -> (x - mean) * (x - mean)).sum();
        double band = Z90 * Math.sqrt(squares / (series.length - 1) * (1 + 1.0 / series.length));
        double error =
                Arrays.stream(series).map(x -> Math.abs(x - mean)).average().orElseThrow();
        var point = new Point(mean, mean - band, mean + band);
        return new Forecast(
                Method.MEAN, null, error, error / naiveError(series, 1), Collections.nCopies(periods, point));
    }

    private static Forecast smoothed(Method method, double[] series, int season, int periods) {
        var best = WeightSearch.best(series, season);
        var points = new ArrayList<Point>();
        for (int h = 1; h <= periods; h++) {
            double expected = best.ahead(h);
            double band = Z90 * best.deviation(h);
            points.add(new Point(expected, expected - band, expected + band));
        }
        double naive = naiveError(series, season);
        double error = best.meanAbsoluteError();
        return new Forecast(method, best.weights(), error, naive == 0 ? null : error / naive, List.copyOf(points));
    }

    private static double naiveError(double[] series, int season) {
        double sum = 0;
        for (int t = season; t < series.length; t++) {
            sum += Math.abs(series[t] - series[t - season]);
        }
        return sum / (series.length - season);
    }
}
