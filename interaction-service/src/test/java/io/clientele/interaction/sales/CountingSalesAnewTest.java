package io.clientele.interaction.sales;

import java.time.LocalDate;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.clientele.interaction.Calls;
import io.clientele.interaction.OnRealParts;
import io.clientele.interaction.database.Database;
import io.clientele.interaction.database.Locks;
import io.clientele.interaction.merge.Merging;
import io.clientele.interaction.sales.sum.CountingAnew;
import io.clientele.interaction.sales.sum.Sums;
import io.clientele.kit.testing.ProblemAssert;

/** In another zone of business days all sales are counted anew, while others write, correct, merge and ask. */
@QuarkusTest
@OnRealParts
@Timeout(300)
class CountingSalesAnewTest {

    @Inject
    Database database;

    @Inject
    Sums sums;

    @Inject
    CountingAnew anew;

    @Inject
    Merging merging;

    @Test
    void writersDoNotWaitForIt() throws Exception {
        var journal = new RandomJournal(database, 39, LocalDate.of(1966, 1, 1), LocalDate.of(1968, 1, 1));
        journal.record(40);
        journal.move(0);
        journal.compare();
        otherZone(null);
        QuarkusTransaction.requiringNew().run(() -> {
            database.query(Locks.FOLDING, row -> true);
            anew.step(1_000);
            journal.record(20);
            journal.correct(20);
        });
        countAnew();
        journal.compare();
    }

    @Test
    void whateverHappensBetweenItsStepsIsCountedOnce() throws Exception {
        var journal = new RandomJournal(database, 41, LocalDate.of(1969, 1, 1), LocalDate.of(1974, 1, 1));
        journal.record(60);
        journal.move(0);
        journal.compare();
        otherZone(null);
        journal.merge(merging, 4, 5);
        for (int round = 1; sums.countAnew(1) && round < 5; round++) {
            journal.record(15);
            journal.correct(15);
            if (round == 1) {
                journal.merge(merging, 0, 1, 2);
            } else if (round == 3) {
                journal.unmerge(merging, 1, 5);
            }
        }
        journal.record(15);
        journal.correct(15);
        countAnew();
        journal.compare();
    }

    @Test
    void reportsAreToldToComeAgain() {
        QuarkusTransaction.requiringNew().run(() -> {
            database.query(Locks.FOLDING, row -> true);
            otherZone(1966);
            reportIsRefused();
            otherZone(null);
            reportIsRefused();
        });
        countAnew();
    }

    /** As if all had been counted by the days of another one, or as far as to a year. */
    private void otherZone(Integer year) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.update("update sales_zone set zone = 'Asia/Elsewhere', year = " + year));
    }

    private static void reportIsRefused() {
        ProblemAssert.assertProblem(
                Calls.get("/sales-reports?dayFrom=1966-01-01&dayTo=1967-01-01&by=YEAR"), 503, "SALES_CATCHING_UP");
    }

    private void countAnew() {
        boolean more = true;
        while (more) {
            more = sums.countAnew(1_000);
        }
    }
}
