package io.clientele.valuation.formula.opportunity;

/**
 * In how many periods a customer will buy within a time: the chance of each number. It is eq. 8 of Fader, Hardie and
 * Shang (2010) at the parameters that the history leaves, Beta(α + x, β + n − x) and Beta(γ, δ + n): the number of
 * opportunities survived decides, and of those a beta-binomial number is taken, step by step as in an urn,
 *
 * <pre>P_{i+1}(k) = P_i(k) · (β + n − x + i − k)/(α + β + n + i) + P_i(k − 1) · (α + x + k − 1)/(α + β + n + i)</pre>
 *
 * <p>All terms are positive. The opportunity at the edge of the time lies within it with the share of its period that does.
 *
 * <p>The urn takes work with the square of the opportunities. Of more than {@value #EACH} – a century of weeks is less, one of
 * days far more – numbers survived that differ by less than a five-hundredth are taken together, so that their mean stays: then
 * work grows with the opportunities only.
 */
final class PeriodsAhead {

    static final int EACH = 6_000;

    private static final double ALIKE = 0.002;

    private final BetaGeometricBetaBernoulli model;
    private final int frequency;
    private final int each;

    PeriodsAhead(BetaGeometricBetaBernoulli model, int frequency) {
        this(model, frequency, EACH);
    }

    /** @param each opportunities of which none are taken together */
    PeriodsAhead(BetaGeometricBetaBernoulli model, int frequency, int each) {
        this.model = model;
        this.frequency = frequency;
        this.each = each;
    }

    /** @param horizon in periods */
    double[] chances(Iterable<OpportunitiesAhead.Case> cases, double horizon) {
        double[] chances = new double[(int) Math.ceil(horizon) + 2];
        for (var one : cases) {
            int whole = (int) Math.max(0, Math.floor(horizon - one.to() + 1));
            double from = whole == 0 ? one.from() : one.to() + whole - 1;
            double part = Math.clamp((horizon - from) / (one.to() + whole - from), 0, 1);
            chances[0] += one.chance() * (1 - one.alive());
            double alpha = model.alpha() + frequency;
            double beta = model.beta() + one.n() - frequency;
            double[] survived = survived(one, whole, part);
            if (whole <= each) {
                oneByOne(chances, survived, alpha, beta);
            } else {
                together(new BetaBinomials(chances, alpha, beta), survived);
            }
        }
        return chances;
    }

    /** P(there for so many opportunities and no more), of whole ones, and of a part of one more. */
    private double[] survived(OpportunitiesAhead.Case one, int whole, double part) {
        double[] survived = new double[whole + 2];
        double staying = one.chance() * one.alive();
        for (int i = 0; i <= whole; i++) {
            double leaves = model.gamma() / (model.gamma() + model.delta() + one.n() + i);
            survived[i] = staying * (i < whole ? leaves : 1 - part + part * leaves);
            staying *= i < whole ? 1 - leaves : part * (1 - leaves);
        }
        survived[whole + 1] = staying;
        return survived;
    }

    private static void oneByOne(double[] chances, double[] survived, double alpha, double beta) {
        double[] taken = new double[chances.length + 1];
        taken[0] = 1;
        for (int i = 0; i < survived.length; i++) {
            for (int k = 0; k <= i && k < chances.length; k++) {
                chances[k] += survived[i] * taken[k];
            }
            draw(taken, i, alpha, beta);
        }
    }

    private static void draw(double[] taken, int i, double alpha, double beta) {
        double one = 1 / (alpha + beta + i);
        for (int k = Math.min(i + 1, taken.length - 1); k > 0; k--) {
            taken[k] = taken[k] * ((beta + i - k) * one) + taken[k - 1] * ((alpha + k - 1) * one);
        }
        taken[0] *= (beta + i) * one;
    }

    private static void together(BetaBinomials numbers, double[] survived) {
        for (int from = 0, to; from < survived.length; from = to) {
            to = (int) Math.clamp((long) (from * (1 + ALIKE)), from + 1, survived.length);
            double chance = 0;
            double sum = 0;
            for (int i = from; i < to; i++) {
                chance += survived[i];
                sum += (i - from) * survived[i];
            }
            double mean = chance == 0 ? 0 : sum / chance;
            int below = (int) mean;
            numbers.add(from + below, chance * (1 - (mean - below)));
            numbers.add(from + below + 1, chance * (mean - below));
        }
    }
}
