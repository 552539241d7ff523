package io.clientele.valuation.formula.opportunity;

/**
 * A mixture of beta-binomial numbers, added up: of i opportunities each is taken with one probability, which is Beta(α, β).
 *
 * <pre>P(k + 1)/P(k) = (i − k)(α + k) / [(k + 1)(β + i − k − 1)]</pre>
 *
 * <p>Begun at the mean and made to add up to one at the end: no gamma function is asked, and nothing over- or underflows. What
 * has fallen to nothing does not rise again.
 */
final class BetaBinomials {

    private static final double NOTHING = 1e-40;

    private final double[] sums;
    private final double[] terms;
    private final double alpha;
    private final double beta;

    /** @param sums of chances by number, to which is added; as long as there are numbers */
    BetaBinomials(double[] sums, double alpha, double beta) {
        this.sums = sums;
        this.terms = new double[sums.length];
        this.alpha = alpha;
        this.beta = beta;
    }

    /**
     * Adds what is taken of i opportunities.
     *
     * @param i less than there are numbers, unless its chance is 0
     */
    void add(int i, double chance) {
        if (chance == 0) {
            return;
        }
        int mean = (int) Math.min(i, Math.round(i * (alpha / (alpha + beta))));
        terms[mean] = 1;
        double all = 1;
        int high = mean;
        while (high < i && terms[high] > NOTHING) {
            terms[high + 1] = terms[high] * ((i - high) * (alpha + high) / ((high + 1.0) * (beta + i - high - 1)));
            all += terms[++high];
        }
        int low = mean;
        while (low > 0 && terms[low] > NOTHING) {
            terms[low - 1] = terms[low] * (low * (beta + i - low) / ((i - low + 1.0) * (alpha + low - 1)));
            all += terms[--low];
        }
        for (int k = low; k <= high; k++) {
            sums[k] += chance * (terms[k] / all);
        }
    }
}
