package io.clientele.valuation.calculation.length;

import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Faults;
import io.clientele.kit.rejection.Rejection;
import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.numeric.RisingRatioSum;

/** Time in steps of one length, for models that count contract periods or opportunities. */
public final class Periods {

    private static final int MOST = 1_000_000;

    /** Of a step of a million years: what comes after one counts for nothing. */
    private static final double MOST_RATE = 1e100;

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
    public static Periods of(String text, String pointer, String horizon) {
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

    public boolean endless() {
        return horizon < 0;
    }

    public int horizon() {
        return horizon;
    }

    /** In days. */
    public double days(double periods) {
        return periods * length.days();
    }

    /**
     * The rate of one step that makes the effective one of a year: a month's is (1 + d)^(1/12) − 1.
     *
     * @param yearly null where nothing is discounted
     */
    public double rate(Double yearly) {
        double rate = yearly == null ? 0 : Math.min(MOST_RATE, Math.expm1(Math.log1p(yearly) * length.years()));
        if (endless()) {
            refuseUnseen(yearly, rate < RisingRatioSum.SMALLEST_RATE);
        }
        return rate;
    }

    /** Refuses a yearly rate above 0 with which what lies ahead goes beyond all numbers. */
    public static void refuseUnseen(Double yearly, boolean unseen) {
        if (yearly != null && yearly > 0 && unseen) {
            throw Rejection.invalid(Fault.pointer(
                    "/discountRate",
                    "OUT_OF_RANGE",
                    "discountRate must be 0, or at least 1e-90, where no horizon is given."));
        }
    }

    /** Refuses what has no limit. */
    public static Rejection noLimit(String why) {
        return Rejection.invalid(Fault.pointer(
                "/horizon",
                "NO_LIMIT",
                "Without a horizon and a discountRate above 0 there is no limit, as " + why
                        + ": give one of the two."));
    }
}
