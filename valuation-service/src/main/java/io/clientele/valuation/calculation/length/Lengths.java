package io.clientele.valuation.calculation.length;

import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Faults;
import io.clientele.kit.rejection.Rejection;
import io.clientele.valuation.formula.ModelTime;

/** Lengths of time as callers give them, never a bare number without a unit. */
public final class Lengths {

    /** A million years: beyond it answers carry no meaning. */
    public static final double MOST_DAYS = 365.25e6;

    private Lengths() {}

    /** A period; a fault and a day where it is none. */
    public static ModelTime period(String text, String pointer, Faults faults) {
        try {
            var read = ModelTime.parse(text);
            faults.require(read.days() <= MOST_DAYS, () -> tooLong(pointer));
            return read;
        } catch (IllegalArgumentException e) {
            faults.add(bad(pointer));
            return ModelTime.DAY;
        }
    }

    /** A period that is longer than nothing. */
    public static ModelTime unit(String text, String pointer, Faults faults) {
        var read = period(text, pointer, faults);
        if (read.days() > 0) {
            return read;
        }
        faults.add(bad(pointer));
        return ModelTime.DAY;
    }

    /** A number of units or a period, in days; a fault and 0 where it is neither. */
    public static double days(Object length, ModelTime unit, String pointer, Faults faults) {
        if (length instanceof String period) {
            return period(period, pointer, faults).days();
        }
        double days = length instanceof Number number ? number.doubleValue() * unit.days() : -1;
        if (!(days >= 0)) {
            faults.add(bad(pointer));
            return 0;
        }
        faults.require(days <= MOST_DAYS, () -> tooLong(pointer));
        return days;
    }

    /** What cannot be read is malformed. */
    public static void refuse(Faults faults) {
        if (faults.any()) {
            throw Rejection.malformed(faults.list());
        }
    }

    private static Fault bad(String pointer) {
        return Fault.pointer(
                pointer,
                "BAD_FORMAT",
                name(pointer) + " must be at least 0: a number, or a period such as P52W or P217D.");
    }

    private static Fault tooLong(String pointer) {
        return Fault.pointer(pointer, "OUT_OF_RANGE", name(pointer) + " must not exceed a million years.");
    }

    private static String name(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }
}
