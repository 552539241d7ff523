package io.clientele.valuation.formula.purchase.fit;

import java.util.List;
import java.util.Map;

import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.fit.Edge;
import io.clientele.valuation.formula.fit.Fit;
import io.clientele.valuation.formula.fit.FitProgress;
import io.clientele.valuation.formula.fit.MaximumLikelihood;
import io.clientele.valuation.formula.purchase.Nbd;

/** Fits {@link Nbd} to a base by maximum likelihood, with the exact gradient, from three starting points. */
final class NbdFit {

    private static final double[] SHAPES = {0.3, 1, 5};

    private NbdFit() {}

    /**
     * Finds the parameters under which the histories are most likely.
     *
     * @param unit in which α is expressed
     * @param progress told of every step, and may stop it
     * @throws IllegalArgumentException if no customer has bought twice: then nothing can be learned
     */
    static Fit<Nbd> fit(DistinctHistories histories, ModelTime unit, FitProgress progress) {
        return fit(new HistoryTable(histories, unit), progress);
    }

    static Fit<Nbd> fit(HistoryTable table, FitProgress progress) {
        double rate = table.repeatRate("NBD");
        var likelihood = new NbdLikelihood(table);
        double[][] starts = new double[SHAPES.length][];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = new double[] {SHAPES[i], SHAPES[i] / rate};
        }
        return MaximumLikelihood.solve(
                new MaximumLikelihood.Problem<>(
                        likelihood,
                        starts,
                        Math.round(table.customers),
                        table.size(),
                        List.of("r", "alpha"),
                        p -> new Nbd(p[0], p[1]),
                        NbdFit::edges,
                        null),
                progress);
    }

    private static List<Edge> edges(double[] p) {
        return List.of(new Edge(
                "POISSON",
                "all customers buy at the same rate (r, α → ∞)",
                1,
                Edge.wide(p[0], p[1]),
                at -> Map.of("lambda", at[0] / at[1])));
    }
}
