package io.clientele.customer.imports;

import java.time.Instant;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.clientele.customer.imports.spool.SpoolSweep;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.WithBackends;

import static org.assertj.core.api.Assertions.assertThat;

/** What is left of an import that has ended is left no longer than it takes to be found. */
@QuarkusTest
@WithBackends
class SweepingUpAfterImportsTest {

    private static final Instant THEN = Instant.parse("2026-01-31T09:30:00Z");

    private final UUID one = now();

    @Inject
    Sql sql;

    @Inject
    SpoolSweep sweep;

    @ParameterizedTest
    @CsvSource({"CANCELLED,0", "FAILED,0", "SUCCEEDED,0", "RUNNING,1"})
    void filesAndKeysOfTrialsGoWhenTheirJobHasEnded(String state, long left) {
        var job = UUID.randomUUID();
        sql.execute("""
                insert into job (id, kind, state, request, created_at, heartbeat_at)
                values (?, 'NOBODY_RUNS_IT', ?, '{}', ?, ?)""", job, state, THEN, THEN);
        sql.execute("""
                insert into customer_import (id, job_id, options, digest, bytes, rows, created_at, created_by)
                values (?, ?, '{}', '', 1, 1, ?, 'agent')""", one, job, THEN);
        piece();
        sql.execute(
                "insert into customer_import_key (import_id, system, reference, row) values (?, 'erp', '1', 1)", one);

        sweep.round();

        assertThat(count("customer_import_piece where import_id = ?")).isEqualTo(left);
        assertThat(count("customer_import_key where import_id = ?")).isEqualTo(left);
        sql.execute("delete from customer_import where id = ?", one);
        sql.execute("delete from job where id = ?", job);
    }

    @Test
    void aFileThatIsArrivingStays() {
        piece();
        sweep.round();
        assertThat(count("customer_import_piece where import_id = ?")).isEqualTo(1);
        sql.execute("delete from customer_import_piece where import_id = ?", one);
    }

    @Test
    void whatTellsWhoWasErasedGoesWithTheLastFileThatHadBeenSentBefore() {
        var before = new UUID(0x7000, one.getLeastSignificantBits());
        sql.execute(
                "insert into erasure (id, customer_id, requested_at, requested_by) values (?, ?, ?, 'admin')",
                one,
                one,
                THEN);
        sql.execute("insert into erasure_watch (erasure_id, salt, files_until) values (?, '', ?)", one, before);
        sql.execute("insert into erasure_mark (erasure_id, digest) values (?, '')", one);

        sweep.round();

        assertThat(count("erasure_mark where erasure_id = ?")).isZero();
        assertThat(count("erasure_watch where erasure_id = ?")).isZero();
        sql.execute("delete from erasure where id = ?", one);
    }

    private void piece() {
        sql.execute("insert into customer_import_piece (import_id, position, content) values (?, 0, '')", one);
    }

    private long count(String rows) {
        return sql.count("select count(*) from " + rows, one);
    }

    private static UUID now() {
        return new UUID(
                System.currentTimeMillis() << 16 | 0x7000, UUID.randomUUID().getLeastSignificantBits());
    }
}
