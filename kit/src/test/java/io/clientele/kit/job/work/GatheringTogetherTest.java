package io.clientele.kit.job.work;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.clientele.kit.job.DividedJob;
import io.clientele.kit.job.JobState;
import io.clientele.kit.job.JobView;
import io.clientele.kit.job.Jobs;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.WithBackends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What steps gather is there in one order when all parts are done, and is gone when the job has ended, whichever way. */
@QuarkusTest
@WithBackends
class GatheringTogetherTest {

    private static final DividedJob.Step LATE = new DividedJob.Step(Map.of(), 1, false, new byte[1]);

    @Inject
    Jobs jobs;

    @Inject
    Sql sql;

    @Inject
    LetterJob letters;

    @Inject
    PartRows parts;

    @Inject
    Claims claims;

    @AfterEach
    void everybodyMayGoOn() {
        letters.end.countDown();
        letters.fails = false;
        letters.notices = false;
    }

    @Test
    void whatIsGatheredComesBackPartByPartAndStepByStep() {
        letters.end = new CountDownLatch(1);
        var id = submit(3, 3);
        Patience.until("all is gathered", () -> gathered(id) == 9 && finished(id) == 3);
        assertThat(jobs.get(id).state()).isEqualTo(JobState.RUNNING);
        letters.end.countDown();
        var job = ended(id);
        assertThat(job.result().get("told").asText()).isEqualTo("a0a1a2b0b1b2c0c1c2");
        assertThat(job.done()).isEqualTo(job.total()).isEqualTo(18);
        assertThat(gathered(id)).isZero();
    }

    @Test
    void whatADeadWorkerHadGatheredIsNotGatheredAgain() {
        var id = UUID.randomUUID();
        sql.execute("""
                insert into job (id, kind, state, request, worker, heartbeat_at, attempts, created_at, started_at, cancel_requested)
                values (?, 'LETTERS', 'RUNNING', '{"parts": 2, "each": 2}', ?, now() + interval '1 hour', 1, now(), now(), true)""", id, UUID.randomUUID());
        sql.execute("""
                insert into job_part (job_id, part, size, state, done)
                select ?, n, 4, jsonb_build_object('part', n, 'next', 1), 1 from generate_series(0, 1) n""", id);
        for (int part = 1; part >= 0; part--) {
            sql.execute(
                    "insert into job_gathered (job_id, part, bytes) values (?, ?, convert_to(?, 'UTF8'))",
                    id,
                    part,
                    part == 0 ? "A" : "B");
        }
        sql.execute("update job set cancel_requested = false, heartbeat_at = '2020-01-01T00:00:00Z' where id = ?", id);
        assertThat(ended(id).result().get("told").asText()).isEqualTo("Aa1Bb1");
    }

    @Test
    void nothingIsLeftOfAJobThatFails() {
        letters.fails = true;
        var id = submit(2, 2);
        assertThat(ended(id).state()).isEqualTo(JobState.FAILED);
        assertThat(gathered(id)).isZero();
        letters.fails = false;
        jobs.again(id);
        assertThat(ended(id).result().get("told").asText()).isEqualTo("a0a1b0b1");
    }

    @Test
    void nothingIsLeftOfAJobThatIsCancelledWhileItsEndIsWorkedOut() {
        letters.end = new CountDownLatch(1);
        var id = submit(2, 2);
        Patience.until("all is gathered", () -> finished(id) == 2);
        jobs.cancel(id);
        letters.notices = true;
        letters.end.countDown();
        assertThat(ended(id).state()).isEqualTo(JobState.CANCELLED);
        assertThat(gathered(id)).isZero();
    }

    @Test
    void nothingIsLeftOfAJobThatWaitsForAnotherReplicaAndIsCancelled() {
        var id = ofNobody("QUEUED");
        QuarkusTransaction.requiringNew().run(() -> parts.reach(id, 0, LATE));
        assertThat(gathered(id)).isOne();
        jobs.cancel(id);
        assertThat(gathered(id)).isZero();
        sql.execute("delete from job where id = ?", id);
    }

    /** As where another replica has begun a step before the job ended, and is done after. */
    @Test
    void aStepThatEndsAfterItsJobLeavesNothing() {
        var id = ofNobody("CANCELLED");
        QuarkusTransaction.requiringNew().run(() -> parts.reach(id, 0, LATE));
        assertThat(gathered(id)).isZero();
        sql.execute("delete from job where id = ?", id);
    }

    /** Whoever takes away what was gathered waits for a step that has found its job still there, and does not miss what it leaves. */
    @Test
    void aStepThatIsNotYetCommittedWhenItsJobEndsLeavesNothing() throws Exception {
        var cancelled = ofNobody("QUEUED");
        endsWhileAStepIsOpen(cancelled, () -> jobs.cancel(cancelled));
        var worker = UUID.randomUUID();
        var failed = ofNobody("RUNNING");
        sql.execute("update job set worker = ?, heartbeat_at = now() + interval '1 hour' where id = ?", worker, failed);
        var claim = new Claim(failed, worker, "OF_NOBODY", null, false);
        endsWhileAStepIsOpen(failed, () -> claims.finish(claim, JobState.FAILED, 0, null, null, null));
    }

    private void endsWhileAStepIsOpen(UUID id, Runnable end) throws Exception {
        var left = new CountDownLatch(1);
        var commit = new CountDownLatch(1);
        try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
            var step = others.submit(() -> QuarkusTransaction.requiringNew().run(() -> {
                parts.reach(id, 0, LATE);
                left.countDown();
                LetterJob.await(commit);
            }));
            left.await();
            var ending = others.submit(end);
            Patience.until("it has ended the job, or waits for the step", () -> ending.isDone() || waiting() > 0);
            commit.countDown();
            step.get();
            ending.get();
        }
        assertThat(jobs.get(id).state().isFinal()).isTrue();
        assertThat(gathered(id)).isZero();
        sql.execute("delete from job where id = ?", id);
    }

    private long waiting() {
        return sql.count(
                "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%update job set%'");
    }

    @Test
    void aKindThatGathersAndIsEndedByANewerJobIsRefused() {
        var both = new LetterJob() {
            @Override
            public boolean onlyTheLatest() {
                return true;
            }
        };
        assertThatThrownBy(() -> Run.sensible(both))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("LETTERS")
                .hasMessageContaining("onlyTheLatest");
        assertThat(Run.sensible(letters)).isSameAs(letters);
    }

    private UUID ofNobody(String state) {
        var id = UUID.randomUUID();
        sql.execute(
                "insert into job (id, kind, state, request, created_at) values (?, 'OF_NOBODY', ?, '{}', now())",
                id,
                state);
        sql.execute("insert into job_part (job_id, part, size, state) values (?, 0, 1, '{}')", id);
        return id;
    }

    private UUID submit(int parts, int each) {
        return jobs.submit(LetterJob.KIND, Map.of("parts", parts, "each", each)).id();
    }

    private JobView ended(UUID id) {
        Patience.until("the job has ended", () -> jobs.get(id).state().isFinal());
        return jobs.get(id);
    }

    private long gathered(UUID id) {
        return sql.count("select count(*) from job_gathered where job_id = ?", id);
    }

    private long finished(UUID id) {
        return sql.count("select count(*) from job_part where job_id = ? and finished", id);
    }
}
