package io.clientele.valuation.formula.opportunity;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.SortedSet;

/**
 * A customer's history as {@link BetaGeometricBetaBernoulli} sees it on a day: in which calendar periods after the one of its
 * first purchase it has bought.
 *
 * <p>A period is over at the end of its last day, and a history is as of the end of its day, as everywhere. The period that
 * runs on counts as soon as it is bought in, for it is then decided. Until then nobody knows whether its opportunity has
 * passed: {@code elapsed} says how much of it is over.
 *
 * @param first number of the period of the first purchase
 * @param frequency x, the later periods bought in
 * @param recency t_x, the last of them, counted from the first one after that of the first purchase; 0 without one
 * @param opportunities n, the periods decided: those that are over, and the running one where it is bought in
 * @param elapsed the share of the running period that is over, from 0 to below 1
 * @param decided whether the running period is: bought in, or that of the first purchase
 * @param whole the later periods bought in that are over
 * @param purchases occasions in those
 */
public record BoughtPeriods(
        CalendarPeriod period,
        long first,
        int frequency,
        int recency,
        int opportunities,
        double elapsed,
        boolean decided,
        int whole,
        int purchases) {

    /**
     * @param days on which the customer has bought, at least one, none after asOf
     * @param asOf the day at whose end the customer is looked at
     */
    public static BoughtPeriods of(SortedSet<LocalDate> days, LocalDate asOf, CalendarPeriod period) {
        long first = period.number(days.first());
        long running = period.number(asOf.plusDays(1));
        long last = first;
        int frequency = 0;
        int whole = 0;
        int purchases = 0;
        for (var day : days) {
            long number = period.number(day);
            boolean over = number < running;
            if (number > last) {
                frequency++;
                whole += over ? 1 : 0;
                last = number;
            }
            purchases += over && number > first ? 1 : 0;
        }
        return at(asOf, period, first, frequency, last, whole, purchases);
    }

    /** What is known without the days between the first purchase and the last. */
    public static BoughtPeriods between(
            LocalDate firstDay, LocalDate lastDay, int frequency, LocalDate asOf, CalendarPeriod period) {
        return at(asOf, period, period.number(firstDay), frequency, period.number(lastDay), 0, 0);
    }

    /** Whether no opportunity can have been missed since the last purchase: nobody can then be told to have left. */
    public boolean nothingMissed() {
        return recency == opportunities && (decided || elapsed == 0);
    }

    /** The same customer on a later day, without another purchase. */
    public BoughtPeriods silentUntil(LocalDate asOf) {
        return at(asOf, period, first, frequency, first + recency, whole, purchases);
    }

    private static BoughtPeriods at(
            LocalDate asOf, CalendarPeriod period, long first, int frequency, long last, int whole, int purchases) {
        var tomorrow = asOf.plusDays(1);
        long running = period.number(tomorrow);
        var begin = period.begin(running);
        double elapsed = (double) ChronoUnit.DAYS.between(begin, tomorrow)
                / ChronoUnit.DAYS.between(begin, period.begin(running + 1));
        int opportunities = Math.toIntExact(Math.max(last, running - 1) - first);
        return new BoughtPeriods(
                period,
                first,
                frequency,
                Math.toIntExact(last - first),
                Math.max(0, opportunities),
                elapsed,
                last == running || first == running,
                whole,
                purchases);
    }
}
