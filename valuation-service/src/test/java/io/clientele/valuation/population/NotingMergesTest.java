package io.clientele.valuation.population;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.WithBackends;
import io.clientele.valuation.store.Database;

import static org.assertj.core.api.Assertions.assertThat;

/** What is noted of merges is there as long as a job may count by it, and no longer. */
@QuarkusTest
@WithBackends
class NotingMergesTest {

    private static final UUID OF_NOBODY = UUID.randomUUID();
    private static final UUID OF_A_JOB = UUID.randomUUID();
    private static final UUID OF_ONE_BEING_DIVIDED = UUID.randomUUID();

    @Inject
    Database database;

    @Inject
    Walk walk;

    @AfterEach
    void nothingIsLeftForOtherTests() {
        database.execute("DELETE FROM merge_noted");
        database.execute("DELETE FROM job WHERE kind = 'OF_NOBODY'");
    }

    @Test
    void whatJobsThatCameToNothingHaveNotedIsTakenAwayWhenAnotherBegins() {
        noted(OF_NOBODY, 61);
        noted(OF_A_JOB, 61);
        noted(OF_ONE_BEING_DIVIDED, 59);
        database.execute(
                "INSERT INTO job (id, kind, state, request, created_at) VALUES (?, 'OF_NOBODY', 'RUNNING', '{}', now())",
                OF_A_JOB);
        database.execute("""
                INSERT INTO job_part (job_id, part, size, state)
                SELECT id, n, 1, CASE n WHEN 1 THEN jsonb_build_object('merges', id) ELSE '{}' END FROM job, generate_series(0, 1) AS n WHERE id = ?""", OF_A_JOB);
        walk.begin();
        assertThat(notes()).containsExactlyInAnyOrder(OF_A_JOB, OF_ONE_BEING_DIVIDED);
        walk.ended(OF_A_JOB);
        assertThat(notes()).containsExactly(OF_ONE_BEING_DIVIDED);
    }

    private void noted(UUID note, int minutesAgo) {
        database.execute("""
                INSERT INTO merge_noted (note, customer_id, survivor, noted_at)
                VALUES (?, gen_random_uuid(), gen_random_uuid(), now() - ? * interval '1 minute')""", note, minutesAgo);
    }

    private List<UUID> notes() {
        return database.query("""
                SELECT DISTINCT note FROM merge_noted WHERE note IN (?, ?, ?)""", row -> row.getObject(1, UUID.class), OF_NOBODY, OF_A_JOB, OF_ONE_BEING_DIVIDED);
    }
}
