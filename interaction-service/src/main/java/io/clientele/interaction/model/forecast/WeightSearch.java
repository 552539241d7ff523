package io.clientele.interaction.model.forecast;

import io.clientele.interaction.model.forecast.Smoothing.Weights;

/** The weights with the least sum of squared one-step errors: on a grid, and on a finer one around the best. Always the same. */
public final class WeightSearch {

    private static final double COARSE = 0.1;
    private static final double FINE = 0.02;

    private final double[] series;
    private final int season;
    private Smoothing best;

    private WeightSearch(double[] series, int season) {
        this.series = series;
        this.season = season;
    }

    public static Smoothing best(double[] series, int season) {
        var search = new WeightSearch(series, season);
        search.around(new Weights(0.5, 0.5, 0.5), COARSE, 4);
        search.around(search.best.weights(), FINE, 4);
        return search.best;
    }

    private void around(Weights middle, double step, int steps) {
        for (int a = -steps; a <= steps; a++) {
            for (int b = -steps; b <= steps; b++) {
                for (int g = season == 1 ? 0 : -steps; g <= (season == 1 ? 0 : steps); g++) {
                    attempt(new Weights(
                            within(middle.alpha() + a * step),
                            within(middle.beta() + b * step),
                            within(middle.gamma() + g * step)));
                }
            }
        }
    }

    private void attempt(Weights weights) {
        var smoothing = Smoothing.of(series, season, weights);
        if (best == null || smoothing.squaredErrors() < best.squaredErrors()) {
            best = smoothing;
        }
    }

    private static double within(double weight) {
        return Math.clamp(weight, 0.02, 0.98);
    }
}
