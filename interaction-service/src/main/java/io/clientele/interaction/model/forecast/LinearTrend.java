package io.clientele.interaction.model.forecast;

import java.util.Arrays;

/**
 * The straight line of least squares through a series: slope = Σ (t − t̄)(y − ȳ) ÷ Σ (t − t̄)², and r² = 1 − residual ÷ total sum
 * of squares (any textbook; Draper and Smith, Applied Regression Analysis, 3rd ed., 1998, § 1.2).
 *
 * @param slope change of a period
 * @param rSquared part of the variation that the line explains, 0 to 1; 1 for a constant series
 */
public record LinearTrend(double slope, double rSquared) {

    /** @param series at least two values */
    public static LinearTrend of(double[] series) {
        int n = series.length;
        if (n < 2) {
            throw new IllegalArgumentException("A line needs two values");
        }
        double meanT = (n - 1) / 2.0;
        double meanY = Arrays.stream(series).average().orElseThrow();
        double ty = 0;
        double tt = 0;
        double yy = 0;
        for (int t = 0; t < n; t++) {
            ty += (t - meanT) * (series[t] - meanY);
            tt += (t - meanT) * (t - meanT);
            yy += (series[t] - meanY) * (series[t] - meanY);
        }
        return new LinearTrend(ty / tt, yy == 0 ? 1 : ty * ty / (tt * yy));
    }
}
