package io.clientele.valuation.formula.opportunity;

import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** From days of purchases to x, t_x and n. */
class BoughtPeriodsTest {

    @Test
    void periodsAreDaysIsoWeeksMonthsQuartersAndYears() {
        var random = new SplittableRandom(3);
        for (var period : CalendarPeriod.values()) {
            for (int i = 0; i < 5_000; i++) {
                var day = LocalDate.ofEpochDay(random.nextLong(-30_000, 60_000));
                long number = period.number(day);
                assertThat(period.begin(number)).isBeforeOrEqualTo(day);
                assertThat(period.begin(number + 1)).isAfter(day);
                assertThat(period.number(period.begin(number))).isEqualTo(number);
            }
        }
        assertThat(CalendarPeriod.QUARTER.begin(CalendarPeriod.QUARTER.number(LocalDate.of(2026, 5, 31))))
                .isEqualTo("2026-04-01");
        assertThat(CalendarPeriod.WEEK.begin(CalendarPeriod.WEEK.number(LocalDate.of(2026, 11, 26))))
                .isEqualTo("2026-11-23");
        assertThat(CalendarPeriod.of("P2M")).isEmpty();
    }

    @Test
    void atTheEndOfAYearEveryYearSinceIsDecided() {
        var seen = yearly("2001-12-31", "1995-11-15", "1996-02-01", "1996-07-01", "2000-12-31");
        assertThat(seen.frequency()).isEqualTo(2);
        assertThat(seen.recency()).isEqualTo(5);
        assertThat(seen.opportunities()).isEqualTo(6);
        assertThat(seen.elapsed()).isZero();
        assertThat(seen.decided()).isFalse();
        assertThat(seen.whole()).isEqualTo(2);
        assertThat(seen.purchases()).isEqualTo(3);
    }

    @Test
    void theRunningYearCountsAsSoonAsItIsBoughtInAndIsOpenUntilThen() {
        var open = yearly("2001-07-02", "1999-03-01", "2000-01-01");
        assertThat(open.opportunities()).isEqualTo(1);
        assertThat(open.decided()).isFalse();
        assertThat(open.elapsed()).isCloseTo(183 / 365.0, within(1e-12));
        var bought = yearly("2001-07-02", "1999-03-01", "2000-01-01", "2001-05-01", "2001-06-01");
        assertThat(bought.frequency()).isEqualTo(2);
        assertThat(bought.recency()).isEqualTo(2);
        assertThat(bought.opportunities()).isEqualTo(2);
        assertThat(bought.decided()).isTrue();
        assertThat(bought.whole()).isOne();
        assertThat(bought.purchases()).isOne();
    }

    @Test
    void theYearOfTheFirstPurchaseIsNoOpportunity() {
        var seen = yearly("2001-07-02", "2001-03-01", "2001-06-01");
        assertThat(seen.frequency()).isZero();
        assertThat(seen.opportunities()).isZero();
        assertThat(seen.decided()).isTrue();
    }

    @Test
    void silenceIsWhatTheDaysWouldSayLater() {
        var random = new SplittableRandom(4);
        for (var period : CalendarPeriod.values()) {
            for (int i = 0; i < 2_000; i++) {
                var days = new TreeSet<LocalDate>();
                var asOf = LocalDate.of(2026, 11, 26);
                for (int k = random.nextInt(1, 9); k > 0; k--) {
                    days.add(asOf.minusDays(random.nextLong(900)));
                }
                var later = asOf.plusDays(random.nextLong(900));
                var now = BoughtPeriods.of(days, asOf, period);
                var then = BoughtPeriods.of(days, later, period);
                var silent = now.silentUntil(later);
                assertThat(silent.opportunities()).isEqualTo(then.opportunities());
                assertThat(silent.decided()).isEqualTo(then.decided());
                assertThat(silent.elapsed()).isEqualTo(then.elapsed());
                var between = BoughtPeriods.between(days.first(), days.last(), now.frequency(), later, period);
                assertThat(between.recency()).isEqualTo(then.recency());
                assertThat(between.opportunities()).isEqualTo(then.opportunities());
            }
        }
    }

    private static BoughtPeriods yearly(String asOf, String... days) {
        var bought = new TreeSet<LocalDate>();
        for (var day : days) {
            bought.add(LocalDate.parse(day));
        }
        return BoughtPeriods.of(bought, LocalDate.parse(asOf), CalendarPeriod.YEAR);
    }
}
