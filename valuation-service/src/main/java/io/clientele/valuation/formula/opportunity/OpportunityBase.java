package io.clientele.valuation.formula.opportunity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;

import io.clientele.valuation.formula.numeric.ChunkedSum;
import io.clientele.valuation.formula.numeric.LogGammaRatio;
import io.clientele.valuation.formula.numeric.QuasiNewton;

/**
 * The BG/BB log-likelihood of a whole base with its gradient. Histories share nearly all of their terms.
 *
 * <p>What happened until t_x is made of rising factorials, each taken once. The likelihood of the silence after it, V(t_x),
 * depends besides on x and n only, and is found for all t_x of one x and n on one way back from V(n) = 1:
 *
 * <pre>V(u) = γ/(γ + δ + u) + (β + u − x)/(α + β + u) · (δ + u)/(γ + δ + u) · V(u + 1)</pre>
 *
 * <p>All its terms are positive, so that no digit cancels. Ways are walked beside each other. Parameters are ln α, ln β, ln γ,
 * ln δ; the value is the mean over customers, negated. For one history, and for what it foretells: {@link
 * OpportunityLikelihood}.
 */
final class OpportunityBase implements QuasiNewton.Objective {

    /** Ways walked by one processor at a time. */
    private static final int TOGETHER = 64;

    private static final int VALUE = 4;

    private final int[] frequency;
    private final int[] recency;
    private final int[] opportunities;
    private final double[] count;

    /** Where each way begins among the histories, and last where they end. */
    private final int[] ways;

    private final int longest;
    private final double customers;

    OpportunityBase(OpportunityHistories histories) {
        var sorted = histories.counts().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparingInt(OpportunityHistories.History::frequency)
                        .thenComparingInt(OpportunityHistories.History::opportunities)
                        .thenComparing(Comparator.comparingInt(OpportunityHistories.History::recency)
                                .reversed())))
                .toList();
        int size = sorted.size();
        frequency = new int[size];
        recency = new int[size];
        opportunities = new int[size];
        count = new double[size];
        int[] begins = new int[size + 1];
        int found = 0;
        int most = 0;
        for (int i = 0; i < size; i++) {
            var history = sorted.get(i).getKey();
            frequency[i] = history.frequency();
            recency[i] = history.recency();
            opportunities[i] = history.opportunities();
            count[i] = sorted.get(i).getValue();
            most = Math.max(most, history.opportunities());
            if (i == 0 || frequency[i] != frequency[i - 1] || opportunities[i] != opportunities[i - 1]) {
                begins[found++] = i;
            }
        }
        begins[found] = size;
        ways = Arrays.copyOf(begins, found + 1);
        longest = most;
        customers = histories.customers();
    }

    @Override
    public double valueAndGradient(double[] point, double[] gradient) {
        double[] p = {Math.exp(point[0]), Math.exp(point[1]), Math.exp(point[2]), Math.exp(point[3])};
        var terms = new Terms(p, longest);
        double[] sums = ChunkedSum.of(ways.length - 1, 5, TOGETHER, (from, to, part) -> {
            var silence = new Silence(terms);
            for (int way = from; way < to; way++) {
                walk(way, silence, terms, part);
            }
        });
        for (int i = 0; i < 4; i++) {
            gradient[i] = -sums[i] * p[i] / customers;
        }
        return -sums[VALUE] / customers;
    }

    private void walk(int way, Silence silence, Terms terms, double[] sums) {
        int first = ways[way];
        silence.begin(frequency[first], opportunities[first]);
        for (int i = first; i < ways[way + 1]; i++) {
            silence.backTo(recency[i]);
            terms.add(frequency[i], recency[i], count[i], sums);
            silence.add(count[i], sums);
        }
    }

    /** What all histories share at one point. */
    private static final class Terms {

        private final double alpha;
        private final double beta;
        private final double gamma;
        private final double delta;

        /** ln of the rising factorials of α, β, α + β, δ, γ + δ, and the slopes of these logarithms, by length. */
        private final double[][] log = new double[5][];

        private final double[][] slope = new double[5][];

        private Terms(double[] p, int longest) {
            alpha = p[0];
            beta = p[1];
            gamma = p[2];
            delta = p[3];
            double[] of = {alpha, beta, alpha + beta, delta, gamma + delta};
            for (int k = 0; k < of.length; k++) {
                log[k] = new double[longest + 1];
                slope[k] = new double[longest + 1];
                for (int n = 1; n <= longest; n++) {
                    log[k][n] = LogGammaRatio.logRising(of[k], n);
                    slope[k][n] = LogGammaRatio.digammaRise(of[k], n);
                }
            }
        }

        /** What a history says until its last purchase. */
        private void add(int x, int last, double count, double[] sums) {
            sums[VALUE] += count * (log[0][x] + log[1][last - x] - log[2][last] + log[3][last] - log[4][last]);
            sums[0] += count * (slope[0][x] - slope[2][last]);
            sums[1] += count * (slope[1][last - x] - slope[2][last]);
            sums[2] -= count * slope[4][last];
            sums[3] += count * (slope[3][last] - slope[4][last]);
        }
    }

    /** V and its partial derivatives, on the way back. */
    private static final class Silence {

        private final Terms terms;
        private int x;
        private int at;
        private double value;
        private double byAlpha;
        private double byBeta;
        private double byGamma;
        private double byDelta;

        private Silence(Terms terms) {
            this.terms = terms;
        }

        private void begin(int frequency, int opportunities) {
            x = frequency;
            at = opportunities;
            value = 1;
            byAlpha = 0;
            byBeta = 0;
            byGamma = 0;
            byDelta = 0;
        }

        private void backTo(int last) {
            while (at > last) {
                at--;
                double chance = 1 / (terms.alpha + terms.beta + at);
                double turn = 1 / (terms.gamma + terms.delta + at);
                double missing = (terms.beta + (at - x)) * chance;
                double keeping = (terms.delta + at) * turn;
                double silent = missing * keeping;
                double leaving = terms.gamma * turn;
                byAlpha = silent * (byAlpha - value * chance);
                byBeta = silent * byBeta + value * keeping * chance * (1 - missing);
                byGamma = silent * byGamma + turn * (keeping - silent * value);
                byDelta = silent * byDelta + leaving * turn * (missing * value - 1);
                value = leaving + silent * value;
            }
        }

        private void add(double count, double[] sums) {
            sums[VALUE] += count * Math.log(value);
            sums[0] += count * byAlpha / value;
            sums[1] += count * byBeta / value;
            sums[2] += count * byGamma / value;
            sums[3] += count * byDelta / value;
        }
    }
}
