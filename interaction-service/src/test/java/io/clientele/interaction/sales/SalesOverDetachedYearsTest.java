package io.clientele.interaction.sales;

import java.time.LocalDate;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.interaction.Calls;
import io.clientele.interaction.OnRealParts;
import io.clientele.interaction.Years;
import io.clientele.interaction.database.Database;
import io.clientele.interaction.merge.Merging;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sums of sales stay those of a recount while a year is detached: with what is recorded in the same week of the next year, with
 * customers who become another kind or move meanwhile, over corrections, and when the year is back.
 */
@QuarkusTest
@OnRealParts
class SalesOverDetachedYearsTest {

    @Inject
    Database database;

    @Inject
    Merging merging;

    @Test
    void noTotalChanges() throws Exception {
        // 1922 ends with a Sunday; the year before begins within a week, which it shares with 1921
        var journal = new RandomJournal(database, 20_261_125, LocalDate.of(1921, 12, 20), LocalDate.of(1923, 1, 20));
        journal.record(150);
        journal.move(0);
        for (int round = 1; round < 4; round++) {
            journal.only(at -> true);
            journal.record(30);
            journal.correct(10);
            Years.detach(1922);
            journal.compare();
            journal.only(at -> !Years.in(1922, at));
            journal.record(20);
            journal.correct(10);
            journal.move(round);
            journal.recordAtOnce(8);
            journal.compare();
            assertThat(Calls.post(journal.all().stream()
                                    .filter(sold -> Years.in(1922, sold.at))
                                    .findFirst()
                                    .orElseThrow()
                                    .json())
                            .statusCode())
                    .isEqualTo(409);
            Years.attach(1922);
            journal.compare();
        }
    }

    @Test
    void norWhenCustomersAreMergedAndPartedMeanwhile() throws Exception {
        var journal = new RandomJournal(database, 20_261_128, LocalDate.of(1919, 1, 1), LocalDate.of(1921, 1, 1));
        journal.record(80);
        journal.correct(20);
        journal.move(0);
        journal.merge(merging, 0, 1, 2);
        Years.detach(1920);
        journal.unmerge(merging, 1);
        journal.merge(merging, 3, 4, 5);
        journal.compare();
        Years.attach(1920);
        journal.compare();
        Years.detach(1920);
        journal.merge(merging, 3, 1);
        journal.unmerge(merging, 4);
        journal.unmerge(merging, 2);
        journal.merge(merging, 3, 2);
        journal.compare();
        Years.attach(1920);
        journal.compare();
        journal.unmerge(merging, 1, 2, 5);
        journal.compare();
    }
}
