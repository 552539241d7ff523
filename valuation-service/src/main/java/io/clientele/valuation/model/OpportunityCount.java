package io.clientele.valuation.model;

import java.time.LocalDate;
import java.util.List;
import java.util.function.ToLongFunction;

import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;
import io.clientele.valuation.formula.opportunity.OpportunityHistories;
import io.clientele.valuation.formula.purchase.Purchase;

/**
 * Which calendar years (months, ISO weeks, days) after the one of their first purchase customers have bought in: each is one
 * opportunity, taken or not, as in the donations of Fader, Hardie and Shang (2010). A period that is not over by the end of the
 * calibration is no opportunity yet; customers without one take no part.
 */
final class OpportunityCount {

    private static final long THURSDAY_TO_MONDAY = 3;

    private final ToLongFunction<LocalDate> period;
    private final long lastWhole;
    private final OpportunityHistories histories = new OpportunityHistories();

    OpportunityCount(LocalDate calibrationEnd, String unit) {
        this.period = period(unit);
        this.lastWhole = period.applyAsLong(calibrationEnd.plusDays(1)) - 1;
    }

    /** Years, months, weeks or days, counted from some beginning. */
    private static ToLongFunction<LocalDate> period(String unit) {
        return switch (unit) {
            case "P1Y" -> LocalDate::getYear;
            case "P1M" -> day -> day.getYear() * 12L + day.getMonthValue();
            case "P1W" -> day -> Math.floorDiv(day.toEpochDay() + THURSDAY_TO_MONDAY, 7L);
            case "P1D" -> LocalDate::toEpochDay;
            default ->
                throw Rejection.invalid(
                        Fault.pointer(
                                "/timeUnit",
                                "OUT_OF_RANGE",
                                "An opportunity is a calendar year, month, week or day: timeUnit must be P1Y, P1M, P1W or P1D."));
        };
    }

    static void require(String unit) {
        period(unit);
    }

    /** All purchases of one customer up to the end of the calibration, at least one. */
    void add(List<Purchase> purchases) {
        long first = purchases.stream()
                .mapToLong(p -> period.applyAsLong(p.day()))
                .min()
                .orElseThrow();
        if (lastWhole <= first) {
            return;
        }
        long[] taken = purchases.stream()
                .mapToLong(p -> period.applyAsLong(p.day()))
                .filter(p -> p > first && p <= lastWhole)
                .distinct()
                .sorted()
                .toArray();
        int last = taken.length == 0 ? 0 : (int) (taken[taken.length - 1] - first);
        histories.add(taken.length, last, (int) (lastWhole - first), 1);
    }

    OpportunityHistories histories() {
        return histories;
    }
}
