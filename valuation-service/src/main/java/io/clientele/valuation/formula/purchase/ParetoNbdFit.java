package io.clientele.valuation.formula.purchase;

import java.util.List;
import java.util.Map;

import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.fit.Fit;
import io.clientele.valuation.formula.fit.FitProgress;
import io.clientele.valuation.formula.fit.MaximumLikelihood;

/**
 * Fits {@link ParetoNbd} to a base by maximum likelihood, with the exact gradient, from six starting points; a larger
 * base is first searched on a part, as each evaluation integrates once for every history.
 */
final class ParetoNbdFit {

    private static final int PART = 4_000;

    /**
     * r, s, and the mean time to leaving β/s in times of the mean age, for buyers from much to little alike; the last two for
     * a base of which many leave at once and the others stay, which no other start finds.
     */
    private static final double[][] SHAPES = {
        {0.5, 0.5, 1}, {1, 1, 3}, {1, 0.2, 1}, {4, 3, 2}, {1, 0.1, 0.02}, {10, 0.1, 1e-4}
    };

    private ParetoNbdFit() {}

    /**
     * Finds the parameters under which the histories are most likely.
     *
     * @param unit in which α and β are expressed
     * @param progress told of every step, and may stop it
     * @throws IllegalArgumentException if no customer has bought twice: then nothing can be learned
     */
    static Fit<ParetoNbd> fit(DistinctHistories histories, ModelTime unit, FitProgress progress) {
        var table = new HistoryTable(histories, unit);
        double rate = table.repeatRate("Pareto/NBD");
        var staying = NbdFit.fit(table, progress).model();
        var whole = new ParetoNbdLikelihood(table);
        var part = histories.size() <= 2 * PART
                ? whole
                : new ParetoNbdLikelihood(new HistoryTable(histories.thinned(PART), unit));
        return MaximumLikelihood.solve(
                new MaximumLikelihood.Problem<>(
                        part,
                        whole,
                        starts(rate, table.meanAge()),
                        histories.customers(),
                        histories.size(),
                        List.of("r", "alpha", "s", "beta"),
                        p -> new ParetoNbd(p[0], p[1], p[2], p[3]),
                        best -> edges(best, staying)),
                progress);
    }

    /** Mean rate r/α somewhat above that observed, as those who left no longer buy. */
    private static double[][] starts(double rate, double meanAge) {
        double[][] starts = new double[SHAPES.length][];
        for (int i = 0; i < starts.length; i++) {
            double r = SHAPES[i][0];
            double s = SHAPES[i][1];
            starts[i] = new double[] {r, r / (1.5 * rate), s, s * SHAPES[i][2] * meanAge};
        }
        return starts;
    }

    private static List<MaximumLikelihood.Edge> edges(double[] p, Nbd staying) {
        double r = p[0];
        double alpha = p[1];
        double s = p[2];
        double beta = p[3];
        double buying = MaximumLikelihood.LARGEST / Math.max(r, alpha);
        double leaving = MaximumLikelihood.LARGEST / Math.max(s, beta);
        return List.of(
                new MaximumLikelihood.Edge(
                        new Fit.Limit(
                                Nbd.CODE,
                                "nobody drops out (s → 0 or β → ∞); the purchases are those of customers who stay",
                                staying.parameters()),
                        new double[] {
                            staying.r(), staying.alpha(), MaximumLikelihood.SMALLEST, MaximumLikelihood.LARGEST
                        }),
                new MaximumLikelihood.Edge(
                        new Fit.Limit(
                                "PARETO_POISSON",
                                "all customers buy at the same rate (r, α → ∞)",
                                Map.of("lambda", r / alpha, "s", s, "beta", beta)),
                        new double[] {r * buying, alpha * buying, s, beta}),
                new MaximumLikelihood.Edge(
                        new Fit.Limit(
                                "EXPONENTIAL_NBD",
                                "all customers leave at the same rate (s, β → ∞)",
                                Map.of("r", r, "alpha", alpha, "mu", s / beta)),
                        new double[] {r, alpha, s * leaving, beta * leaving}),
                new MaximumLikelihood.Edge(
                        new Fit.Limit(
                                "MOVER_STAYER_NBD",
                                "customers leave at once or hardly ever (s, β → 0)",
                                Map.of("r", r, "alpha", alpha, "s", s)),
                        new double[] {r, alpha, s, MaximumLikelihood.SMALLEST}));
    }
}
