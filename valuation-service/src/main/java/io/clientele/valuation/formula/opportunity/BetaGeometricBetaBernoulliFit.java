package io.clientele.valuation.formula.opportunity;

import java.util.List;
import java.util.Map;

import io.clientele.valuation.formula.fit.Fit;
import io.clientele.valuation.formula.fit.FitProgress;
import io.clientele.valuation.formula.fit.MaximumLikelihood;
import io.clientele.valuation.formula.numeric.QuasiNewton;

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
                    "BG/BB needs at least one customer with a purchase, and there is none among "
                            + histories.customers());
        }
        QuasiNewton.Objective likelihood = (point, gradient) -> evaluate(histories, point, gradient);
        return MaximumLikelihood.solve(
                new MaximumLikelihood.Problem<>(
                        likelihood,
                        likelihood,
                        STARTS,
                        histories.customers(),
                        histories.counts().size(),
                        List.of("alpha", "beta", "gamma", "delta"),
                        BetaGeometricBetaBernoulliFit::model,
                        BetaGeometricBetaBernoulliFit::edges),
                progress);
    }

    private static BetaGeometricBetaBernoulli model(double[] p) {
        return new BetaGeometricBetaBernoulli(p[0], p[1], p[2], p[3]);
    }

    private static double evaluate(OpportunityHistories histories, double[] point, double[] gradient) {
        double[] p = {Math.exp(point[0]), Math.exp(point[1]), Math.exp(point[2]), Math.exp(point[3])};
        var model = model(p);
        double[] slope = new double[4];
        double sum = 0;
        for (var counted : histories.counts().entrySet()) {
            var h = counted.getKey();
            double count = counted.getValue();
            var one =
                    new OpportunityLikelihood(model, h.frequency(), h.recency()).over(h.opportunities() - h.recency());
            sum += count * one.logLikelihood;
            for (int i = 0; i < 4; i++) {
                slope[i] += count * one.slope[i];
            }
        }
        for (int i = 0; i < 4; i++) {
            gradient[i] = -slope[i] * p[i] / histories.customers();
        }
        return -sum / histories.customers();
    }

    private static List<MaximumLikelihood.Edge> edges(double[] p) {
        double buying = MaximumLikelihood.LARGEST / Math.max(p[0], p[1]);
        double leaving = MaximumLikelihood.LARGEST / Math.max(p[2], p[3]);
        double always = MaximumLikelihood.SMALLEST / Math.min(p[0], p[1]);
        double atOnce = MaximumLikelihood.SMALLEST / Math.min(p[2], p[3]);
        return List.of(
                edge(
                        "BETA_BERNOULLI",
                        "nobody drops out (γ → 0 or δ → ∞); the purchases are those of customers who stay",
                        Map.of("alpha", p[0], "beta", p[1]),
                        p[0],
                        p[1],
                        MaximumLikelihood.SMALLEST,
                        MaximumLikelihood.LARGEST),
                edge(
                        "BG_BERNOULLI",
                        "all customers buy with the same probability (α, β → ∞)",
                        Map.of("p", p[0] / (p[0] + p[1]), "gamma", p[2], "delta", p[3]),
                        p[0] * buying,
                        p[1] * buying,
                        p[2],
                        p[3]),
                edge(
                        "GEOMETRIC_BETA_BERNOULLI",
                        "all customers drop out with the same probability (γ, δ → ∞)",
                        Map.of("alpha", p[0], "beta", p[1], "theta", p[2] / (p[2] + p[3])),
                        p[0],
                        p[1],
                        p[2] * leaving,
                        p[3] * leaving),
                edge(
                        "BG_ALWAYS_OR_NEVER",
                        "customers buy at every opportunity or at none (α, β → 0)",
                        Map.of("always", p[0] / (p[0] + p[1]), "gamma", p[2], "delta", p[3]),
                        p[0] * always,
                        p[1] * always,
                        p[2],
                        p[3]),
                edge(
                        "MOVER_STAYER_BETA_BERNOULLI",
                        "customers drop out at the first chance or never (γ, δ → 0)",
                        Map.of("alpha", p[0], "beta", p[1], "leaving", p[2] / (p[2] + p[3])),
                        p[0],
                        p[1],
                        p[2] * atOnce,
                        p[3] * atOnce));
    }

    private static MaximumLikelihood.Edge edge(
            String model, String meaning, Map<String, Double> parameters, double... at) {
        return new MaximumLikelihood.Edge(new Fit.Limit(model, meaning, parameters), at);
    }
}
