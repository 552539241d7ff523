package io.clientele.valuation.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

import io.clientele.valuation.formula.purchase.BetaGeometricNbd;
import io.clientele.valuation.formula.spend.GammaGamma;

/**
 * What a fit has found, for good.
 *
 * @param facts the base's margin rate and mean revenue per customer at the fit, as far as any cost is known
 * @param timeUnit in which the parameters count time; null where they do not
 */
public record ModelVersion(
        String model,
        int version,
        Map<String, Double> parameters,
        Map<String, Double> facts,
        String timeUnit,
        LocalDate calibrationEnd,
        double logLikelihood,
        long customers,
        boolean converged,
        String outcome,
        String reason,
        Instant fittedAt) {

    /** m̄, the base's margin ÷ revenue over purchases whose cost is known. */
    public static final String MARGIN_RATE = "marginRate";

    /** R̄, the base's mean revenue per customer. */
    public static final String MEAN_REVENUE = "meanRevenue";

    public BetaGeometricNbd betaGeometricNbd() {
        return new BetaGeometricNbd(
                parameters.get("r"), parameters.get("alpha"), parameters.get("a"), parameters.get("b"));
    }

    public GammaGamma gammaGamma() {
        return new GammaGamma(parameters.get("p"), parameters.get("q"), parameters.get("gamma"));
    }
}
