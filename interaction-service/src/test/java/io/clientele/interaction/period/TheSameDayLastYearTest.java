package io.clientele.interaction.period;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TheSameDayLastYearTest {

    /** The day before which last year ends, of the period in which today is. */
    @ParameterizedTest
    @CsvSource({
        "MONTH, 2026-03-03, 2025-03-04",
        "MONTH, 2026-03-01, 2025-03-02",
        "MONTH, 2026-03-30, 2025-03-31",
        "MONTH, 2026-03-31, 2025-04-01",
        "QUARTER, 2026-05-15, 2025-05-16",
        "YEAR, 2026-01-01, 2025-01-02",
        "YEAR, 2026-12-31, 2026-01-01",
        "WEEK, 2026-03-02, 2025-03-04",
        "WEEK, 2026-03-08, 2025-03-10",
        "DAY, 2026-03-03, 2025-03-04",
        "MONTH, 2028-02-28, 2027-03-01",
        "MONTH, 2028-02-29, 2027-03-01",
        "QUARTER, 2028-03-01, 2027-03-02",
        "QUARTER, 2028-02-29, 2027-03-01",
        "DAY, 2028-02-29, 2027-03-01",
        "MONTH, 2029-02-27, 2028-02-28",
        "MONTH, 2029-02-28, 2028-03-01",
        "QUARTER, 2029-02-28, 2028-03-01",
        "DAY, 2029-02-28, 2028-02-29",
    })
    void aPeriodThatRunsIsComparedUpToTheSameDay(PeriodUnit unit, LocalDate today, LocalDate end) {
        var start = unit.start(today);
        var lastYear = new Span(unit, start, unit.next(start)).yearBefore(today);
        assertThat(lastYear.from()).isEqualTo(unit.yearBefore(start));
        assertThat(lastYear.to()).isEqualTo(end);
    }

    @Test
    void periodsThatAreOverAreComparedWhole() {
        var quarter = new Span(PeriodUnit.MONTH, LocalDate.of(2028, 1, 1), LocalDate.of(2028, 4, 1));
        for (var today :
                new LocalDate[] {LocalDate.of(2028, 3, 31), LocalDate.of(2028, 4, 1), LocalDate.of(2031, 7, 9)}) {
            assertThat(quarter.yearBefore(today)).isEqualTo(quarter.yearBefore());
        }
    }

    @Test
    void periodsThatHaveNotBegunAreComparedWithNothing() {
        var ahead = new Span(PeriodUnit.MONTH, LocalDate.of(2028, 5, 1), LocalDate.of(2028, 6, 1));
        var lastYear = ahead.yearBefore(LocalDate.of(2028, 3, 31));
        assertThat(lastYear.to()).isEqualTo(lastYear.from());
    }
}
