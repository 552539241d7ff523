package io.clientele.valuation.whatif;

import java.util.Map;
import java.util.Set;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Faults;
import io.clientele.valuation.formula.spend.GammaGamma;
import io.clientele.valuation.formula.spend.SpendModel;

@Schema(
        name = "SupposedSpend",
        description = "Another Gamma-Gamma: a version that a fit has found, or parameters of one's own")
record SupposedSpend(
        @Schema(description = "A version of GAMMA_GAMMA", minimum = "1", maximum = "1000000", examples = "2")
        @Min(1)
        @Max(1_000_000)
        Integer version,

        @Schema(
                description = "p, q and gamma, each from 0.000001 to 10000000",
                examples = "{\"p\":6.25,\"q\":3.74,\"gamma\":15.44}")
        @Size(max = 20)
        Map<String, Double> parameters) {

    void require() {
        var faults = new Faults()
                .require(
                        (version == null) != (parameters == null),
                        () -> Fault.pointer(
                                "/spendModel", "VERSION_OR_PARAMETERS", "Give either version or parameters."))
                .require(
                        parameters == null || parameters.keySet().equals(Set.of("p", "q", "gamma")),
                        () -> Fault.pointer(
                                "/spendModel/parameters",
                                "PARAMETERS",
                                "GAMMA_GAMMA has the parameters p, q and gamma."));
        range(parameters, "/spendModel/parameters", faults);
        faults.throwIfAny();
    }

    SpendModel given() {
        return new SpendModel(new GammaGamma(parameters.get("p"), parameters.get("q"), parameters.get("gamma")), 0);
    }

    static void range(Map<String, Double> parameters, String at, Faults faults) {
        if (parameters != null) {
            parameters.forEach((name, value) -> faults.require(
                    SupposedModel.fits(value),
                    () -> Fault.pointer(at + "/" + name, "OUT_OF_RANGE", "Must be from 0.000001 to 10000000.")));
        }
    }
}
