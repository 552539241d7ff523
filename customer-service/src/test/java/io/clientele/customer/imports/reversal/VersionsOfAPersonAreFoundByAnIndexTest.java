package io.clientele.customer.imports.reversal;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.WithBackends;

import static org.assertj.core.api.Assertions.assertThat;

/** Where a file is of thousands at one organisation, the rows about one of them are not looked for among all of them. */
@QuarkusTest
@WithBackends
class VersionsOfAPersonAreFoundByAnIndexTest {

    @Inject
    Sql sql;

    @Test
    void theVersionsAndTheRowsThatMadeThem() {
        QuarkusTransaction.requiringNew().run(() -> {
            sql.execute("set local enable_seqscan = off");
            assertThat(plan())
                    .noneMatch(line -> line.contains("Seq Scan"))
                    .anyMatch(line -> line.contains("Index Cond: (contact_id ="))
                    .anyMatch(line -> line.contains("Index Cond: ((part_id ="));
        });
    }

    private List<String> plan() {
        return sql.query(
                "explain " + ReversalRows.BUILT_UPON, row -> row.getString(1), UUID.randomUUID(), new Long[] {7L});
    }
}
