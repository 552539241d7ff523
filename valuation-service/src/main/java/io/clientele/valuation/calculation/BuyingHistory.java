package io.clientele.valuation.calculation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Faults;
import io.clientele.valuation.calculation.length.Lengths;
import io.clientele.valuation.formula.ModelTime;

@Schema(name = "BuyingHistory", description = "A customer's purchases, as models see them")
record BuyingHistory(
        @Schema(description = "x, the repeat occasions", examples = "26") @NotNull @Min(0) @Max(1_000_000)
        Integer frequency,

        @Schema(
                oneOf = {Double.class, String.class},
                description = "t_x, from the first to the last occasion: a number of timeUnits, or an ISO 8601 period",
                examples = "30.857")
        @NotNull
        Object recency,

        @Schema(
                oneOf = {Double.class, String.class},
                description = "T, from the first occasion to now: a number of timeUnits, or an ISO 8601 period",
                examples = "31")
        @NotNull
        Object age,

        @Schema(
                description = "Unit of the numbers (P1W = 7 d, P1M = 30.4375 d, P1Y = 365.25 d)",
                defaultValue = "P1W",
                examples = "P1W",
                maxLength = 40)
        @Size(max = 40)
        String timeUnit) {

    String unitName() {
        return timeUnit == null ? "P1W" : timeUnit;
    }

    /** Without a unit of numbers, since no time is a number. */
    boolean comesInPeriods() {
        return timeUnit == null && (recency instanceof String || age instanceof String);
    }

    /** The history in the unit of the parameters; refused where it is impossible. */
    Read in(ModelTime parameterUnit) {
        var faults = new Faults();
        var own = Lengths.unit(unitName(), "/history/timeUnit", faults);
        Lengths.refuse(faults);
        double first = Lengths.days(recency, own, "/history/recency", faults);
        double observed = Lengths.days(age, own, "/history/age", faults);
        Lengths.refuse(faults);
        faults.require(
                        first <= observed,
                        () -> Fault.pointer("/history/recency", "OUT_OF_RANGE", "recency must not exceed age."))
                .require(
                        frequency > 0 || first == 0,
                        () -> Fault.pointer(
                                "/history/recency", "OUT_OF_RANGE", "recency must be 0 without a repeat purchase."))
                .throwIfAny();
        return new Read(first / parameterUnit.days(), observed / parameterUnit.days());
    }

    /** Both in the unit of the parameters. */
    record Read(double recency, double age) {}
}
