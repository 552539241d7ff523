package io.clientele.valuation.formula.contract;

import java.util.List;
import java.util.Map;

import io.clientele.valuation.formula.fit.Edge;
import io.clientele.valuation.formula.fit.Fit;
import io.clientele.valuation.formula.fit.FitProgress;
import io.clientele.valuation.formula.fit.MaximumLikelihood;
import io.clientele.valuation.formula.numeric.LogGammaRatio;
import io.clientele.valuation.formula.numeric.QuasiNewton;

/**
 * Fits {@link ShiftedBetaGeometric} to tenures by maximum likelihood, from cohorts or from customers one by one, those
 * still there counted as censored (Fader and Hardie 2007, appendix B); exact gradient, three starting points.
 */
public final class ShiftedBetaGeometricFit {

    private static final double[][] STARTS = {{1, 1}, {0.5, 4}, {5, 10}};

    private ShiftedBetaGeometricFit() {}

    /**
     * Finds the parameters under which the tenures are most likely.
     *
     * @param progress told of every step, and may stop it
     * @throws IllegalArgumentException if no customer has decided yet: then nothing can be learned
     */
    public static Fit<ShiftedBetaGeometric> fit(Tenures tenures, FitProgress progress) {
        boolean decided =
                !tenures.left().isEmpty() || tenures.staying().keySet().stream().anyMatch(renewals -> renewals > 0);
        if (!decided) {
            throw new IllegalArgumentException(
                    "the shifted beta-geometric model needs at least one customer who has decided on a renewal, and there"
                            + " is none among " + tenures.customers());
        }
        QuasiNewton.Objective likelihood = (point, gradient) -> evaluate(tenures, point, gradient);
        return MaximumLikelihood.solve(
                new MaximumLikelihood.Problem<>(
                        likelihood,
                        STARTS,
                        tenures.customers(),
                        tenures.left().size() + tenures.staying().size(),
                        List.of("alpha", "beta"),
                        p -> new ShiftedBetaGeometric(p[0], p[1]),
                        ShiftedBetaGeometricFit::edges,
                        undetermined(tenures)),
                progress);
    }

    /** Of one decision on a renewal only the share that renews is seen, and how it goes on depends on two parameters. */
    private static String undetermined(Tenures tenures) {
        boolean decidedOnce = tenures.left().keySet().stream().allMatch(period -> period <= 1)
                && tenures.staying().keySet().stream().allMatch(renewals -> renewals <= 1);
        boolean both = !tenures.left().isEmpty() && tenures.staying().getOrDefault(1, 0L) > 0;
        return decidedOnce && both
                ? "The parameters are not determined: nobody has decided on a second renewal, so that one share is seen, and"
                        + " alpha and beta in the same ratio describe it equally well. Determined is the share that renews for"
                        + " the first time, alone; later renewals and the lifetime are not"
                : null;
    }

    private static double evaluate(Tenures tenures, double[] point, double[] gradient) {
        var model = new ShiftedBetaGeometric(Math.exp(point[0]), Math.exp(point[1]));
        double alpha = model.alpha();
        double beta = model.beta();
        double[] sums = new double[3];
        tenures.left().forEach((period, count) -> {
            double together = LogGammaRatio.digammaRise(alpha + beta, period);
            sums[0] += count * (1 / alpha - together);
            sums[1] += count * (LogGammaRatio.digammaRise(beta, period - 1.0) - together);
            sums[2] += count * model.logLikelihoodOfLeaving(period);
        });
        tenures.staying().forEach((renewals, count) -> {
            double together = LogGammaRatio.digammaRise(alpha + beta, renewals);
            sums[0] -= count * together;
            sums[1] += count * (LogGammaRatio.digammaRise(beta, renewals) - together);
            sums[2] += count * model.logLikelihoodOfStaying(renewals);
        });
        gradient[0] = -sums[0] * alpha / tenures.customers();
        gradient[1] = -sums[1] * beta / tenures.customers();
        return -sums[2] / tenures.customers();
    }

    private static List<Edge> edges(double[] p) {
        return List.of(
                new Edge("NOBODY_LEAVES", "nobody leaves (α → 0)", 0, new double[] {1e-6, 1e7}, at -> Map.of()),
                new Edge(
                        "EVERYBODY_LEAVES",
                        "everybody leaves at the first chance (β → 0)",
                        0,
                        new double[] {1e7, 1e-6},
                        at -> Map.of()),
                new Edge(
                        "GEOMETRIC",
                        "all customers leave with the same probability (α, β → ∞): a constant retention rate",
                        1,
                        Edge.wide(p[0], p[1]),
                        at -> Map.of("retentionRate", at[1] / (at[0] + at[1]))),
                new Edge(
                        "MOVER_STAYER",
                        "customers leave at the first chance or never (α, β → 0)",
                        1,
                        Edge.narrow(p[0], p[1]),
                        at -> Map.of("leaving", at[0] / (at[0] + at[1]))));
    }
}
