package io.clientele.valuation.formula.purchase.fit;

import java.util.List;
import java.util.Map;

import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.fit.Edge;
import io.clientele.valuation.formula.fit.Fit;
import io.clientele.valuation.formula.fit.FitProgress;
import io.clientele.valuation.formula.fit.MaximumLikelihood;
import io.clientele.valuation.formula.purchase.ModifiedBetaGeometricNbd;
import io.clientele.valuation.formula.purchase.Nbd;
import io.clientele.valuation.formula.purchase.ParetoNbd;

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

    /** β of customers who leave at once: far below the range, for it counts by its logarithm. */
    private static final double AT_ONCE = 1e-150;

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
        var atOnce = LeavingAtOnce.fit(table, staying, progress);
        var whole = new ParetoNbdLikelihood(table);
        var searched = histories.size() <= 2 * PART ? table : new HistoryTable(histories.thinned(PART), unit);
        var part = searched == table ? whole : new ParetoNbdLikelihood(searched);
        return MaximumLikelihood.solve(
                new MaximumLikelihood.Problem<>(
                        part,
                        searched.customers,
                        whole,
                        starts(rate, table.meanAge()),
                        new double[][] {starts(rate, table.meanAge())[0]},
                        histories.customers(),
                        histories.size(),
                        List.of("r", "alpha", "s", "beta"),
                        p -> new ParetoNbd(p[0], p[1], p[2], p[3]),
                        p -> edges(p, staying, atOnce, table.meanAge()),
                        null),
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

    private static List<Edge> edges(double[] p, Nbd staying, LeavingAtOnce atOnce, double meanAge) {
        double[] alike = Edge.wide(p[0], p[1]);
        double[] alikeLeaving = Edge.wide(p[2], p[3]);
        double[] asModified = Edge.narrow(atOnce.leaving(), 1 - atOnce.leaving());
        return List.of(
                new Edge(
                        Nbd.CODE,
                        "nobody drops out (s → 0 or β → ∞); the purchases are those of customers who stay",
                        2,
                        new double[] {
                            staying.r(), staying.alpha(), MaximumLikelihood.SMALLEST, MaximumLikelihood.LARGEST
                        },
                        at -> Map.of("r", at[0], "alpha", at[1])),
                new Edge(
                        "PARETO_POISSON",
                        "all customers buy at the same rate (r, α → ∞)",
                        3,
                        new double[] {alike[0], alike[1], p[2], p[3]},
                        at -> Map.of("lambda", at[0] / at[1], "s", at[2], "beta", at[3])),
                new Edge(
                        "EXPONENTIAL_NBD",
                        "all customers leave at the same rate (s, β → ∞)",
                        3,
                        new double[] {p[0], p[1], alikeLeaving[0], alikeLeaving[1]},
                        at -> Map.of("r", at[0], "alpha", at[1], "mu", at[2] / at[3])),
                new Edge(
                        ModifiedBetaGeometricNbd.CODE,
                        "customers leave at once or never (s, β → 0), as they do in MBG/NBD where a, b → 0",
                        3,
                        new double[] {
                            atOnce.r(),
                            atOnce.alpha(),
                            -Math.log1p(-atOnce.leaving()) / Math.log(meanAge / AT_ONCE),
                            AT_ONCE
                        },
                        at -> Map.of("r", atOnce.r(), "alpha", atOnce.alpha(), "a", asModified[0], "b", asModified[1]),
                        atOnce.logLikelihood()));
    }
}
