package io.clientele.interaction.satisfaction;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.interaction.Calls;
import io.clientele.interaction.OnRealParts;
import io.clientele.interaction.Years;
import io.clientele.interaction.database.Database;
import io.clientele.interaction.journal.year.DetachedYears;
import io.clientele.interaction.merge.Merging;
import io.clientele.interaction.period.PeriodUnit;
import io.clientele.interaction.period.Span;
import io.clientele.kit.time.Zone;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is reported of everybody equals a recount, whatever was recorded in whatever order: late, corrected, voided, at once, of
 * customers who are merged, parted and erased, over years that are detached and brought back.
 */
@QuarkusTest
@OnRealParts
class SatisfactionOfARandomJournalTest {

    /** Ends with a Monday: the week lies in two years. */
    private static final int AWAY = 1956;

    @Inject
    Database database;

    @Inject
    AnswerSums sums;

    @Inject
    DetachedYears years;

    @Inject
    Merging merging;

    @Test
    void everyReportEqualsARecount() throws Exception {
        var journal = new RandomAnswers(56, LocalDate.of(1955, 12, 20), LocalDate.of(1957, 1, 20));
        for (int round = 0; round < 3; round++) {
            journal.record(60);
            journal.correct(20);
            journal.compare();
            journal.recordAtOnce(16, () -> sums.fold(5));
            journal.compare();
            journal.correct(10);
            journal.erase(database);
            journal.compare();
            merging.merge(journal.customer(1), journal.customer(0));
            journal.record(20);
            journal.correct(10);
            sums.fold(1_000);
            journal.compare();
            merging.unmerge(journal.customer(1));
            journal.compare();
            Years.detach(AWAY);
            journal.only(at -> !Years.in(AWAY, at));
            journal.record(10);
            journal.correct(10);
            journal.erase(database);
            journal.compare();
            Years.attach(AWAY);
            journal.only(at -> true);
            journal.compare();
            countedByAnotherZone();
            journal.recordAtOnce(8, () -> sums.due());
            journal.compare();
        }
    }

    /** Sums that were counted by other days are thrown away, and the year counted anew. */
    private void countedByAnotherZone() {
        database.update("update satisfaction_day set answers = answers + 1 where year between 1955 and 1957");
        database.update("update satisfaction_year set zone = 'Asia/Shanghai' where year between 1955 and 1957");
    }

    @Test
    void daysAreThoseOfTheZone() {
        var customer = UUID.randomUUID();
        for (var at : List.of("1959-03-31T15:59:59Z", "1959-03-31T16:00:00Z")) {
            Calls.recorded(Calls.entry(customer, "SURVEY_ANSWER", at, ",\"nps\":9"));
        }
        var there = new AnswerSums(database, years, new Zone(ZoneId.of("Asia/Shanghai")));
        var months = new Span(PeriodUnit.MONTH, LocalDate.of(1959, 3, 1), LocalDate.of(1959, 5, 1));
        assertThat(there.periods(months, row -> row.getString("start") + " " + row.getLong("answers")))
                .containsExactly("null 2", "1959-03-01 1", "1959-04-01 1");
        assertThat(sums.periods(months, row -> row.getString("start") + " " + row.getLong("answers")))
                .containsExactly("null 2", "1959-03-01 2");
    }

    @Test
    void aDetachedYearIsReportedAsItWasCounted() {
        var customer = UUID.randomUUID();
        Calls.recorded(Calls.entry(customer, "SURVEY_ANSWER", "1963-03-31T15:59:59Z", ",\"nps\":9"));
        var report = "/satisfaction-reports?by=YEAR&dayFrom=1963-01-01&dayTo=1964-01-01";
        var before = Calls.get(report).asString();
        Years.detach(1963);
        try {
            assertThat(Calls.get(report).asString()).isEqualTo(before);
            database.update("delete from satisfaction_year where year = 1963");
            assertThat(Calls.get(report).statusCode()).isEqualTo(409);
        } finally {
            Years.attach(1963);
        }
        assertThat(Calls.get(report).asString()).isEqualTo(before);
    }
}
