package io.clientele.valuation.formula;

import java.time.Period;
import java.time.format.DateTimeParseException;

/**
 * A length of time as models count it: a number of days that knows what it was called.
 *
 * <p>Models need real numbers, calendars have months of four lengths. By convention P1D = 1 d, P1W = 7 d, P1M = 30.4375 d
 * and P1Y = 365.25 d. A plain number of days or weeks is never accepted for a duration, so that the one cannot be taken
 * for the other; it is converted by {@link #in(ModelTime)}.
 *
 * @param iso the ISO 8601 period, as it is echoed: P52W, P3Y
 * @param days its length in days, at least 0
 */
public record ModelTime(String iso, double days) implements Comparable<ModelTime> {

    /** One day. */
    public static final ModelTime DAY = new ModelTime("P1D", 1);

    /** Seven days. */
    public static final ModelTime WEEK = new ModelTime("P1W", 7);

    /** A twelfth of a year: 30.4375 days. */
    public static final ModelTime MONTH = new ModelTime("P1M", 30.4375);

    /** 365.25 days. */
    public static final ModelTime YEAR = new ModelTime("P1Y", 365.25);

    /** @throws IllegalArgumentException if days is negative or not a number */
    public ModelTime {
        Arguments.notNegative("days", days);
    }

    /** A whole number of days, as P217D. */
    public static ModelTime ofDays(long days) {
        return new ModelTime("P" + days + "D", days);
    }

    /**
     * Reads an ISO 8601 period of years, months, weeks and days, such as P52W or P1Y6M.
     *
     * @throws IllegalArgumentException if it is not one, or is negative
     */
    public static ModelTime parse(String iso) {
        try {
            var period = Period.parse(iso);
            double days = period.getYears() * YEAR.days + period.getMonths() * MONTH.days + period.getDays();
            return new ModelTime(iso, days);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(iso + " is not a period such as P52W, P6M or P3Y", e);
        }
    }

    /** This length counted in another: P52W in weeks is 52. */
    public double in(ModelTime unit) {
        Arguments.positive("unit", unit.days);
        return days / unit.days;
    }

    /** This length in weeks of 7 days. */
    public double weeks() {
        return in(WEEK);
    }

    /** This length in years of 365.25 days. */
    public double years() {
        return in(YEAR);
    }

    @Override
    public int compareTo(ModelTime other) {
        return Double.compare(days, other.days);
    }

    @Override
    public String toString() {
        return iso;
    }
}
