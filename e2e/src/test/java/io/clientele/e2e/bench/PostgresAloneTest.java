package io.clientele.e2e.bench;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.clientele.e2e.Customers;
import io.clientele.e2e.RunningSuite;

import static org.assertj.core.api.Assertions.assertThat;

/** The benchmark's reference knows the tables of the journal as they are today. */
class PostgresAloneTest {

    private static final int ENTRIES = 100;

    @Test
    void theJournalsRowsAreWrittenAgain() throws Exception {
        var suite = RunningSuite.suite();
        var api = suite.as("system");
        for (var body : Entries.batches(List.of(Customers.register(api, "Measured")), ENTRIES)) {
            Entries.expectAllCreated(api, body);
        }
        try (var alone = new PostgresAlone(suite)) {
            assertThat(alone.copiedPerSecond(ENTRIES)).isPositive();
            assertThat(alone.insertedPerSecond(2, 0.1)).isPositive();
        }
    }
}
