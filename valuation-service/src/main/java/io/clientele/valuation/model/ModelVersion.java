package io.clientele.valuation.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Optional;

import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.contract.ContractModel;
import io.clientele.valuation.formula.opportunity.CalendarPeriod;
import io.clientele.valuation.formula.purchase.BuyingInPeriods;
import io.clientele.valuation.formula.purchase.PurchaseModel;
import io.clientele.valuation.formula.spend.SpendModel;
import io.clientele.valuation.registry.ContractFamily;
import io.clientele.valuation.registry.Formulas;
import io.clientele.valuation.registry.OpportunityFamily;
import io.clientele.valuation.registry.PurchaseFamily;
import io.clientele.valuation.registry.Role;
import io.clientele.valuation.registry.SpendFamily;

/**
 * What a fit has found, for good.
 *
 * @param facts the base's margin rate and mean revenue per customer at the fit, as far as any cost is known
 * @param report how the fit went; null for versions of old
 * @param insteadOf the active version that has become this one at the edge of its parameters; null elsewhere
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
        FitReport report,
        Champion insteadOf) {

    /** m̄, the base's margin ÷ revenue over purchases whose cost is known. */
    public static final String MARGIN_RATE = "marginRate";

    /** R̄, the base's mean revenue per customer. */
    public static final String MEAN_REVENUE = "meanRevenue";

    /** Purchases in a calendar period bought in, of the whole base: what BG/BB besides its parameters needs. */
    public static final String PURCHASES_PER_PERIOD = "purchasesPerPeriod";

    ModelVersion numbered(int number) {
        return with(number, report, insteadOf);
    }

    public ModelVersion reported(FitReport how) {
        return with(version, how, insteadOf);
    }

    ModelVersion answeringFor(ModelVersion active) {
        return with(version, report, new Champion(active.model, active.version));
    }

    private ModelVersion with(int number, FitReport how, Champion champion) {
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
                how,
                champion);
    }

    /** The version that is active, where this one answers for it because its fit ran to the edge. */
    public record Champion(String model, int version) {}

    /** The version that is active: this one, or the one that it answers for. */
    public Champion champion() {
        return insteadOf == null ? new Champion(model, version) : insteadOf;
    }

    /** Whether the fit ran to the edge of the parameters. */
    public boolean atTheEdge() {
        return outcome.equals("BOUNDARY");
    }

    /** The version of a simpler model that this one has become at the edge of its parameters. */
    Optional<FitReport.Simpler> simpler() {
        return Optional.ofNullable(report).map(FitReport::simpler).filter(s -> atTheEdge() && s.version() != null);
    }

    /** As a model of buying in use; empty when it is of another kind. */
    public Optional<PurchaseModel> buying() {
        return Formulas.named(model).flatMap(family -> switch (family) {
            case PurchaseFamily purchase ->
                Optional.of(new PurchaseModel.Fitted(
                        purchase.model(parameters),
                        ModelTime.parse(timeUnit),
                        version,
                        atTheEdge() || insteadOf != null));
            case OpportunityFamily opportunity ->
                Optional.of(new BuyingInPeriods(
                        OpportunityFamily.model(parameters),
                        CalendarPeriod.of(timeUnit).orElseThrow(),
                        facts.getOrDefault(PURCHASES_PER_PERIOD, 1.0),
                        version,
                        atTheEdge() || insteadOf != null));
            case SpendFamily spend -> Optional.empty();
            case ContractFamily contract -> Optional.empty();
        });
    }

    /** As a model of contracts in use; empty when it is of another kind. */
    public Optional<ContractModel> contracts() {
        return Formulas.named(model).flatMap(family -> switch (family) {
            case PurchaseFamily purchase -> Optional.empty();
            case SpendFamily spend -> Optional.empty();
            case OpportunityFamily opportunity -> Optional.empty();
            case ContractFamily contract ->
                Optional.of(new ContractModel(
                        contract.model(parameters), Period.parse(timeUnit), version, atTheEdge() || insteadOf != null));
        });
    }

    /** What it answers. */
    public Role role() {
        return Formulas.named(model).orElseThrow().role();
    }

    /** As a model of spend in use; empty when it is of another kind. */
    public Optional<SpendModel> spend() {
        return Formulas.named(model).flatMap(family -> switch (family) {
            case PurchaseFamily purchase -> Optional.empty();
            case ContractFamily contract -> Optional.empty();
            case OpportunityFamily opportunity -> Optional.empty();
            case SpendFamily spend -> Optional.of(new SpendModel(spend.model(parameters), version));
        });
    }
}
