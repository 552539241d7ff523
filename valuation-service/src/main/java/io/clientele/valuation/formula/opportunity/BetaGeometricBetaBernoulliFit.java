package io.clientele.valuation.formula.opportunity;

import java.util.List;
import java.util.Map;

import io.clientele.valuation.formula.fit.Edge;
import io.clientele.valuation.formula.fit.Fit;
import io.clientele.valuation.formula.fit.FitProgress;
import io.clientele.valuation.formula.fit.MaximumLikelihood;

/** Fits {@link BetaGeometricBetaBernoulli} by maximum likelihood, with the exact gradient, from six starting points. */
public final class BetaGeometricBetaBernoulliFit {

    /**
     * α, β, γ, δ; the last two for customers who buy always or never, and for those who leave at once or never, which other
     * starts hardly find.
     */
    private static final double[][] STARTS = {
        {1, 1, 1, 3}, {0.5, 2, 0.5, 1}, {3, 2, 0.2, 2}, {2, 6, 3, 10}, {0.02, 0.02, 1, 3}, {1, 1, 1e-3, 0.02}
    };

    private BetaGeometricBetaBernoulliFit() {}

    /**
     * Finds the parameters under which the histories are most likely.
     *
     * @param progress told of every step, and may stop it
     * @throws IllegalArgumentException if nobody has bought again: then nothing can be learned
     */
    public static Fit<BetaGeometricBetaBernoulli> fit(OpportunityHistories histories, FitProgress progress) {
        if (histories.counts().keySet().stream().allMatch(h -> h.frequency() == 0)) {
            throw new IllegalArgumentException(
                    "BG/BB needs at least one customer who bought in a period after that of its first purchase, and"
                            + " there is none among " + histories.customers());
        }
        return MaximumLikelihood.solve(
                new MaximumLikelihood.Problem<>(
                        new OpportunityBase(histories),
                        STARTS,
                        histories.customers(),
                        histories.counts().size(),
                        List.of("alpha", "beta", "gamma", "delta"),
                        BetaGeometricBetaBernoulliFit::model,
                        BetaGeometricBetaBernoulliFit::edges,
                        undetermined(histories)),
                progress);
    }

    /**
     * After n opportunities n (n + 1)/2 + 1 histories are possible, whose chances add up to 1: with one or two opportunities there are
     * fewer chances to learn than parameters.
     */
    private static String undetermined(OpportunityHistories histories) {
        int n = histories.counts().keySet().stream()
                .mapToInt(OpportunityHistories.History::opportunities)
                .max()
                .orElse(0);
        int chances = n * (n + 1) / 2;
        return n > 2
                ? null
                : "The parameters are not determined: after no more than " + n
                        + (n == 1 ? " opportunity" : " opportunities") + " the histories show " + chances
                        + (chances == 1 ? " chance" : " chances")
                        + ", and infinitely many alpha, beta, gamma and delta describe them equally well. Determined is how a new"
                        + " customer buys at as many opportunities; who has left, and what anybody buys later, is not";
    }

    private static BetaGeometricBetaBernoulli model(double[] p) {
        return new BetaGeometricBetaBernoulli(p[0], p[1], p[2], p[3]);
    }

    private static List<Edge> edges(double[] p) {
        double[] alike = Edge.wide(p[0], p[1]);
        double[] alikeLeaving = Edge.wide(p[2], p[3]);
        double[] always = Edge.narrow(p[0], p[1]);
        double[] atOnce = Edge.narrow(p[2], p[3]);
        return List.of(
                new Edge(
                        "BETA_BERNOULLI",
                        "nobody drops out (γ → 0 or δ → ∞); the purchases are those of customers who stay",
                        2,
                        new double[] {p[0], p[1], MaximumLikelihood.SMALLEST, MaximumLikelihood.LARGEST},
                        at -> Map.of("alpha", at[0], "beta", at[1])),
                new Edge(
                        "BG_BERNOULLI",
                        "all customers buy with the same probability (α, β → ∞)",
                        3,
                        new double[] {alike[0], alike[1], p[2], p[3]},
                        at -> Map.of("p", at[0] / (at[0] + at[1]), "gamma", at[2], "delta", at[3])),
                new Edge(
                        "GEOMETRIC_BETA_BERNOULLI",
                        "all customers drop out with the same probability (γ, δ → ∞)",
                        3,
                        new double[] {p[0], p[1], alikeLeaving[0], alikeLeaving[1]},
                        at -> Map.of("alpha", at[0], "beta", at[1], "theta", at[2] / (at[2] + at[3]))),
                new Edge(
                        "BG_ALWAYS_OR_NEVER",
                        "customers buy at every opportunity or at none (α, β → 0)",
                        3,
                        new double[] {always[0], always[1], p[2], p[3]},
                        at -> Map.of("always", at[0] / (at[0] + at[1]), "gamma", at[2], "delta", at[3])),
                new Edge(
                        "MOVER_STAYER_BETA_BERNOULLI",
                        "customers drop out at the first chance or never (γ, δ → 0)",
                        3,
                        new double[] {p[0], p[1], atOnce[0], atOnce[1]},
                        at -> Map.of("alpha", at[0], "beta", at[1], "leaving", at[2] / (at[2] + at[3]))));
    }
}
