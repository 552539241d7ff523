package io.clientele.kit.job.work;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.job.CountingJob;
import io.clientele.kit.job.JobState;
import io.clientele.kit.job.JobView;
import io.clientele.kit.job.Jobs;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.WithBackends;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithBackends
class AJobOutlivesItsWorkersTest {

    @Inject
    CountingJob counting;

    @Inject
    Jobs jobs;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Test
    void aJobWhoseWorkerFellSilentIsRunByAnother() {
        var id = UUID.randomUUID();
        var longAgo = clock.instant().minus(Claims.SILENCE).minusSeconds(1);
        sql.execute("""
                insert into job (id, kind, state, request, worker, heartbeat_at, attempts, created_at, started_at)
                values (?, ?, 'RUNNING', '{"to": 3}', ?, ?, 1, ?, ?)""", id, CountingJob.KIND, UUID.randomUUID(), longAgo, longAgo, longAgo);
        var job = ended(id);
        assertThat(job.state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(job.result().get("counted").asInt()).isEqualTo(3);
    }

    @Test
    void aJobThatMeetsTroubleIsRunAgainAndNotGivenUp() {
        counting.troubles.set(1);
        var id = jobs.submit(CountingJob.KIND, Map.of("to", 3)).id();
        Patience.until("it met trouble", () -> counting.troubles.get() == 0);
        Patience.until("its worker is missed", () -> {
            sql.execute("update job set heartbeat_at = '2020-01-01T00:00:00Z' where id = ? and state = 'RUNNING'", id);
            return jobs.get(id).state() == JobState.SUCCEEDED;
        });
        assertThat(jobs.get(id).result().get("counted").asInt()).isEqualTo(3);
    }

    @Test
    void aJobOfAKindThatOnlyNewerReplicasKnowIsLeftToThem() {
        var other = jobs.submit("OF_TOMORROW", Map.of()).id();
        var own = jobs.submit(CountingJob.KIND, Map.of("to", 3)).id();
        assertThat(ended(own).state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(jobs.get(other).state()).isEqualTo(JobState.QUEUED);
        sql.execute("delete from job where id = ?", other);
    }

    private JobView ended(UUID id) {
        Patience.until("the job has ended", () -> jobs.get(id).state().isFinal());
        return jobs.get(id);
    }
}
