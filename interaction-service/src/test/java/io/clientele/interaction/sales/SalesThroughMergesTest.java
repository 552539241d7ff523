package io.clientele.interaction.sales;

import java.time.LocalDate;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.interaction.OnRealParts;
import io.clientele.interaction.database.Database;
import io.clientele.interaction.merge.Merging;

/** Reports equal a recount in which merged customers count as one, whoever is merged and parted again, in chains too. */
@QuarkusTest
@OnRealParts
class SalesThroughMergesTest {

    @Inject
    Database database;

    @Inject
    Merging merging;

    @Test
    void everyReportEqualsARecountThroughMergesAndTheirUndoing() throws Exception {
        var journal = new RandomJournal(database, 7, LocalDate.of(1926, 1, 1), LocalDate.of(1928, 1, 1));
        journal.record(60);
        journal.correct(10);
        journal.move(0);
        journal.compare();
        journal.merge(merging, 0, 1, 2, 3);
        journal.compare();
        journal.unmerge(merging, 1, 2, 3);
        journal.compare();
        journal.merge(merging, 4, 5);
        journal.merge(merging, 6, 4, 5);
        journal.record(40);
        journal.correct(20);
        journal.compare();
        journal.unmerge(merging, 4);
        journal.merge(merging, 4, 5);
        journal.recordAtOnce(20);
        journal.compare();
        journal.unmerge(merging, 5);
        journal.compare();
    }
}
