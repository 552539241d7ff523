package io.clientele.valuation.formula.spend;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.apache.commons.numbers.gamma.LogBeta;

import io.clientele.valuation.formula.numeric.ChunkedSum;
import io.clientele.valuation.formula.numeric.LogGammaRatio;
import io.clientele.valuation.formula.numeric.QuasiNewton;

/**
 * The Gamma-Gamma log-likelihood of a whole base with its gradient. With S = m x, a customer contributes
 *
 * <pre>−ln m − ln B(px, q) − q ln(1 + S/γ) − px ln(1 + γ/S)</pre>
 *
 * <p>Beta functions are taken once for each x; the rest is one logarithm for each customer. Parameters are ln p, ln q,
 * ln(γ ÷ unit): a currency of small units, with amounts in millions, is searched in the same range as any other. The
 * value is the mean over customers, negated.
 */
final class GammaGammaLikelihood implements QuasiNewton.Objective {

    private static final int P = 0;
    private static final int Q = 1;
    private static final int GAMMA = 2;
    private static final int VALUE = 3;

    private final DistinctSpends spends;
    private final int[] frequencies;
    private final double[] customersByFrequency;
    private final double[] logTotals;
    private final double logMeans;
    private final double customers;
    private final double grandTotal;
    private final double occasions;

    GammaGammaLikelihood(DistinctSpends spends) {
        this.spends = spends;
        int n = spends.size();
        frequencies =
                IntStream.range(0, n).map(spends::frequency).sorted().distinct().toArray();
        customersByFrequency = new double[frequencies.length];
        logTotals = new double[n];
        double means = 0;
        double total = 0;
        double all = 0;
        double repeats = 0;
        for (int i = 0; i < n; i++) {
            double count = spends.customers(i);
            logTotals[i] = Math.log(spends.total(i));
            means += count * (logTotals[i] - Math.log(spends.frequency(i)));
            total += count * spends.total(i);
            repeats += count * spends.frequency(i);
            all += count;
            customersByFrequency[Arrays.binarySearch(frequencies, spends.frequency(i))] += count;
        }
        logMeans = means;
        grandTotal = total;
        customers = all;
        occasions = repeats;
    }

    double customers() {
        return customers;
    }

    /** The unit in which γ is searched: the geometric mean over customers, which one huge amount does not move. */
    double unit() {
        return Math.exp(logMeans / customers);
    }

    /** Mean spend of an occasion: where a search may start. */
    double meanSpend() {
        return grandTotal / occasions;
    }

    @Override
    public double valueAndGradient(double[] point, double[] gradient) {
        double p = Math.exp(point[P]);
        double q = Math.exp(point[Q]);
        double gamma = Math.exp(point[GAMMA]) * unit();
        double[] slope = new double[3];
        double sum = -logMeans + byFrequency(p, q, slope) + byCustomer(p, q, gamma, slope);
        gradient[P] = -slope[P] * p / customers;
        gradient[Q] = -slope[Q] * q / customers;
        gradient[GAMMA] = -slope[GAMMA] * gamma / customers;
        return -sum / customers;
    }

    private double byFrequency(double p, double q, double[] slope) {
        double sum = 0;
        for (int f = 0; f < frequencies.length; f++) {
            double x = frequencies[f];
            double count = customersByFrequency[f];
            sum -= count * LogBeta.value(p * x, q);
            slope[P] += count * x * LogGammaRatio.digammaRise(p * x, q);
            slope[Q] += count * LogGammaRatio.digammaRise(q, p * x);
        }
        return sum;
    }

    private double byCustomer(double p, double q, double gamma, double[] slope) {
        double logGamma = Math.log(gamma);
        double[] sums = ChunkedSum.of(logTotals.length, 4, (from, to, part) -> {
            for (int i = from; i < to; i++) {
                double total = spends.total(i);
                double count = spends.customers(i);
                double x = spends.frequency(i);
                double scaled = Math.log1p(total / gamma);
                double inverse = total > gamma ? Math.log1p(gamma / total) : scaled - (logTotals[i] - logGamma);
                part[VALUE] -= count * (q * scaled + p * x * inverse);
                part[P] -= count * x * inverse;
                part[Q] -= count * scaled;
                part[GAMMA] += count * (q * total / gamma - p * x) / (gamma + total);
            }
        });
        slope[P] += sums[P];
        slope[Q] += sums[Q];
        slope[GAMMA] += sums[GAMMA];
        return sums[VALUE];
    }
}
