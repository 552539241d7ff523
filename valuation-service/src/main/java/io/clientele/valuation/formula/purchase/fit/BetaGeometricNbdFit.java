package io.clientele.valuation.formula.purchase.fit;

import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.fit.Fit;
import io.clientele.valuation.formula.fit.FitProgress;
import io.clientele.valuation.formula.purchase.BetaGeometricNbd;

/**
 * Fits {@link BetaGeometricNbd} to a base by maximum likelihood.
 *
 * <p>The likelihood is the product of eq. 6 of Fader, Hardie and Lee (2005) over the customers, computed from the numbers
 * of customers per distinct history. It is searched in the logarithms of the parameters with its exact gradient, from
 * six starting points, of which the answer says how many agree. Deterministic.
 */
public final class BetaGeometricNbdFit {

    private static final BetaGeometricFit<BetaGeometricNbd> FIT =
            new BetaGeometricFit<>("BG/NBD", 0, p -> new BetaGeometricNbd(p[0], p[1], p[2], p[3]));

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
        return FIT.fit(histories, unit, progress);
    }
}
