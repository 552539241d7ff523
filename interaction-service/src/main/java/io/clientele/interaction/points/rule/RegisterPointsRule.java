package io.clientele.interaction.points.rule;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Period;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Faults;

/** A new version of the rule. */
@Schema(description = "How purchases are to earn points: ⌊amount in base currency × pointsPerUnit⌋")
record RegisterPointsRule(
        @Schema(description = "What people call it", maxLength = 200, examples = "Double points in May")
        String name,

        @Schema(
                description = "Points for one unit of the base currency, above 0, up to 6 decimals",
                required = true,
                minimum = "0",
                exclusiveMinimum = true,
                maximum = "1000000",
                examples = "2")
        BigDecimal pointsPerUnit,

        @Schema(
                description =
                        "How long they can be used, to the end of the last business day: ISO 8601, from P1D to P100Y",
                required = true,
                pattern = "^P[0-9YMWD]+$",
                maxLength = 20,
                examples = "P24M")
        String validFor) {

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);
    private static final int MONTHS = 1_200;
    private static final int DAYS = 36_525;

    /** Names all that is wrong with it. */
    RegisterPointsRule checked() {
        var faults = new Faults();
        faults.require(
                name == null
                        || !name.isBlank()
                                && name.length() <= 200
                                && name.chars().noneMatch(Character::isISOControl),
                () -> Fault.pointer(
                        "/name", "BAD_FORMAT", "Must be a text of 1 to 200 characters, without control characters."));
        faults.require(pointsPerUnit != null, () -> required("/pointsPerUnit"));
        faults.require(
                pointsPerUnit == null
                        || pointsPerUnit.signum() > 0
                                && pointsPerUnit.compareTo(MOST) <= 0
                                && pointsPerUnit.stripTrailingZeros().scale() <= 6,
                () -> Fault.pointer(
                        "/pointsPerUnit", "OUT_OF_RANGE", "Must be above 0 and at most 1000000, up to 6 decimals."));
        faults.require(validFor != null, () -> required("/validFor"));
        faults.require(
                validFor == null || period(validFor),
                () -> Fault.pointer(
                        "/validFor", "BAD_PERIOD", "Must be an ISO 8601 period from P1D to P100Y, such as P24M."));
        faults.throwIfAny();
        return this;
    }

    private static Fault required(String pointer) {
        return Fault.pointer(pointer, "REQUIRED", "Required.");
    }

    private static boolean period(String text) {
        try {
            var period = Period.parse(text);
            return text.length() <= 20
                    && !period.isNegative()
                    && !period.isZero()
                    && period.toTotalMonths() <= MONTHS
                    && period.getDays() <= DAYS;
        } catch (DateTimeException | ArithmeticException e) {
            return false;
        }
    }
}
