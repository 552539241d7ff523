package io.clientele.valuation.formula.opportunity;

import io.clientele.valuation.formula.numeric.LogGammaRatio;

/**
 * The BG/BB likelihood of one history.
 *
 * <p>What happened until t_x is a factor of its own. After it come m silent opportunities survived, with the chance
 *
 * <pre>q_m = Π_{i&lt;m} (β + t_x − x + i)/(α + β + t_x + i) · (δ + t_x + i)/(γ + δ + t_x + i)</pre>
 *
 * <p>and then, unless it is the end, the drop-out with the chance γ/(γ + δ + t_x + m). All terms are positive and at most
 * 1, so that nothing overflows and no digit cancels.
 */
final class OpportunityLikelihood {

    private static final int LONGEST = 1_000_000;

    private final BetaGeometricBetaBernoulli model;
    private final int frequency;
    private final int recency;

    private int silent;
    private double staying = 1;
    private double gone;

    /** ln L. */
    double logLikelihood;

    /** The probability of being alive at the last opportunity. */
    double alive = 1;

    OpportunityLikelihood(BetaGeometricBetaBernoulli model, int frequency, int recency) {
        this.model = model;
        this.frequency = frequency;
        this.recency = recency;
    }

    /** Looks at so many silent opportunities. */
    OpportunityLikelihood over(int opportunities) {
        while (silent < opportunities) {
            next();
        }
        double together = staying + gone;
        alive = staying / together;
        double missed = recency - frequency;
        logLikelihood = Math.log(together)
                + LogGammaRatio.logRising(model.alpha(), frequency)
                + LogGammaRatio.logRising(model.beta(), missed)
                - LogGammaRatio.logRising(model.alpha() + model.beta(), recency)
                + LogGammaRatio.logRising(model.delta(), recency)
                - LogGammaRatio.logRising(model.gamma() + model.delta(), recency);
        return this;
    }

    /** Opportunities until the probability of being alive is p or less; −1 if there are too many. */
    int until(double p) {
        while (staying > p * (staying + gone)) {
            if (silent >= LONGEST) {
                return -1;
            }
            next();
        }
        return recency + silent;
    }

    private void next() {
        double buying = model.alpha() + model.beta() + recency + silent;
        double leaving = model.gamma() + model.delta() + recency + silent;
        double missing = model.beta() + (recency - frequency) + silent;
        double keeping = model.delta() + recency + silent;
        gone += staying * (model.gamma() / leaving);
        staying *= missing / buying * (keeping / leaving);
        silent++;
    }
}
