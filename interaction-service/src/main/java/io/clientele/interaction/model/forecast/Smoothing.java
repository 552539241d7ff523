package io.clientele.interaction.model.forecast;

import java.util.Arrays;

/**
 * Additive exponential smoothing of level, trend and season.
 *
 * <pre>
 * e_t = y_t − (l_{t−1} + b_{t−1} + s_{t−m})
 * l_t = α (y_t − s_{t−m}) + (1 − α)(l_{t−1} + b_{t−1})
 * b_t = β (l_t − l_{t−1}) + (1 − β) b_{t−1}
 * s_t = γ (y_t − l_{t−1} − b_{t−1}) + (1 − γ) s_{t−m}
 * ŷ_{t+h} = l_t + h b_t + s_{t+h−m(k+1)},  k = ⌊(h − 1)/m⌋
 * </pre>
 *
 * Holt, C. C. (1957), ONR Memorandum 52; Winters, P. R. (1960), Management Science 6(3), 324–342; as written by Hyndman and
 * Athanasopoulos, Forecasting: Principles and Practice, 3rd ed. (2021), § 8.2 and 8.3. With one period to a season (m = 1) there is no season and
 * this is Holt's method. Values are in the unit of the series; α, β, γ from 0 to 1.
 */
public final class Smoothing {

    private final double[] series;
    private final int season;
    private final Weights weights;
    private final double[] errors;
    private final double[] seasonal;
    private double level;
    private double trend;

    /** The weights of what is new: of the level, of the trend, of the season. */
    public record Weights(double alpha, double beta, double gamma) {}

    private Smoothing(double[] series, int season, Weights weights) {
        this.series = series.clone();
        this.season = season;
        this.weights = weights;
        this.seasonal = new double[season];
        this.errors = new double[series.length - first()];
    }

    /** Periods that only give the start values: one without a season, a whole season with one. */
    private int first() {
        return season == 1 ? 1 : season;
    }

    /**
     * @param series at least four values, with a season at least two of them
     * @param season periods of a season, 1 for none
     */
    public static Smoothing of(double[] series, int season, Weights weights) {
        if (series.length < Math.max(4, season == 1 ? 4 : 2 * season)) {
            throw new IllegalArgumentException("The series is too short");
        }
        var smoothing = new Smoothing(series, season, weights);
        smoothing.begin();
        smoothing.run();
        return smoothing;
    }

    /** Without a season: first value, mean of the first three differences (NIST/SEMATECH e-Handbook, § 6.4.3.3). */
    private void begin() {
        if (season == 1) {
            level = series[0];
            trend = (series[3] - series[0]) / 3;
            return;
        }
        double one = Arrays.stream(series, 0, season).average().orElseThrow();
        double two = Arrays.stream(series, season, 2 * season).average().orElseThrow();
        trend = (two - one) / season;
        level = one + trend * (season - 1) / 2;
        for (int i = 0; i < season; i++) {
            seasonal[i] = series[i] - (one + trend * (i - (season - 1) / 2.0));
        }
    }

    private void run() {
        for (int t = first(); t < series.length; t++) {
            double before = level + trend;
            double wave = seasonal[t % season];
            errors[t - first()] = series[t] - before - wave;
            double now = weights.alpha() * (series[t] - wave) + (1 - weights.alpha()) * before;
            trend = weights.beta() * (now - level) + (1 - weights.beta()) * trend;
            level = now;
            if (season > 1) {
                seasonal[t % season] = weights.gamma() * (series[t] - before) + (1 - weights.gamma()) * wave;
            }
        }
    }

    /** The value expected so many periods after the last. */
    public double ahead(int periods) {
        return level + periods * trend + seasonal[(series.length - 1 + periods) % season];
    }

    public double squaredErrors() {
        return Arrays.stream(errors).map(e -> e * e).sum();
    }

    public double meanAbsoluteError() {
        return Arrays.stream(errors).map(Math::abs).average().orElseThrow();
    }

    /** Standard deviation of the one-step errors. */
    public double deviation() {
        return Math.sqrt(squaredErrors() / errors.length);
    }

    /**
     * Standard deviation of the error so many periods ahead: σ² [1 + Σ_{j=1}^{h−1} c_j²] with c_j = α (1 + j β) + γ' where j is
     * a multiple of m, γ' = γ (1 − α) (Hyndman, Koehler, Ord and Snyder, Forecasting with Exponential Smoothing, 2008, table 6.1).
     */
    public double deviation(int periods) {
        double sum = 1;
        for (int j = 1; j < periods; j++) {
            double c = weights.alpha() * (1 + j * weights.beta())
                    + (season > 1 && j % season == 0 ? weights.gamma() * (1 - weights.alpha()) : 0);
            sum += c * c;
        }
        return deviation() * Math.sqrt(sum);
    }

    public Weights weights() {
        return weights;
    }
}
