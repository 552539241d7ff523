package io.clientele.kit.job.work;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.job.JobState;
import io.clientele.kit.job.Jobs;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.WithBackends;

import static org.assertj.core.api.Assertions.assertThat;

/** How fast the next job of a kind will be is told by the last one that can say it. */
@QuarkusTest
@WithBackends
class PaceOfJobsTest {

    private final String kind = "PACED_" + UUID.randomUUID();

    @Inject
    Jobs jobs;

    @Inject
    Claims claims;

    @Inject
    Sql sql;

    @Test
    void nothingIsKnownBeforeTheFirst() {
        assertThat(jobs.pace(kind, 0)).isEmpty();
    }

    @Test
    void theLastCounts() {
        ended("SUCCEEDED", 1_000, 10, 1);
        ended("SUCCEEDED", 1_000, 5, 1);
        assertThat(jobs.pace(kind, 1_000)).contains(200.0);
    }

    @Test
    void oneThatDidTooLittleSaysNothing() {
        ended("SUCCEEDED", 1_000, 10, 1);
        ended("SUCCEEDED", 999, 1, 1);
        assertThat(jobs.pace(kind, 1_000)).contains(100.0);
        assertThat(jobs.pace(kind, 1_001)).isEmpty();
    }

    /** The second worker found most of the parts done. */
    @Test
    void oneThatWasTakenOverSaysNothing() {
        ended("SUCCEEDED", 1_000, 10, 1);
        ended("SUCCEEDED", 1_000, 1, 2);
        assertThat(jobs.pace(kind, 1)).contains(100.0);
    }

    /** A replica that ends gives back what it runs, and the next one goes on behind what is done. */
    @Test
    void oneThatWasGivenBackSaysNothing() {
        var id = UuidCreator.getTimeOrderedEpoch();
        sql.execute(
                "insert into job (id, kind, state, request, created_at) values (?, ?, 'QUEUED', '{}', now())",
                id,
                kind);
        claims.release(claims.next(Set.of(kind)).orElseThrow());
        claims.finish(claims.next(Set.of(kind)).orElseThrow(), JobState.SUCCEEDED, 1_000, 1_000L, Map.of(), null);
        assertThat(jobs.get(id).done()).isEqualTo(1_000);
        assertThat(jobs.pace(kind, 1)).isEmpty();
    }

    @Test
    void oneThatCameToNothingSaysNothing() {
        ended("FAILED", 1_000, 10, 1);
        ended("CANCELLED", 1_000, 10, 1);
        assertThat(jobs.pace(kind, 1)).isEmpty();
    }

    private void ended(String state, long done, int seconds, int attempts) {
        sql.execute("""
                insert into job (id, kind, state, request, done, attempts, created_at, started_at, finished_at, result)
                values (?, ?, ?, '{}', ?, ?, now(), now(), now() + ? * interval '1 second', '{}')""", UuidCreator.getTimeOrderedEpoch(), kind, state, done, attempts, seconds);
    }
}
