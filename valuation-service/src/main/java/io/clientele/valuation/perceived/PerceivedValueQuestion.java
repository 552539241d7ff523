package io.clientele.valuation.perceived;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.rejection.Faults;
import io.clientele.valuation.formula.perceived.PerceivedValue;

@Schema(name = "PerceivedValueQuestion", description = "The drivers of perceived value from both sides")
record PerceivedValueQuestion(
        @Schema(description = "What the customer gets: product, service and promotion factors")
        @NotNull
        @Size(min = 1, max = 30)
        List<@NotNull @Valid DriverSaid> benefit,

        @Schema(description = "What the customer gives up: price and whatever else it costs")
        @NotNull
        @Size(min = 1, max = 30)
        List<@NotNull @Valid DriverSaid> sacrifice) {

    PerceivedValue answer() {
        var faults = new Faults();
        check(benefit, "/benefit", faults);
        check(sacrifice, "/sacrifice", faults);
        faults.throwIfAny();
        return PerceivedValue.of(DriverSaid.drivers(benefit, null, null), DriverSaid.drivers(sacrifice, null, null));
    }

    private static void check(List<DriverSaid> drivers, String at, Faults faults) {
        DriverSaid.checkNames(drivers, at, faults);
        for (int i = 0; i < drivers.size(); i++) {
            drivers.get(i).check(at + "/" + i, 1, faults);
        }
    }
}
