package io.clientele.customer.ownership.representative;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.WithBackends;

import static org.assertj.core.api.Assertions.assertThat;

/** Assigning holds all other assignments up: it must not take the longer the more customers there are. */
@QuarkusTest
@WithBackends
class ReadingLoadsTest {

    @Inject
    Sql sql;

    @Test
    void noCustomersAreCountedForThem() {
        assertThat(sql.query("explain " + Representatives.ROWS, row -> row.getString(1)))
                .anyMatch(line -> line.contains(" on kept_sum"))
                .noneMatch(line -> line.contains(" on customer"));
    }
}
