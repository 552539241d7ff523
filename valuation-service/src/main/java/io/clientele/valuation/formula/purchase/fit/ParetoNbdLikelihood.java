package io.clientele.valuation.formula.purchase.fit;

import io.clientele.valuation.formula.numeric.ChunkedSum;
import io.clientele.valuation.formula.numeric.QuasiNewton;
import io.clientele.valuation.formula.purchase.ParetoDeparture;

/**
 * The Pareto/NBD log-likelihood of a whole base with its gradient: the mean over customers, negated, by ln r, ln α, ln s,
 * ln β. Only the odds of having left visit histories; they do so on all processors.
 */
record ParetoNbdLikelihood(HistoryTable table) implements QuasiNewton.Objective {

    private static final int R = 0;
    private static final int ALPHA = 1;
    private static final int S = 2;
    private static final int BETA = 3;
    private static final int VALUE = 4;

    @Override
    public double valueAndGradient(double[] point, double[] gradient) {
        double r = Math.exp(point[R]);
        double alpha = Math.exp(point[ALPHA]);
        double s = Math.exp(point[S]);
        double beta = Math.exp(point[BETA]);
        double[] sums = ChunkedSum.of(
                table.size(), 5, (from, to, add) -> departures(new ParetoDeparture(r, alpha, s, beta), from, to, add));
        sums[VALUE] += table.buying(r, alpha, sums) + staying(s, beta, sums);
        gradient[R] = -sums[R] * r / table.customers;
        gradient[ALPHA] = -sums[ALPHA] * alpha / table.customers;
        gradient[S] = -sums[S] * s / table.customers;
        gradient[BETA] = -sums[BETA] * beta / table.customers;
        return -sums[VALUE] / table.customers;
    }

    private double staying(double s, double beta, double[] slope) {
        double sum = 0;
        for (int d = 0; d < table.days.length; d++) {
            double customers = table.customersOfAge(d);
            double log = customers * Math.log1p(table.days[d] / beta);
            sum -= s * log;
            slope[S] -= log;
            slope[BETA] += customers * s * table.days[d] / (beta * (beta + table.days[d]));
        }
        return sum;
    }

    private void departures(ParetoDeparture departure, int from, int to, double[] sums) {
        for (int i = from; i < to; i++) {
            double x = table.frequencies[table.frequencyOf[i]];
            departure.withSlopes(x, table.days[table.recencyOf[i]], table.days[table.ageOf[i]]);
            double z = departure.logOdds();
            double e = Math.exp(-Math.abs(z));
            double count = table.countOf[i];
            double left = count * (z > 0 ? 1 : e) / (1 + e);
            sums[VALUE] += count * (Math.max(z, 0) + Math.log1p(e));
            sums[R] += left * departure.slopeR();
            sums[ALPHA] += left * departure.slopeAlpha();
            sums[S] += left * departure.slopeS();
            sums[BETA] += left * departure.slopeBeta();
        }
    }
}
