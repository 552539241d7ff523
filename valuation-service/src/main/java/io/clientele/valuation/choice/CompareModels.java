package io.clientele.valuation.choice;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Faults;
import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.registry.Formulas;
import io.clientele.valuation.registry.PurchaseFamily;

@Schema(description = "Which models compete, and on which part of the past")
record CompareModels(
        @Schema(description = "Last business day that the fits may see", examples = "1997-09-30") @NotNull
        LocalDate calibrationEnd,

        @Schema(
                description =
                        "How long the time after it is that they have to foresee (P1W = 7 d, P1M = 30.4375 d, P1Y ="
                                + " 365.25 d, rounded to days); it must be over",
                examples = "P39W",
                pattern = "^P[0-9]{1,4}[DWMY]$")
        @NotNull
        @Pattern(regexp = "P[0-9]{1,4}[DWMY]", message = "must be one period such as P39W, P6M or P1Y")
        String holdOut,

        @Schema(
                description = "Unit in which the parameters count time",
                defaultValue = "P1W",
                pattern = "^P[0-9]{1,4}[DWMY]$",
                examples = "P1W")
        @Pattern(regexp = "P[0-9]{1,4}[DWMY]", message = "must be one period such as P1D, P1W, P1M or P1Y")
        String timeUnit,

        @Schema(
                description = "Names of models of buying; default: all of them",
                examples = "[\"BG_NBD\",\"PARETO_NBD\"]")
        @Size(min = 1, max = 20)
        List<@NotNull @Size(max = 40) String> models,

        @Schema(
                description =
                        "What decides: RMSE, MAE, SUM_ERROR or LOG_LIKELIHOOD of the hold-out. Values rest on expected"
                                + " purchases, and the squared error is what a true expectation makes least",
                defaultValue = "RMSE",
                examples = "RMSE")
        Criterion criterion) {

    String unit() {
        return timeUnit == null ? "P1W" : timeUnit;
    }

    Criterion decisive() {
        return criterion == null ? Criterion.RMSE : criterion;
    }

    /** The hold-out in whole days. */
    ModelTime length() {
        return ModelTime.ofDays(Math.round(ModelTime.parse(holdOut).days()));
    }

    LocalDate holdOutEnd() {
        return calibrationEnd.plusDays((long) length().days());
    }

    List<PurchaseFamily> candidates() {
        return Formulas.purchase().stream()
                .filter(f -> models == null || models.contains(f.name()))
                .toList();
    }

    void require(LocalDate today) {
        var names = Formulas.purchase().stream().map(PurchaseFamily::name).toList();
        var faults = new Faults()
                .require(
                        !unit().matches("P0+[DWMY]"),
                        () -> Fault.pointer("/timeUnit", "OUT_OF_RANGE", "timeUnit must be longer than nothing."))
                .require(
                        length().days() >= 1,
                        () -> Fault.pointer("/holdOut", "OUT_OF_RANGE", "holdOut must be at least a day."))
                .require(
                        holdOutEnd().isBefore(today),
                        () -> Fault.pointer(
                                "/holdOut",
                                "OUT_OF_RANGE",
                                "The hold-out ends on " + holdOutEnd() + ", and must be over before " + today + "."));
        for (int i = 0; models != null && i < models.size(); i++) {
            var name = models.get(i);
            faults.require(
                    names.contains(name),
                    () -> Fault.pointer(
                            "/models/" + models.indexOf(name),
                            "UNSUPPORTED_MODEL",
                            name + " is no model of buying; there are " + String.join(", ", names) + "."));
        }
        faults.throwIfAny();
    }
}
