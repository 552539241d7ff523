package io.clientele.valuation.formula.spend;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.clientele.valuation.formula.fit.Edge;
import io.clientele.valuation.formula.fit.Fit;
import io.clientele.valuation.formula.fit.FitProgress;
import io.clientele.valuation.formula.fit.MaximumLikelihood;

/**
 * Fits {@link GammaGamma} to the repeat spend of a base by maximum likelihood: the product of eq. 1a of Fader and Hardie
 * (2013) over customers with x &gt; 0 and m &gt; 0, searched in the logarithms of the parameters with its exact gradient
 * from four starting points. Deterministic.
 */
public final class GammaGammaFit {

    private static final double[][] SHAPES = {{1, 2}, {6, 4}, {1, 10}, {20, 2}};

    private GammaGammaFit() {}

    /**
     * Finds the parameters under which the spends are most likely.
     *
     * @param progress told of every step, and may stop it
     * @throws IllegalArgumentException if no customer has repeat spend: then nothing can be learned
     * @throws java.util.concurrent.CancellationException if the progress asked to stop
     */
    public static Fit<GammaGamma> fit(DistinctSpends spends, FitProgress progress) {
        if (spends.size() == 0) {
            throw new IllegalArgumentException(
                    "Gamma-Gamma needs at least one customer with repeat spend, and there is none");
        }
        var likelihood = new GammaGammaLikelihood(spends);
        double unit = likelihood.unit();
        return inMoney(
                MaximumLikelihood.solve(
                        new MaximumLikelihood.Problem<>(
                                likelihood,
                                starts(likelihood.meanSpend() / unit),
                                Math.round(likelihood.customers()),
                                spends.size(),
                                List.of("p", "q", "gamma"),
                                p -> new GammaGamma(p[0], p[1], p[2] * unit),
                                at -> edges(at, unit),
                                null),
                        progress),
                unit);
    }

    /** p γ / (q − 1) as observed, for spends from much to little alike. */
    private static double[][] starts(double meanSpend) {
        double[][] starts = new double[SHAPES.length][];
        for (int i = 0; i < starts.length; i++) {
            double p = SHAPES[i][0];
            double q = SHAPES[i][1];
            starts[i] = new double[] {p, q, meanSpend * (q - 1) / p};
        }
        return starts;
    }

    /** γ was searched in a unit of the data, and so was its error. */
    private static Fit<GammaGamma> inMoney(Fit<GammaGamma> fit, double unit) {
        var errors = new LinkedHashMap<>(fit.standardErrors());
        errors.computeIfPresent("gamma", (name, error) -> error * unit);
        return new Fit<>(
                fit.model(),
                fit.logLikelihood(),
                fit.customers(),
                fit.distinctHistories(),
                fit.iterations(),
                fit.outcome(),
                fit.reason(),
                fit.starts(),
                fit.agreeingStarts(),
                Collections.unmodifiableMap(errors),
                fit.limit(),
                fit.edges());
    }

    private static List<Edge> edges(double[] p, double unit) {
        double[] alike = Edge.wide(p[1], p[2]);
        double steady = Math.min(MaximumLikelihood.LARGEST / p[0], p[2] / MaximumLikelihood.SMALLEST);
        return List.of(
                new Edge(
                        "GAMMA",
                        "all customers have the same mean spend (q → ∞)",
                        2,
                        new double[] {p[0], alike[0], alike[1]},
                        at -> Map.of("p", at[0], "meanSpend", at[0] * at[2] * unit / at[1])),
                new Edge(
                        "INVERSE_GAMMA",
                        "every customer spends the same on all its occasions (p → ∞)",
                        2,
                        new double[] {p[0] * steady, p[1], p[2] / steady},
                        at -> Map.of("q", at[1], "scale", at[0] * at[2] * unit)));
    }
}
