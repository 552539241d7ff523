package io.clientele.valuation.formula.purchase.fit;

import io.clientele.valuation.formula.numeric.ChunkedSum;
import io.clientele.valuation.formula.numeric.LogGammaRatio;
import io.clientele.valuation.formula.numeric.QuasiNewton;

/**
 * The log-likelihood of BG/NBD or MBG/NBD of a whole base with its gradient, arranged so that one evaluation is a few
 * passes over arrays.
 *
 * <p>With L(t) = ln(1 + t/α) and n = x + c chances to drop out, where c is 0 (BG/NBD) or 1 (MBG/NBD), a history
 * contributes, beside the buying that all models share,
 *
 * <pre>
 * + ln (b)_n − ln (a + b)_n                   staying          by x
 * + ln(1 + e^z),  n &gt; 0 only                  left or not      by history
 *   z = ln a − ln(b + n − 1) + (r + x) (L(T) − L(t_x))
 * </pre>
 *
 * <p>so that logarithms are taken once for each day that occurs, gamma functions once for each x, and only the last line
 * visits histories. Parameters are ln r, ln α, ln a, ln b; the value is the mean over customers, negated.
 */
final class BetaGeometricLikelihood implements QuasiNewton.Objective {

    private static final int R = 0;
    private static final int ALPHA = 1;
    private static final int A = 2;
    private static final int B = 3;
    private static final int VALUE = 4;

    private final HistoryTable table;
    private final int chancesAtOnce;
    private final int first;

    /** @param chancesAtOnce to drop out right after the first purchase: 0 for BG/NBD, 1 for MBG/NBD */
    BetaGeometricLikelihood(HistoryTable table, int chancesAtOnce) {
        this.table = table;
        this.chancesAtOnce = chancesAtOnce;
        this.first = chancesAtOnce == 0 ? table.firstRepeat() : 0;
    }

    @Override
    public double valueAndGradient(double[] point, double[] gradient) {
        double r = Math.exp(point[R]);
        double alpha = Math.exp(point[ALPHA]);
        double a = Math.exp(point[A]);
        double b = Math.exp(point[B]);
        double[] slope = new double[4];
        double sum = table.buying(r, alpha, slope) + staying(a, b, slope);
        double[] departures = ChunkedSum.of(table.size() - first, 5, new Departures(r, alpha, a, b));
        for (int i = 0; i < 4; i++) {
            slope[i] += departures[i];
        }
        gradient[R] = -slope[R] * r / table.customers;
        gradient[ALPHA] = -slope[ALPHA] * alpha / table.customers;
        gradient[A] = -slope[A] * a / table.customers;
        gradient[B] = -slope[B] * b / table.customers;
        return -(sum + departures[VALUE]) / table.customers;
    }

    private double staying(double a, double b, double[] slope) {
        double sum = 0;
        for (int f = 0; f < table.frequencies.length; f++) {
            int chances = table.frequencies[f] + chancesAtOnce;
            double count = table.customersByFrequency[f];
            double together = LogGammaRatio.digammaRise(a + b, chances);
            sum += count * (LogGammaRatio.logRising(b, chances) - LogGammaRatio.logRising(a + b, chances));
            slope[A] -= count * together;
            slope[B] += count * (LogGammaRatio.digammaRise(b, chances) - together);
        }
        return sum;
    }

    /** The line that visits histories. */
    private final class Departures implements ChunkedSum.Chunk {

        private final double r;
        private final double a;
        private final double b;
        private final double[] odds;
        private final double[] log;
        private final double[] slopeOfLog;

        private Departures(double r, double alpha, double a, double b) {
            this.r = r;
            this.a = a;
            this.b = b;
            odds = new double[table.frequencies.length];
            for (int f = 0; f < odds.length; f++) {
                int chances = table.frequencies[f] + chancesAtOnce;
                odds[f] = chances == 0 ? 0 : Math.log(a) - Math.log(b + (chances - 1));
            }
            log = new double[table.days.length];
            slopeOfLog = new double[table.days.length];
            for (int d = 0; d < log.length; d++) {
                log[d] = Math.log1p(table.days[d] / alpha);
                slopeOfLog[d] = -table.days[d] / (alpha * (alpha + table.days[d]));
            }
        }

        @Override
        public void add(int from, int to, double[] sums) {
            for (int i = first + from; i < first + to; i++) {
                int f = table.frequencyOf[i];
                int t = table.recencyOf[i];
                int age = table.ageOf[i];
                double shape = r + table.frequencies[f];
                double silence = log[age] - log[t];
                double z = odds[f] + shape * silence;
                double e = Math.exp(-Math.abs(z));
                double count = table.countOf[i];
                double left = count * (z > 0 ? 1 : e) / (1 + e);
                // log is twice as fast as log1p, and what it loses of a small e is lost in the sum anyway
                sums[VALUE] += count * (Math.max(z, 0) + Math.log(1 + e));
                sums[R] += left * silence;
                sums[ALPHA] += left * shape * (slopeOfLog[age] - slopeOfLog[t]);
                sums[A] += left / a;
                sums[B] -= left / (b + (table.frequencies[f] + chancesAtOnce - 1));
            }
        }
    }
}
