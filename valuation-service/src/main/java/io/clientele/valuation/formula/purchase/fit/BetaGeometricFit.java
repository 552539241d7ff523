package io.clientele.valuation.formula.purchase.fit;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.fit.Edge;
import io.clientele.valuation.formula.fit.Fit;
import io.clientele.valuation.formula.fit.FitProgress;
import io.clientele.valuation.formula.fit.MaximumLikelihood;
import io.clientele.valuation.formula.purchase.Nbd;

/**
 * What the fits of BG/NBD and MBG/NBD share: six starting points, and the simpler models that they turn into,
 * which are searched from two guesses more.
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
        var searched = histories.size() <= 2 * PART ? table : new HistoryTable(histories.thinned(PART), unit);
        var part = searched == table ? whole : new BetaGeometricLikelihood(searched, chancesAtOnce);
        return MaximumLikelihood.solve(
                new MaximumLikelihood.Problem<>(
                        part,
                        searched.customers,
                        whole,
                        starts(rate),
                        new double[][] {starts(rate)[0], goneSoon(table)},
                        histories.customers(),
                        histories.size(),
                        List.of("r", "alpha", "a", "b"),
                        model,
                        p -> edges(p, staying),
                        null),
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

    /**
     * Everybody leaves sooner or later, and buys until then as often as seen until the last purchase; who never came back has
     * left at once, or where that cannot be buys hardly ever.
     */
    private double[] goneSoon(HistoryTable table) {
        double rate = table.rateWhileBuying();
        double buyers = table.repeatBuyers();
        double leaving =
                chancesAtOnce == 0 ? buyers / table.repeats() : table.customers / (table.customers + table.repeats());
        double r = chancesAtOnce == 0 ? buyers / table.customers / Math.log1p(rate * table.meanAge()) : 1;
        return new double[] {r, Math.max(r, 1) / rate, leaving, Math.max(1 - leaving, MaximumLikelihood.SMALLEST)};
    }

    private static List<Edge> edges(double[] p, Nbd staying) {
        double[] alike = Edge.wide(p[0], p[1]);
        double[] alikeLeaving = Edge.wide(p[2], p[3]);
        double[] atOnce = Edge.narrow(p[2], p[3]);
        return List.of(
                new Edge(
                        Nbd.CODE,
                        "nobody drops out (a → 0 or b → ∞); the purchases are those of customers who stay",
                        2,
                        new double[] {
                            staying.r(), staying.alpha(), MaximumLikelihood.SMALLEST, MaximumLikelihood.LARGEST
                        },
                        at -> Map.of("r", at[0], "alpha", at[1])),
                new Edge(
                        "BG_POISSON",
                        "all customers buy at the same rate (r, α → ∞)",
                        3,
                        new double[] {alike[0], alike[1], p[2], p[3]},
                        at -> Map.of("lambda", at[0] / at[1], "a", at[2], "b", at[3])),
                new Edge(
                        "GEOMETRIC_NBD",
                        "all customers drop out with the same probability (a, b → ∞)",
                        3,
                        new double[] {p[0], p[1], alikeLeaving[0], alikeLeaving[1]},
                        at -> Map.of("r", at[0], "alpha", at[1], "p", at[2] / (at[2] + at[3]))),
                new Edge(
                        "ONE_CHANCE",
                        "everybody drops out at the first chance (a → ∞ or b → 0)",
                        2,
                        new double[] {p[0], p[1], MaximumLikelihood.LARGEST, MaximumLikelihood.SMALLEST},
                        at -> Map.of("r", at[0], "alpha", at[1])),
                new Edge(
                        "MOVER_STAYER_NBD",
                        "customers drop out at the first chance or never (a, b → 0)",
                        3,
                        new double[] {p[0], p[1], atOnce[0], atOnce[1]},
                        at -> Map.of("r", at[0], "alpha", at[1], "leaving", at[2] / (at[2] + at[3]))));
    }
}
