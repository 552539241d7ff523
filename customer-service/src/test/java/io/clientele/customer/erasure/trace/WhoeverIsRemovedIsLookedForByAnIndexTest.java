package io.clientele.customer.erasure.trace;

import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.WithBackends;

import static org.assertj.core.api.Assertions.assertThat;

/** Where nothing leads to the rows that name a customer, each removal reads the whole table, and an import taken back never ends. */
@QuarkusTest
@WithBackends
class WhoeverIsRemovedIsLookedForByAnIndexTest {

    private static final String WITHOUT = """
            select conrelid::regclass || ' ' || conname from pg_constraint c
            where contype = 'f' and confrelid = 'customer'::regclass and not exists (
                select from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = c.conkey[1]
                    and (i.indpred is null or pg_get_expr(i.indpred, i.indrelid) like '%IS NOT NULL%'))""";

    @Inject
    Sql sql;

    @Test
    void everyTableThatNamesCustomersHasAnIndexOfThem() {
        assertThat(sql.query(WITHOUT, row -> row.getString(1))).isEmpty();
    }

    @Test
    void versionsThatNameThemAreFoundByAnIndex() {
        var ids = new String[] {UUID.randomUUID().toString(), UUID.randomUUID().toString()};
        QuarkusTransaction.requiringNew().run(() -> {
            sql.query("select set_config('enable_seqscan', 'off', true)", row -> true);
            assertThat(sql.query(
                            "explain " + NamedBefore.FORGET, row -> row.getString(1), ids, NamedBefore.changes(ids)))
                    .anyMatch(line -> line.contains("customer_version_naming"));
        });
    }
}
