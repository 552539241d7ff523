package io.clientele.valuation.formula.purchase.fit;

import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.fit.Fit;
import io.clientele.valuation.formula.fit.FitProgress;
import io.clientele.valuation.formula.purchase.ModifiedBetaGeometricNbd;

/** Fits {@link ModifiedBetaGeometricNbd} to a base by maximum likelihood, in the way of {@link BetaGeometricNbdFit}. */
final class ModifiedBetaGeometricNbdFit {

    private static final BetaGeometricFit<ModifiedBetaGeometricNbd> FIT =
            new BetaGeometricFit<>("MBG/NBD", 1, p -> new ModifiedBetaGeometricNbd(p[0], p[1], p[2], p[3]));

    private ModifiedBetaGeometricNbdFit() {}

    /**
     * Finds the parameters under which the histories are most likely.
     *
     * @param unit in which α is expressed; {@link ModelTime#WEEK} by custom
     * @param progress told of every step, and may stop it
     * @throws IllegalArgumentException if no customer has bought twice: then nothing can be learned
     * @throws java.util.concurrent.CancellationException if the progress asked to stop
     */
    static Fit<ModifiedBetaGeometricNbd> fit(DistinctHistories histories, ModelTime unit, FitProgress progress) {
        return FIT.fit(histories, unit, progress);
    }
}
