package io.clientele.interaction.sales;

import java.time.LocalDate;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.interaction.OnRealParts;
import io.clientele.interaction.database.Database;

/** Reports equal a recount, whatever was recorded in whatever order: late, corrected, voided, at once. */
@QuarkusTest
@OnRealParts
class SalesOfARandomJournalTest {

    @Inject
    Database database;

    @Test
    void everyReportEqualsARecount() throws Exception {
        var journal = new RandomJournal(database, 20_260_131, LocalDate.of(1931, 1, 1), LocalDate.of(1933, 1, 1));
        for (int round = 0; round < 4; round++) {
            journal.record(60);
            journal.correct(20);
            journal.move(round);
            journal.recordAtOnce(24);
            journal.compare();
        }
    }
}
