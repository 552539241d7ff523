package io.clientele.kit.term;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which term of a contract runs when, and for what amount: of a year at 10 a month, and what follows. */
class CourseTest {

    /** What is paid in a month; null where that is not said. */
    record Paid(Double monthly) implements Agreed<Paid> {
        @Override
        public Paid over(Paid earlier) {
            return monthly == null ? earlier : this;
        }
    }

    private final Course<Paid> year = Course.of(day("2020-01-01"), said("2020-01-01", "2020-12-31", 10.0));

    @Test
    void aRenewalSignedAheadHasItsAmountFromItsTermOn() {
        var renewed = year.renewed(day("2020-03-01"), said("2020-06-01", "2021-05-31", 20.0));
        assertThat(paid(renewed, "2020-05-31")).isEqualTo(10);
        assertThat(paid(renewed, "2020-06-01")).isEqualTo(20);
        assertThat(told(renewed)).isEqualTo("2020-01-01 2020-05-31 10.0, 2020-06-01 2021-05-31 20.0");
    }

    @Test
    void anAmountThatARenewalDoesNotSayIsThatOfTheTermBefore() {
        var renewed = year.renewed(day("2020-03-01"), said("2021-01-01", null, null));
        assertThat(paid(renewed, "2021-01-01")).isEqualTo(10);
        var dearer = renewed.changed(day("2020-04-01"), said(null, null, 12.0));
        assertThat(told(dearer)).isEqualTo("2020-01-01 2020-12-31 12.0, 2021-01-01 null 12.0");
        var corrected = dearer.renewed(day("2020-05-01"), said("2021-01-01", "2021-12-31", 20.0))
                .renewed(day("2020-06-01"), said("2020-12-01", "2022-12-31", null));
        assertThat(told(corrected))
                .as("what was agreed of a later day only is not that of an earlier one")
                .isEqualTo("2020-01-01 2020-11-30 12.0, 2020-12-01 2022-12-31 12.0");
    }

    @Test
    void whatBeginsWithATermOrBeforeTheFirstKeepsWhatItDoesNotSay() {
        var renewed = year.renewed(day("2020-03-01"), said("2021-01-01", "2021-12-31", 20.0));
        var longer = renewed.renewed(day("2020-04-01"), said("2021-01-01", "2022-12-31", null));
        assertThat(told(longer)).isEqualTo("2020-01-01 2020-12-31 10.0, 2021-01-01 2022-12-31 20.0");
        var earlier = renewed.renewed(day("2020-04-01"), said("2019-12-01", null, null));
        assertThat(told(earlier)).isEqualTo("2019-12-01 null 10.0");
    }

    @Test
    void aChangeOfADayToComeCountsFromThatDayOn() {
        var open = Course.of(day("2026-01-01"), said(null, null, 10.0));
        var dearer = open.changed(day("2026-03-01"), said("2026-07-01", null, 20.0));
        assertThat(paid(dearer, "2026-03-02")).isEqualTo(10);
        assertThat(told(dearer)).isEqualTo("2026-01-01 2026-06-30 10.0, 2026-07-01 null 20.0");
        assertThat(told(year.changed(day("2020-03-01"), said("2020-07-01", null, 20.0))))
                .as("its last day stays")
                .isEqualTo("2020-01-01 2020-06-30 10.0, 2020-07-01 2020-12-31 20.0");
        var renewed = year.renewed(day("2020-02-01"), said("2022-07-01", "2023-06-30", 20.0));
        assertThat(told(renewed.changed(day("2020-03-01"), said("2020-07-01", "2023-12-31", 12.0))))
                .as("so does the term that follows, which has the new last day")
                .isEqualTo("2020-01-01 2020-06-30 10.0, 2020-07-01 2022-06-30 12.0, 2022-07-01 2023-12-31 20.0");
        assertThat(told(year.changed(day("2020-07-01"), said("2020-07-01", null, 20.0))))
                .as("of its own day it is a change of the term")
                .isEqualTo("2020-01-01 2020-12-31 20.0");
    }

    /** Against the rule written out: what begins in the time of the new term goes, and all are in time order. */
    @Test
    void renewalsInWhateverOrderLeaveWhatTheRuleLeaves() {
        var random = new SplittableRandom(7);
        for (int course = 0; course < 500; course++) {
            var renewed = year;
            List<Term<Paid>> expected = new ArrayList<>(year.terms());
            for (int i = 0; i < 12; i++) {
                var from = day("2020-01-01").plusDays(random.nextInt(random.nextBoolean() ? 100 : 100 + 60 * i));
                var to = random.nextBoolean() ? from.plusDays(random.nextInt(90)) : null;
                var term = new Term<>(from, to, new Paid(random.nextDouble()));
                renewed = renewed.renewed(day("2020-01-01").plusDays(i), term);
                expected.removeIf(old ->
                        !old.from().isBefore(from) && (to == null || !old.from().isAfter(to)));
                expected.add(term);
                expected.sort(Comparator.comparing(Term::from));
                assertThat(renewed.terms()).isEqualTo(expected);
            }
        }
    }

    /** A second term, of the year from July 2022 on for 20 a month, is signed in February 2020. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // of the term that runs
                "2020-03-01, -, -, 12, 2020-01-01 2020-12-31 12.0, 2022-07-01 2023-06-30 20.0",
                "2020-03-01, -, 2020-09-30, -, 2020-01-01 2020-09-30 10.0, 2022-07-01 2023-06-30 20.0",
                "2022-08-01, -, -, 22, 2020-01-01 2020-12-31 10.0, 2022-07-01 2023-06-30 22.0",
                // of the term it names
                "2020-03-01, 2022-07-01, -, 22, 2020-01-01 2020-12-31 10.0, 2022-07-01 2023-06-30 22.0",
                "2020-03-01, 2022-05-01, 2023-04-30, -, 2020-01-01 2020-12-31 10.0, 2022-05-01 2023-04-30 20.0",
                "2020-03-01, 2020-02-01, -, 12, 2020-01-01 2020-12-31 12.0, 2022-07-01 2023-06-30 20.0",
                // of the next to come, where none runs
                "2021-03-01, -, -, 22, 2020-01-01 2020-12-31 10.0, 2022-07-01 2023-06-30 22.0",
                // of both, where its last day lies in the second
                "2020-03-01, -, 2023-12-31, 12, 2020-01-01 2022-06-30 12.0, 2022-07-01 2023-12-31 20.0"
            })
    void aChangeAltersTheTermThatRunsOnItsDayOrTheOneItNames(
            String on, String from, String to, Double monthly, String first, String second) {
        var renewed = year.renewed(day("2020-02-01"), said("2022-07-01", "2023-06-30", 20.0));
        assertThat(told(renewed.changed(day(on), said(from, to, monthly)))).isEqualTo(first + ", " + second);
    }

    @Test
    void aChangeBehindTheLastTermBeginsAnother() {
        var again = year.changed(day("2021-03-01"), said(null, "2021-12-31", 12.0));
        assertThat(told(again)).isEqualTo("2020-01-01 2020-12-31 10.0, 2021-03-01 2021-12-31 12.0");
        assertThat(told(year.changed(day("2021-03-01"), said(null, "2020-10-31", null))))
                .as("it was over before")
                .isEqualTo("2020-01-01 2020-10-31 10.0");
    }

    @Test
    void theFirstEndCountsWhateverIsToldAfterIt() {
        var ended = year.endedOn(day("2020-06-30"));
        assertThat(ended.renewed(day("2020-07-01"), said(null, null, 20.0))).isEqualTo(ended);
        assertThat(ended.on(day("2020-07-01"))).isEmpty();
    }

    private static String told(Course<Paid> course) {
        return course.ran()
                .map(term ->
                        term.from() + " " + term.to() + " " + term.amounts().monthly())
                .collect(Collectors.joining(", "));
    }

    private static double paid(Course<Paid> course, String day) {
        return course.on(day(day)).orElseThrow().amounts().monthly();
    }

    private static Term<Paid> said(String from, String to, Double monthly) {
        return new Term<>(day(from), day(to), new Paid(monthly));
    }

    private static LocalDate day(String day) {
        return day == null ? null : LocalDate.parse(day);
    }
}
