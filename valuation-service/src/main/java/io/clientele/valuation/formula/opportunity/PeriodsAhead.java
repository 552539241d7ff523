package io.clientele.valuation.formula.opportunity;

/**
 * In how many periods a customer will buy within a time: the chance of each number, exactly. It is eq. 8 of Fader, Hardie and
 * Shang (2010) at the parameters that the history leaves, Beta(α + x, β + n − x) and Beta(γ, δ + n): the number of
 * opportunities survived decides, and of those a beta-binomial number is taken, step by step as in an urn,
 *
 * <pre>P_{i+1}(k) = P_i(k) · (β + n − x + i − k)/(α + β + n + i) + P_i(k − 1) · (α + x + k − 1)/(α + β + n + i)</pre>
 *
 * <p>All terms are positive. The opportunity at the edge of the time lies within it with the share of its period that does.
 */
final class PeriodsAhead {

    private final BetaGeometricBetaBernoulli model;
    private final int frequency;

    PeriodsAhead(BetaGeometricBetaBernoulli model, int frequency) {
        this.model = model;
        this.frequency = frequency;
    }

    /** @param horizon in periods */
    double[] chances(Iterable<OpportunitiesAhead.Case> cases, double horizon) {
        double[] chances = new double[(int) Math.ceil(horizon) + 2];
        for (var one : cases) {
            int whole = (int) Math.max(0, Math.floor(horizon - one.to() + 1));
            double from = whole == 0 ? one.from() : one.to() + whole - 1;
            double part = Math.clamp((horizon - from) / (one.to() + whole - from), 0, 1);
            chances[0] += one.chance() * (1 - one.alive());
            add(chances, one, whole, part);
        }
        return chances;
    }

    /** Of whole opportunities, and of a part of one more. */
    private void add(double[] chances, OpportunitiesAhead.Case one, int whole, double part) {
        double alpha = model.alpha() + frequency;
        double beta = model.beta() + one.n() - frequency;
        double[] taken = new double[chances.length + 1];
        taken[0] = 1;
        double staying = one.chance() * one.alive();
        for (int i = 0; i <= whole; i++) {
            double leaves = model.gamma() / (model.gamma() + model.delta() + one.n() + i);
            double ends = i < whole ? leaves : 1 - part + part * leaves;
            double here = staying * ends;
            for (int k = 0; k <= i && k < chances.length; k++) {
                chances[k] += here * taken[k];
            }
            staying *= i < whole ? 1 - leaves : part * (1 - leaves);
            draw(taken, i, alpha, beta);
        }
        for (int k = 0; k < chances.length; k++) {
            chances[k] += staying * taken[k];
        }
    }

    private static void draw(double[] taken, int i, double alpha, double beta) {
        double one = 1 / (alpha + beta + i);
        for (int k = Math.min(i + 1, taken.length - 1); k > 0; k--) {
            taken[k] = taken[k] * ((beta + i - k) * one) + taken[k - 1] * ((alpha + k - 1) * one);
        }
        taken[0] *= (beta + i) * one;
    }
}
