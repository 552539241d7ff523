package io.clientele.valuation.formula.purchase.fit;

import io.clientele.valuation.formula.fit.FitProgress;
import io.clientele.valuation.formula.numeric.QuasiNewton;
import io.clientele.valuation.formula.purchase.Nbd;

/**
 * Customers of whom a share leaves right after the first purchase, and the others never: an NBD with more zeros than it would
 * have, what Pareto/NBD becomes where s, β → 0 and MBG/NBD where a, b → 0. Fitted as the latter, which comes as near
 * as numbers do; Pareto/NBD nears it only as 1/ln β does.
 *
 * @param leaving the share that leaves at once
 * @param logLikelihood at these parameters
 */
record LeavingAtOnce(double r, double alpha, double leaving, double logLikelihood) {

    private static final double[] SHARES = {0.25, 0.75};

    /** a + b, as good as 0. */
    private static final double NOTHING = 1e-9;

    private static final double LOW = -14;
    private static final double HIGH = 16;

    /** @param staying where nobody leaves */
    static LeavingAtOnce fit(HistoryTable table, Nbd staying, FitProgress progress) {
        var likelihood = new BetaGeometricLikelihood(table, 1);
        QuasiNewton.Objective objective = (point, gradient) -> evaluate(likelihood, point, gradient);
        QuasiNewton.Optimum best = null;
        for (double share : SHARES) {
            double[] start = {Math.log(staying.r()), Math.log(staying.alpha()), Math.log(share / (1 - share))};
            var end = new QuasiNewton(objective, LOW, HIGH, 1e-9)
                    .minimise(start, value -> progress.goOn(0, -value * table.customers));
            best = best == null || end.value() < best.value() ? end : best;
        }
        double[] p = best.point();
        return new LeavingAtOnce(
                Math.exp(p[0]), Math.exp(p[1]), 1 / (1 + Math.exp(-p[2])), -best.value() * table.customers);
    }

    /** By ln r, ln α and the log-odds of leaving. */
    private static double evaluate(BetaGeometricLikelihood likelihood, double[] point, double[] gradient) {
        double leaving = 1 / (1 + Math.exp(-point[2]));
        double staying = 1 / (1 + Math.exp(point[2]));
        double[] slope = new double[4];
        double value = likelihood.valueAndGradient(
                new double[] {point[0], point[1], Math.log(NOTHING * leaving), Math.log(NOTHING * staying)}, slope);
        gradient[0] = slope[0];
        gradient[1] = slope[1];
        gradient[2] = slope[2] * staying - slope[3] * leaving;
        return value;
    }
}
