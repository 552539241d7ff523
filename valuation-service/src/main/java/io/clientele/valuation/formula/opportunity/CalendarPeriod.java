package io.clientele.valuation.formula.opportunity;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import io.clientele.valuation.formula.ModelTime;

/** A stretch of the calendar that is one opportunity to buy: a day, an ISO week, a month, a quarter or a year. */
public enum CalendarPeriod {
    DAY("P1D"),
    WEEK("P1W"),
    MONTH("P1M"),
    QUARTER("P3M"),
    YEAR("P1Y");

    private static final long THURSDAY_TO_MONDAY = 3;

    private final ModelTime length;

    CalendarPeriod(String iso) {
        length = ModelTime.parse(iso);
    }

    /** By its length; empty where no calendar has such a period. */
    public static Optional<CalendarPeriod> of(String iso) {
        return Arrays.stream(values()).filter(p -> p.iso().equals(iso)).findFirst();
    }

    /** What can be asked for, as ISO 8601 periods. */
    public static List<String> all() {
        return Arrays.stream(values()).map(CalendarPeriod::iso).toList();
    }

    public String iso() {
        return length.iso();
    }

    /** Its mean length, in which models look ahead. */
    public ModelTime length() {
        return length;
    }

    /** The period that a day lies in, counted from some beginning. */
    public long number(LocalDate day) {
        return switch (this) {
            case DAY -> day.toEpochDay();
            case WEEK -> Math.floorDiv(day.toEpochDay() + THURSDAY_TO_MONDAY, 7L);
            case MONTH -> day.getYear() * 12L + day.getMonthValue() - 1;
            case QUARTER -> day.getYear() * 4L + (day.getMonthValue() - 1) / 3;
            case YEAR -> day.getYear();
        };
    }

    /** Its first day. */
    public LocalDate begin(long number) {
        return switch (this) {
            case DAY -> LocalDate.ofEpochDay(number);
            case WEEK -> LocalDate.ofEpochDay(number * 7 - THURSDAY_TO_MONDAY);
            case MONTH -> LocalDate.ofEpochDay(0).withDayOfMonth(1).plusMonths(number - 1970L * 12);
            case QUARTER -> LocalDate.ofEpochDay(0).plusMonths(3 * (number - 1970L * 4));
            case YEAR -> LocalDate.of((int) number, 1, 1);
        };
    }
}
