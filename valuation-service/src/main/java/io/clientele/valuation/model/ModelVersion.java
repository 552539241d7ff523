package io.clientele.valuation.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.purchase.PurchaseModel;
import io.clientele.valuation.formula.spend.SpendModel;
import io.clientele.valuation.registry.Formulas;
import io.clientele.valuation.registry.PurchaseFamily;
import io.clientele.valuation.registry.SpendFamily;

/**
 * What a fit has found, for good.
 *
 * @param facts the base's margin rate and mean revenue per customer at the fit, as far as any cost is known
 * @param report how the fit went; null for versions of old
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
        Instant fittedAt,
        FitReport report) {

    /** m̄, the base's margin ÷ revenue over purchases whose cost is known. */
    public static final String MARGIN_RATE = "marginRate";

    /** R̄, the base's mean revenue per customer. */
    public static final String MEAN_REVENUE = "meanRevenue";

    ModelVersion numbered(int number) {
        return with(number, report);
    }

    ModelVersion reported(FitReport how) {
        return with(version, how);
    }

    private ModelVersion with(int number, FitReport how) {
        return new ModelVersion(
                model,
                number,
                parameters,
                facts,
                timeUnit,
                calibrationEnd,
                logLikelihood,
                customers,
                converged,
                outcome,
                reason,
                fittedAt,
                how);
    }

    /** Whether the fit ran to the edge of the parameters. */
    public boolean atTheEdge() {
        return outcome.equals("BOUNDARY");
    }

    /** As a model of buying in use; empty when it is of another kind. */
    public Optional<PurchaseModel> buying() {
        return Formulas.named(model).flatMap(family -> switch (family) {
            case PurchaseFamily purchase ->
                Optional.of(new PurchaseModel.Fitted(
                        purchase.model(parameters), ModelTime.parse(timeUnit), version, atTheEdge()));
            case SpendFamily spend -> Optional.empty();
        });
    }

    /** As a model of spend in use; empty when it is of another kind. */
    public Optional<SpendModel> spend() {
        return Formulas.named(model).flatMap(family -> switch (family) {
            case PurchaseFamily purchase -> Optional.empty();
            case SpendFamily spend -> Optional.of(new SpendModel(spend.model(parameters), version));
        });
    }
}
