package io.clientele.valuation.whatif;

import java.time.Period;
import java.util.Map;
import java.util.Set;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Faults;
import io.clientele.valuation.formula.contract.ContractModel;
import io.clientele.valuation.formula.contract.ShiftedBetaGeometric;

@Schema(
        name = "SupposedContractModel",
        description =
                "Another model of contracts: a version that a fit has found, or parameters of one's own; or NONE of them")
record SupposedContracts(
        @Schema(
                description =
                        "SHIFTED_BETA_GEOMETRIC, or NONE, which takes nothing else: then who is under contract is valued"
                                + " by the model of buying, as where that model is taken out of use",
                defaultValue = "SHIFTED_BETA_GEOMETRIC",
                maxLength = 40,
                examples = "SHIFTED_BETA_GEOMETRIC")
        @Size(max = 40)
        String name,

        @Schema(description = "A version of that model", minimum = "1", maximum = "1000000", examples = "2")
        @Min(1)
        @Max(1_000_000)
        Integer version,

        @Schema(
                description = "alpha and beta, each from 0.000001 to 10000000",
                examples = "{\"alpha\":0.668,\"beta\":3.806}")
        @Size(max = 20)
        Map<String, Double> parameters,

        @Schema(
                description =
                        "With parameters, the period at whose end a contract is renewed or not; P1Y where none is given",
                examples = "P1Y")
        @Pattern(regexp = "P[1-9][0-9]{0,3}[DWMY]", message = "must be one period such as P1D, P1W, P1M or P1Y")
        String timeUnit) {

    private static final String AT = "/contractModel";
    private static final String NONE = "NONE";

    boolean asksForNone() {
        return NONE.equals(name);
    }

    /** Refuses what is neither a version, nor parameters, nor none. */
    void require() {
        var faults = new Faults()
                .require(
                        name == null || asksForNone() || name.equals(ShiftedBetaGeometric.CODE),
                        () -> Fault.pointer(
                                AT + "/name",
                                "UNKNOWN_MODEL",
                                "name must be " + ShiftedBetaGeometric.CODE + " or " + NONE + "."))
                .require(
                        asksForNone()
                                ? version == null && parameters == null
                                : (version == null) != (parameters == null),
                        () -> Fault.pointer(
                                AT,
                                "VERSION_OR_PARAMETERS",
                                "Give either version or parameters; " + NONE + " takes neither."))
                .require(
                        parameters == null || parameters.keySet().equals(Set.of("alpha", "beta")),
                        () -> Fault.pointer(
                                AT + "/parameters",
                                "PARAMETERS",
                                ShiftedBetaGeometric.CODE + " has the parameters alpha and beta."))
                .require(
                        timeUnit == null || parameters != null,
                        () -> Fault.pointer(
                                AT + "/timeUnit",
                                "NOT_ALLOWED",
                                "Only parameters count time in it; a version keeps the period it was fitted in."));
        SupposedSpend.range(parameters, AT + "/parameters", faults);
        faults.throwIfAny();
    }

    /** The model with the parameters that are given. */
    ContractModel given() {
        return new ContractModel(
                new ShiftedBetaGeometric(parameters.get("alpha"), parameters.get("beta")),
                Period.parse(timeUnit == null ? "P1Y" : timeUnit),
                0,
                false);
    }
}
