package io.clientele.valuation.formula.spend;

import io.clientele.valuation.formula.fit.Fit;
import io.clientele.valuation.formula.fit.FitProgress;
import io.clientele.valuation.formula.fit.Search;
import io.clientele.valuation.formula.numeric.QuasiNewton;

/**
 * Fits {@link GammaGamma} to the repeat spend of a base by maximum likelihood: the product of eq. 1a of Fader and Hardie
 * (2013) over customers with x &gt; 0 and m &gt; 0, searched in the logarithms of the parameters with its exact gradient
 * from four starting points. Deterministic.
 */
public final class GammaGammaFit {

    /** A shape beyond this is as good as infinite. */
    private static final double ALIKE = 1e4;

    private static final double[][] SHAPES = {{1, 2}, {6, 4}, {1, 10}, {20, 2}};

    private GammaGammaFit() {}

    /**
     * Finds the parameters under which the spends are most likely.
     *
     * @param progress told of every step, and may stop it
     * @throws IllegalArgumentException if no customer has repeat spend: then nothing can be learned
     * @throws java.util.concurrent.CancellationException if the progress asked to stop
     */
    public static Fit<GammaGamma> fit(DistinctSpends spends, FitProgress progress) {
        if (spends.size() == 0) {
            throw new IllegalArgumentException(
                    "Gamma-Gamma needs at least one customer with repeat spend, and there is none");
        }
        var likelihood = new GammaGammaLikelihood(spends);
        double unit = likelihood.meanSpend();
        var search = new Search(progress, Math.round(likelihood.customers()));
        var optimum = search.run(likelihood, likelihood, starts(unit));
        var at = optimum.point();
        var model = new GammaGamma(Math.exp(at[0]), Math.exp(at[1]), Math.exp(at[2]));
        var outcome = outcome(model, optimum);
        return new Fit<>(
                model,
                -optimum.value() * likelihood.customers(),
                Math.round(likelihood.customers()),
                spends.size(),
                search.iterations(),
                outcome,
                reason(model, outcome),
                SHAPES.length,
                search.agreeing());
    }

    /** p γ / (q − 1) as observed, for spends from much to little alike. */
    private static double[][] starts(double meanSpend) {
        double[][] starts = new double[SHAPES.length][];
        for (int i = 0; i < starts.length; i++) {
            double p = SHAPES[i][0];
            double q = SHAPES[i][1];
            double logGamma = Math.clamp(Math.log(meanSpend * (q - 1) / p), Search.LOW, Search.HIGH);
            starts[i] = new double[] {Math.log(p), Math.log(q), logGamma};
        }
        return starts;
    }

    private static Fit.Outcome outcome(GammaGamma m, QuasiNewton.Optimum optimum) {
        boolean edge = m.p() > ALIKE || m.q() > ALIKE;
        for (double p : optimum.point()) {
            edge |= p <= Search.LOW || p >= Search.HIGH;
        }
        if (edge) {
            return Fit.Outcome.BOUNDARY;
        }
        return optimum.atRest() ? Fit.Outcome.CONVERGED : Fit.Outcome.NOT_CONVERGED;
    }

    private static String reason(GammaGamma m, Fit.Outcome outcome) {
        return switch (outcome) {
            case CONVERGED -> "The likelihood is at its maximum";
            case NOT_CONVERGED -> "The search stopped while the likelihood was still rising";
            case BOUNDARY -> "The likelihood is highest at the edge of the parameters: " + limit(m);
        };
    }

    private static String limit(GammaGamma m) {
        if (m.q() > ALIKE) {
            return "all customers have the same mean spend (q → ∞)";
        }
        return m.p() > ALIKE
                ? "every customer spends the same on all its occasions (p → ∞)"
                : "a parameter ran to the end of the range from 1e-6 to 1e7";
    }
}
