package io.clientele.valuation.calculation;

import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Faults;
import io.clientele.kit.rejection.Rejection;
import io.clientele.valuation.formula.ModelTime;

/** Time in steps of one length, for models that count contract periods or opportunities. */
final class Periods {

    private static final int MOST = 1_000_000;

    private final ModelTime length;

    /** How many count; −1 without end. */
    private final int horizon;

    private Periods(ModelTime length, int horizon) {
        this.length = length;
        this.horizon = horizon;
    }

    /**
     * @param text the length of a step
     * @param horizon as given, null without end
     */
    static Periods of(String text, String pointer, String horizon) {
        var faults = new Faults();
        var length = Lengths.unit(text, pointer, faults);
        var ahead = horizon == null ? null : Lengths.period(horizon, "/horizon", faults);
        Lengths.refuse(faults);
        if (ahead == null) {
            return new Periods(length, -1);
        }
        double steps = ahead.in(length);
        boolean whole = Math.abs(steps - Math.rint(steps)) < 1e-6 * Math.max(1, steps);
        if (!whole || steps > MOST) {
            throw Rejection.invalid(Fault.pointer(
                    "/horizon",
                    "OUT_OF_RANGE",
                    "horizon must be a whole number of times " + length.iso() + ", at most " + MOST + "."));
        }
        return new Periods(length, (int) Math.rint(steps));
    }

    boolean endless() {
        return horizon < 0;
    }

    int horizon() {
        return horizon;
    }

    /** In days. */
    double days(double periods) {
        return periods * length.days();
    }

    /** The rate of one step that makes the effective one of a year: a month's is (1 + d)^(1/12) − 1. */
    double rate(double yearly) {
        return Math.expm1(Math.log1p(yearly) * length.years());
    }

    /** Refuses what has no limit. */
    static Rejection noLimit(String why) {
        return Rejection.invalid(Fault.pointer(
                "/horizon",
                "NO_LIMIT",
                "Without a horizon and a discountRate above 0 there is no limit, as " + why
                        + ": give one of the two."));
    }
}
