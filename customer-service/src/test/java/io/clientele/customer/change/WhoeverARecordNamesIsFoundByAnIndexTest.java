package io.clientele.customer.change;

import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.WithBackends;

import static org.assertj.core.api.Assertions.assertThat;

/** Where those named and their survivors are not found by their ids, every registration and every page of an import reads the whole table. */
@QuarkusTest
@WithBackends
class WhoeverARecordNamesIsFoundByAnIndexTest {

    @Inject
    Sql sql;

    @Test
    void thoseNamedAndWhoAnswersForThem() {
        var ids = new UUID[] {UUID.randomUUID(), UUID.randomUUID()};
        QuarkusTransaction.requiringNew().run(() -> {
            sql.execute("set local enable_seqscan = off");
            assertThat(sql.query("explain " + Hierarchy.KINDS, row -> row.getString(1), ids, ids))
                    .noneMatch(line -> line.contains("Seq Scan"));
        });
    }
}
