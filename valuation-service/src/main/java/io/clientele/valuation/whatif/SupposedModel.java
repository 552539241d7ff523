package io.clientele.valuation.whatif;

import java.util.Map;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Faults;
import io.clientele.kit.rejection.Rejection;
import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.opportunity.BetaGeometricBetaBernoulli;
import io.clientele.valuation.formula.opportunity.CalendarPeriod;
import io.clientele.valuation.formula.purchase.BuyingInPeriods;
import io.clientele.valuation.formula.purchase.PurchaseModel;
import io.clientele.valuation.formula.purchase.fit.BuyingProcesses;
import io.clientele.valuation.registry.OpportunityFamily;

@Schema(
        name = "SupposedModel",
        description =
                "Another model of buying: a version that a fit has found, or parameters of one's own. PRIOR_RATE takes"
                        + " neither")
record SupposedModel(
        @Schema(
                description = "BG_NBD, another model of buying, or PRIOR_RATE",
                required = true,
                maxLength = 40,
                examples = "BG_NBD")
        @NotNull
        @Size(max = 40)
        String name,

        @Schema(description = "A version of that model", minimum = "1", maximum = "1000000", examples = "3")
        @Min(1)
        @Max(1_000_000)
        Integer version,

        @Schema(
                description =
                        "Parameters by name, each from 0.000001 to 10000000; with those of BG_BB the base's mean is taken to be"
                                + " one purchase in a period bought in",
                examples = "{\"r\":0.243,\"alpha\":4.414,\"a\":0.793,\"b\":2.426}")
        @Size(max = 20)
        Map<String, Double> parameters,

        @Schema(
                description =
                        "With parameters, the unit in which they count time, P1W where none is given; of BG_BB the calendar period that"
                                + " is one opportunity, P1Y where none is given",
                examples = "P1W")
        @Pattern(regexp = "P[1-9][0-9]{0,3}[DWMY]", message = "must be one period such as P1D, P1W, P1M or P1Y")
        String timeUnit) {

    private static final String PRIOR = "PRIOR_RATE";
    private static final double LEAST = 1e-6;
    private static final double MOST = 1e7;

    boolean asksForPrior() {
        return PRIOR.equals(name);
    }

    /** Refuses what is neither a version, nor parameters, nor the prior rate. */
    void require() {
        var faults = new Faults()
                .require(
                        asksForPrior() || countsPeriods() || BuyingProcesses.CODES.contains(name),
                        () -> Fault.pointer(
                                "/model/name",
                                "UNKNOWN_MODEL",
                                "name must be PRIOR_RATE, " + BetaGeometricBetaBernoulli.CODE + " or one of "
                                        + String.join(", ", BuyingProcesses.CODES) + "."))
                .require(
                        asksForPrior()
                                ? version == null && parameters == null
                                : (version == null) != (parameters == null),
                        () -> Fault.pointer(
                                "/model",
                                "VERSION_OR_PARAMETERS",
                                "Give either version or parameters; PRIOR_RATE takes neither."));
        faults.require(
                timeUnit == null || parameters != null,
                () -> Fault.pointer(
                        "/model/timeUnit",
                        "NOT_ALLOWED",
                        "Only parameters count time in it; a version keeps the unit it was fitted in."));
        faults.require(
                timeUnit == null
                        || !countsPeriods()
                        || CalendarPeriod.of(timeUnit).isPresent(),
                () -> Fault.pointer(
                        "/model/timeUnit",
                        "OUT_OF_RANGE",
                        "Of " + name + " it must be a calendar period: one of "
                                + String.join(", ", CalendarPeriod.all()) + "."));
        SupposedSpend.range(parameters, "/model/parameters", faults);
        faults.throwIfAny();
        if (parameters != null) {
            given();
        }
    }

    /** The model with the parameters that are given. */
    PurchaseModel given() {
        try {
            return countsPeriods() ? inPeriods() : atAnyTime();
        } catch (IllegalArgumentException e) {
            throw Rejection.invalid(Fault.pointer("/model/parameters", "PARAMETERS", e.getMessage() + "."));
        }
    }

    private boolean countsPeriods() {
        return BetaGeometricBetaBernoulli.CODE.equals(name);
    }

    private PurchaseModel atAnyTime() {
        var process = BuyingProcesses.of(name, parameters);
        requireNoOther(process.parameters());
        return new PurchaseModel.Fitted(process, ModelTime.parse(timeUnit == null ? "P1W" : timeUnit), 0);
    }

    /** With one purchase in a period bought in, but for what the customer's own say. */
    private PurchaseModel inPeriods() {
        var process = OpportunityFamily.model(parameters);
        requireNoOther(process.parameters());
        var period = timeUnit == null
                ? CalendarPeriod.YEAR
                : CalendarPeriod.of(timeUnit).orElseThrow();
        return new BuyingInPeriods(process, period, 1, 0, false);
    }

    private void requireNoOther(Map<String, Double> known) {
        if (!known.keySet().equals(parameters.keySet())) {
            throw new IllegalArgumentException(name + " has the parameters " + known.keySet());
        }
    }

    static boolean fits(Double parameter) {
        return parameter != null && parameter >= LEAST && parameter <= MOST;
    }
}
