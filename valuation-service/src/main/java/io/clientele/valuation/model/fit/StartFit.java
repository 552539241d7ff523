package io.clientele.valuation.model.fit;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Faults;
import io.clientele.valuation.formula.opportunity.CalendarPeriod;
import io.clientele.valuation.registry.Family;
import io.clientele.valuation.registry.Formulas;
import io.clientele.valuation.registry.OpportunityFamily;

@Schema(description = "What to fit, to which part of the past")
record StartFit(
        @Schema(description = "Name of a model, as `GET /models` lists them", examples = "BG_NBD")
        @NotNull
        @Size(max = 40)
        String model,

        @Schema(
                description =
                        "Last business day that the fit may see, not after today; every customer whose first purchase (or"
                                + " contract) is on or before it takes part",
                examples = "1997-09-30")
        @NotNull
        LocalDate calibrationEnd,

        @Schema(
                description =
                        "Unit in which the parameters count time (P1W = 7 d, P1M = 30.4375 d, P1Y = 365.25 d); default"
                                + " P1W. Of SHIFTED_BETA_GEOMETRIC the period at whose end a contract is renewed or not, of BG_BB the"
                                + " calendar period that is one opportunity to buy (P1Y, P3M, P1M, P1W, P1D); default P1Y. GAMMA_GAMMA"
                                + " knows none",
                pattern = "^P[0-9]{1,4}[DWMY]$",
                examples = "P1W")
        @Pattern(regexp = "P[0-9]{1,4}[DWMY]", message = "must be one period such as P1D, P1W, P1M or P1Y")
        String timeUnit) {

    String unit() {
        return timeUnit != null
                ? timeUnit
                : Formulas.named(model).map(Family::customaryUnit).orElse("P1W");
    }

    void require(LocalDate today) {
        new Faults()
                .require(
                        !calibrationEnd.isAfter(today),
                        () -> Fault.pointer(
                                "/calibrationEnd",
                                "OUT_OF_RANGE",
                                "calibrationEnd must not be after today, " + today
                                        + ": time that has not passed would count as silence."))
                .require(
                        Formulas.named(model).isPresent(),
                        () -> Fault.pointer(
                                "/model",
                                "UNSUPPORTED_MODEL",
                                model + " cannot be fitted; model must be one of " + String.join(", ", Formulas.names())
                                        + "."))
                .require(
                        !unit().matches("P0+[DWMY]"),
                        () -> Fault.pointer("/timeUnit", "OUT_OF_RANGE", "timeUnit must be longer than nothing."))
                .require(
                        !(Formulas.named(model).orElse(null) instanceof OpportunityFamily)
                                || CalendarPeriod.of(unit()).isPresent(),
                        () -> Fault.pointer(
                                "/timeUnit",
                                "OUT_OF_RANGE",
                                "An opportunity is a calendar day, week, month, quarter or year: timeUnit must be one of "
                                        + String.join(", ", CalendarPeriod.all()) + "."))
                .throwIfAny();
    }
}
