package io.clientele.valuation.formula.purchase;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.fit.Fit;
import io.clientele.valuation.formula.fit.FitProgress;
import io.clientele.valuation.formula.fit.MaximumLikelihood;

/**
 * What the fits of BG/NBD and MBG/NBD share: six starting points, and the simpler models that they turn into.
 *
 * @param name as people write it
 * @param chancesAtOnce to drop out right after the first purchase: 0 for BG/NBD, 1 for MBG/NBD
 * @param model made of r, α, a, b
 */
record BetaGeometricFit<M>(String name, int chancesAtOnce, Function<double[], M> model) {

    /** Larger bases are first searched on about this many histories. */
    private static final int PART = 8_000;

    /** r, a, b, for buyers from much to little alike, leaving seldom to often, alike or each its way, at once or never. */
    private static final double[][] SHAPES = {
        {0.3, 0.8, 2.5}, {1, 1, 1}, {1, 0.1, 4}, {1, 0.1, 0.1}, {5, 3, 10}, {5, 0.02, 0.2}
    };

    Fit<M> fit(DistinctHistories histories, ModelTime unit, FitProgress progress) {
        var table = new HistoryTable(histories, unit);
        double rate = table.repeatRate(name);
        var staying = NbdFit.fit(table, progress).model();
        var whole = new BetaGeometricLikelihood(table, chancesAtOnce);
        var part = histories.size() <= 2 * PART
                ? whole
                : new BetaGeometricLikelihood(new HistoryTable(histories.thinned(PART), unit), chancesAtOnce);
        return MaximumLikelihood.solve(
                new MaximumLikelihood.Problem<>(
                        part,
                        whole,
                        starts(rate),
                        histories.customers(),
                        histories.size(),
                        List.of("r", "alpha", "a", "b"),
                        model,
                        best -> edges(best, staying)),
                progress);
    }

    /** Mean rate r/α as observed. */
    private static double[][] starts(double rate) {
        double[][] starts = new double[SHAPES.length][];
        for (int i = 0; i < starts.length; i++) {
            double r = SHAPES[i][0];
            starts[i] = new double[] {r, r / rate, SHAPES[i][1], SHAPES[i][2]};
        }
        return starts;
    }

    private static List<MaximumLikelihood.Edge> edges(double[] p, Nbd staying) {
        double r = p[0];
        double alpha = p[1];
        double a = p[2];
        double b = p[3];
        double buying = MaximumLikelihood.LARGEST / Math.max(r, alpha);
        double leaving = MaximumLikelihood.LARGEST / Math.max(a, b);
        double narrow = MaximumLikelihood.SMALLEST / Math.min(a, b);
        return List.of(
                new MaximumLikelihood.Edge(
                        new Fit.Limit(
                                Nbd.CODE,
                                "nobody drops out (a → 0 or b → ∞); the purchases are those of customers who stay",
                                staying.parameters()),
                        new double[] {
                            staying.r(), staying.alpha(), MaximumLikelihood.SMALLEST, MaximumLikelihood.LARGEST
                        }),
                new MaximumLikelihood.Edge(
                        new Fit.Limit(
                                "BG_POISSON",
                                "all customers buy at the same rate (r, α → ∞)",
                                Map.of("lambda", r / alpha, "a", a, "b", b)),
                        new double[] {r * buying, alpha * buying, a, b}),
                new MaximumLikelihood.Edge(
                        new Fit.Limit(
                                "GEOMETRIC_NBD",
                                "all customers drop out with the same probability (a, b → ∞)",
                                Map.of("r", r, "alpha", alpha, "p", a / (a + b))),
                        new double[] {r, alpha, a * leaving, b * leaving}),
                new MaximumLikelihood.Edge(
                        new Fit.Limit(
                                "ONE_CHANCE",
                                "everybody drops out at the first chance (a → ∞ or b → 0)",
                                Map.of("r", r, "alpha", alpha)),
                        new double[] {r, alpha, MaximumLikelihood.LARGEST, MaximumLikelihood.SMALLEST}),
                new MaximumLikelihood.Edge(
                        new Fit.Limit(
                                "MOVER_STAYER_NBD",
                                "customers drop out at the first chance or never (a, b → 0)",
                                Map.of("r", r, "alpha", alpha, "leaving", a / (a + b))),
                        new double[] {r, alpha, a * narrow, b * narrow}));
    }
}
