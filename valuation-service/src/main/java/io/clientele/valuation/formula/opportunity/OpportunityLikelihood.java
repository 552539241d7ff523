package io.clientele.valuation.formula.opportunity;

import io.clientele.valuation.formula.numeric.LogGammaRatio;

/**
 * The BG/BB likelihood of one history, with its slopes.
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
    private final double[] slopeOfStaying = new double[4];

    private int silent;
    private double staying = 1;
    private double gone;

    /** ln L. */
    double logLikelihood;

    /** The probability of being alive at the last opportunity. */
    double alive = 1;

    /** Partial derivatives of ln L in α, β, γ, δ. */
    final double[] slope = new double[4];

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
        double buying = LogGammaRatio.digammaRise(model.alpha() + model.beta(), recency);
        double leaving = LogGammaRatio.digammaRise(model.gamma() + model.delta(), recency);
        for (int i = 0; i < 4; i++) {
            slope[i] = (slope[i] + staying * slopeOfStaying[i]) / together;
        }
        slope[0] += LogGammaRatio.digammaRise(model.alpha(), frequency) - buying;
        slope[1] += LogGammaRatio.digammaRise(model.beta(), missed) - buying;
        slope[2] -= leaving;
        slope[3] += LogGammaRatio.digammaRise(model.delta(), recency) - leaving;
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
        double left = staying * (model.gamma() / leaving);
        gone += left;
        for (int i = 0; i < 4; i++) {
            slope[i] += left * slopeOfStaying[i];
        }
        slope[2] += left * (1 / model.gamma() - 1 / leaving);
        slope[3] -= left / leaving;
        staying *= missing / buying * (keeping / leaving);
        slopeOfStaying[0] -= 1 / buying;
        slopeOfStaying[1] += 1 / missing - 1 / buying;
        slopeOfStaying[2] -= 1 / leaving;
        slopeOfStaying[3] += 1 / keeping - 1 / leaving;
        silent++;
    }
}
