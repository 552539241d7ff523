package io.clientele.valuation.formula.purchase;

import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.fit.Fit;
import io.clientele.valuation.formula.fit.FitProgress;
import io.clientele.valuation.formula.fit.Search;
import io.clientele.valuation.formula.numeric.QuasiNewton;

/**
 * Fits {@link BetaGeometricNbd} to a base by maximum likelihood.
 *
 * <p>The likelihood is the product of eq. 6 of Fader, Hardie and Lee (2005) over the customers, computed from the numbers
 * of customers per distinct history. It is searched in the logarithms of the parameters with its exact gradient, from
 * four starting points, of which the answer says how many agree. Deterministic.
 */
public final class BetaGeometricNbdFit {

    /** Larger bases are first searched on about this many histories. */
    private static final int PART = 20_000;

    /** A shape beyond this is as good as infinite: the customers are all alike. */
    private static final double ALIKE = 1e4;

    /** A mean dropout probability this near to 0 or 1 is as good as certain. */
    private static final double CERTAIN = 1e-5;

    private BetaGeometricNbdFit() {}

    /**
     * Finds the parameters under which the histories are most likely.
     *
     * @param unit in which α is expressed; {@link ModelTime#WEEK} by custom
     * @param progress told of every step, and may stop it
     * @throws IllegalArgumentException if no customer has bought twice: then nothing can be learned
     * @throws java.util.concurrent.CancellationException if the progress asked to stop
     */
    public static Fit<BetaGeometricNbd> fit(DistinctHistories histories, ModelTime unit, FitProgress progress) {
        var whole = new BetaGeometricNbdLikelihood(histories, unit);
        double rate = whole.rate();
        if (!(rate > 0)) {
            throw new IllegalArgumentException("BG/NBD needs at least one customer with a repeat purchase, and there is"
                    + " none among " + histories.customers());
        }
        var part = histories.size() <= 2 * PART ? whole : new BetaGeometricNbdLikelihood(histories.thinned(PART), unit);
        var search = new Search(progress, histories.customers());
        var starts = starts(rate);
        var optimum = search.run(part, whole, starts);
        var p = optimum.point();
        var model = new BetaGeometricNbd(Math.exp(p[0]), Math.exp(p[1]), Math.exp(p[2]), Math.exp(p[3]));
        var outcome = outcome(model, optimum);
        return new Fit<>(
                model,
                -optimum.value() * histories.customers(),
                histories.customers(),
                histories.size(),
                search.iterations(),
                outcome,
                reason(model, outcome),
                starts.length,
                search.agreeing());
    }

    /** Mean rate r/α as observed, for buyers from much to little alike, leaving seldom to often. */
    private static double[][] starts(double rate) {
        double[][] shapes = {{0.3, 0.8, 2.5}, {1, 1, 1}, {1, 0.1, 4}, {5, 3, 10}};
        double[][] starts = new double[shapes.length][];
        for (int i = 0; i < starts.length; i++) {
            double logAlpha = Math.clamp(Math.log(shapes[i][0] / rate), Search.LOW, Search.HIGH);
            starts[i] = new double[] {Math.log(shapes[i][0]), logAlpha, Math.log(shapes[i][1]), Math.log(shapes[i][2])};
        }
        return starts;
    }

    private static Fit.Outcome outcome(BetaGeometricNbd m, QuasiNewton.Optimum optimum) {
        if (nobodyLeaves(m) || everybodyLeaves(m) || alikeInBuying(m) || alikeInLeaving(m) || atTheEdge(optimum)) {
            return Fit.Outcome.BOUNDARY;
        }
        return optimum.atRest() ? Fit.Outcome.CONVERGED : Fit.Outcome.NOT_CONVERGED;
    }

    private static String reason(BetaGeometricNbd m, Fit.Outcome outcome) {
        return switch (outcome) {
            case CONVERGED -> "The likelihood is at its maximum";
            case NOT_CONVERGED -> "The search stopped while the likelihood was still rising";
            case BOUNDARY -> "The likelihood is highest at the edge of the parameters: " + limit(m);
        };
    }

    private static String limit(BetaGeometricNbd m) {
        if (nobodyLeaves(m)) {
            return "nobody drops out (a → 0 or b → ∞); the purchases are those of customers who stay";
        }
        if (alikeInBuying(m)) {
            return "all customers buy at the same rate (r, α → ∞)";
        }
        if (alikeInLeaving(m)) {
            return "all customers drop out with the same probability (a, b → ∞)";
        }
        if (everybodyLeaves(m)) {
            return "everybody drops out at the first repeat purchase (a → ∞ or b → 0)";
        }
        return "a parameter ran to the end of the range from 1e-6 to 1e7";
    }

    private static boolean nobodyLeaves(BetaGeometricNbd m) {
        return m.a() / (m.a() + m.b()) < CERTAIN;
    }

    private static boolean everybodyLeaves(BetaGeometricNbd m) {
        return m.b() / (m.a() + m.b()) < CERTAIN;
    }

    private static boolean alikeInBuying(BetaGeometricNbd m) {
        return m.r() > ALIKE;
    }

    private static boolean alikeInLeaving(BetaGeometricNbd m) {
        return m.a() > ALIKE && m.b() > ALIKE;
    }

    private static boolean atTheEdge(QuasiNewton.Optimum optimum) {
        for (double p : optimum.point()) {
            if (p <= Search.LOW || p >= Search.HIGH) {
                return true;
            }
        }
        return false;
    }
}
