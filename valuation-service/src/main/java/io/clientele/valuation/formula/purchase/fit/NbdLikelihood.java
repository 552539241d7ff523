package io.clientele.valuation.formula.purchase.fit;

import io.clientele.valuation.formula.numeric.QuasiNewton;

/** The NBD log-likelihood of a whole base with its gradient: the mean over customers, negated, by ln r and ln α. */
record NbdLikelihood(HistoryTable table) implements QuasiNewton.Objective {

    @Override
    public double valueAndGradient(double[] point, double[] gradient) {
        double r = Math.exp(point[0]);
        double alpha = Math.exp(point[1]);
        double[] slope = new double[2];
        double sum = table.buying(r, alpha, slope);
        gradient[0] = -slope[0] * r / table.customers;
        gradient[1] = -slope[1] * alpha / table.customers;
        return -sum / table.customers;
    }
}
