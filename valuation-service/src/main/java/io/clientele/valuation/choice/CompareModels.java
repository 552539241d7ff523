package io.clientele.valuation.choice;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Faults;
import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.opportunity.CalendarPeriod;
import io.clientele.valuation.registry.Family;
import io.clientele.valuation.registry.Formulas;
import io.clientele.valuation.registry.OpportunityFamily;
import io.clientele.valuation.registry.Role;

@Schema(description = "Which models compete, and on which part of the past")
record CompareModels(
        @Schema(
                description =
                        "What the models answer: PURCHASE, how often customers buy; SPEND, what they pay on a purchase; CONTRACT, for"
                                + " how many periods contracts are renewed",
                enumeration = {"PURCHASE", "SPEND", "CONTRACT"},
                defaultValue = "PURCHASE",
                examples = "PURCHASE")
        Role role,

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
                description =
                        "Unit in which the parameters count time; of CONTRACT the period at whose end a contract is renewed or not,"
                                + " default P1Y; not of SPEND, whose models know none",
                defaultValue = "P1W",
                pattern = "^P[0-9]{1,4}[DWMY]$",
                examples = "P1W")
        @Pattern(regexp = "P[0-9]{1,4}[DWMY]", message = "must be one period such as P1D, P1W, P1M or P1Y")
        String timeUnit,

        @Schema(
                description =
                        "The calendar period that is one opportunity to buy: where it is given, BG_BB competes, counting in it"
                                + " (P1D, P1W, P1M, P3M or P1Y)",
                examples = "P1M")
        @Pattern(regexp = "P1D|P1W|P1M|P3M|P1Y", message = "must be P1D, P1W, P1M, P3M or P1Y")
        String period,

        @Schema(
                description =
                        "Names of models of the role; default: all of them, BG_BB where its period is given. Simple answers that"
                                + " are no versions compete anyway",
                examples = "[\"BG_NBD\",\"PARETO_NBD\"]")
        @Size(min = 1, max = 20)
        List<@NotNull @Size(max = 40) String> models,

        @Schema(
                description =
                        "What decides: RMSE, MAE, SUM_ERROR or LOG_LIKELIHOOD of the hold-out. Values rest on expected"
                                + " purchases and spend, and the squared error is what a true expectation makes least. Not"
                                + " LOG_LIKELIHOOD of SPEND: a mean gives none",
                defaultValue = "RMSE",
                examples = "RMSE")
        Criterion criterion) {

    Role kind() {
        return role == null ? Role.PURCHASE : role;
    }

    /** Null where models know no time. */
    String unit() {
        return timeUnit != null
                ? timeUnit
                : switch (kind()) {
                    case PURCHASE -> "P1W";
                    case SPEND -> null;
                    case CONTRACT -> "P1Y";
                };
    }

    String unit(Family family) {
        return countsPeriods(family) ? period : family.knowsTime() ? unit() : family.customaryUnit();
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

    List<Family> candidates() {
        return ofRole().filter(f -> models == null ? period != null || !countsPeriods(f) : models.contains(f.name()))
                .toList();
    }

    /** Null where no candidate counts in periods. */
    CalendarPeriod calendarPeriod() {
        return candidates().stream().anyMatch(CompareModels::countsPeriods)
                ? CalendarPeriod.of(period).orElseThrow()
                : null;
    }

    private Stream<Family> ofRole() {
        return Formulas.all().stream().filter(f -> f.role() == kind());
    }

    private static boolean countsPeriods(Family family) {
        return family instanceof OpportunityFamily;
    }

    void require(LocalDate today) {
        var names = ofRole().map(Family::name).toList();
        var faults = new Faults()
                .require(
                        timeUnit == null || !timeUnit.matches("P0+[DWMY]"),
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
        faults.require(
                period != null || candidates().stream().noneMatch(CompareModels::countsPeriods),
                () -> Fault.pointer(
                        "/period", "REQUIRED", "period must say which calendar period is an opportunity for BG_BB."));
        for (int i = 0; models != null && i < models.size(); i++) {
            var name = models.get(i);
            faults.require(
                    names.contains(name),
                    () -> Fault.pointer(
                            "/models/" + models.indexOf(name),
                            "UNSUPPORTED_MODEL",
                            name + " is no model of the role " + kind() + "; there are " + String.join(", ", names)
                                    + "."));
        }
        ofThisRole(faults);
        faults.throwIfAny();
    }

    private void ofThisRole(Faults faults) {
        faults.require(
                        kind() == Role.PURCHASE || period == null,
                        () -> Fault.pointer(
                                "/period", "NOT_OF_THIS_ROLE", "Only models of buying count calendar periods."))
                .require(
                        kind() != Role.SPEND || timeUnit == null,
                        () -> Fault.pointer("/timeUnit", "NOT_OF_THIS_ROLE", "Models of spend know no time."))
                .require(
                        kind() != Role.SPEND || decisive() != Criterion.LOG_LIKELIHOOD,
                        () -> Fault.pointer(
                                "/criterion",
                                "NOT_OF_THIS_ROLE",
                                "A mean gives no likelihood: models of spend are held against it by RMSE, MAE or SUM_ERROR."));
    }
}
