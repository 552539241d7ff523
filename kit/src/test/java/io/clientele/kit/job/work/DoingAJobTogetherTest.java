package io.clientele.kit.job.work;

import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.kit.job.DividedJob;
import io.clientele.kit.job.JobState;
import io.clientele.kit.job.JobView;
import io.clientele.kit.job.Jobs;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.WithBackends;

import static io.clientele.kit.testing.http.Http.given;
import static org.assertj.core.api.Assertions.assertThat;

/** A divided job is done by everybody, every step of it once, whoever fails when. */
@QuarkusTest
@WithBackends
class DoingAJobTogetherTest {

    @Inject
    Jobs jobs;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    TallyJob tally;

    @Inject
    Run run;

    @Inject
    PartRows parts;

    @BeforeEach
    void emptyTable() {
        sql.execute("create table if not exists tally (job text, part int, number int)");
        sql.execute("truncate tally");
    }

    @AfterEach
    void openGate() {
        tally.gate.countDown();
    }

    @Test
    void everyStepIsDoneOnceByHoweverManyTakePart() throws Exception {
        try (var others = Executors.newFixedThreadPool(4)) {
            var id = submit(5, 40);
            List<Future<?>> helping = IntStream.range(0, 4)
                    .<Future<?>>mapToObj(i -> others.submit(() -> helpUntilEnded(id)))
                    .toList();
            for (var helper : helping) {
                helper.get();
            }
            var job = ended(id);
            assertThat(job.state()).isEqualTo(JobState.SUCCEEDED);
            assertThat(job.done()).isEqualTo(200);
            assertThat(job.total()).isEqualTo(200);
            assertThat(job.result().get("numbers").asInt()).isEqualTo(200);
        }
        everyNumberOnce(5, 40);
    }

    @Test
    void whatADeadWorkerHadBegunIsDoneAgainAndWhatItHadDoneIsNot() {
        var id = UUID.randomUUID();
        var longAgo = clock.instant().minus(Claims.SILENCE).minusSeconds(1);
        sql.execute("""
                with dead as (
                    insert into job (id, kind, state, request, worker, heartbeat_at, attempts, created_at, started_at)
                    values (?, 'TALLY', 'RUNNING', '{"parts": 2, "each": 3, "tally": "one"}', ?, ?, 1, ?, ?) returning id)
                insert into job_part (job_id, part, size, state, done, finished)
                select id, n, 3, jsonb_build_object('part', n, 'next', 2), 2, false from dead, generate_series(0, 1) n""", id, UUID.randomUUID(), longAgo, clock.instant(), longAgo);
        var job = ended(id);
        assertThat(job.state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(job.done()).isEqualTo(6);
        assertThat(sql.query("select part * 10 + number from tally order by 1", row -> row.getInt(1)))
                .containsExactly(2, 12);
    }

    @Test
    void whoHasSucceededHasDoneAllThereWasWhateverWasEstimated() {
        for (int said : List.of(1, 7)) {
            var id = jobs.submit(TallyJob.KIND, Map.of("parts", 2, "each", 3, "said", said, "tally", "said"))
                    .id();
            var job = ended(id);
            assertThat(job.state()).isEqualTo(JobState.SUCCEEDED);
            assertThat(job.done()).isEqualTo(job.total()).isEqualTo(6);
        }
    }

    @Test
    void aStepThatFailsLeavesNothingAndTheJobTellsWhy() {
        tally.failures.set(1_000);
        var job = ended(submit(1, 3));
        tally.failures.set(0);
        assertThat(job.state()).isEqualTo(JobState.FAILED);
        assertThat(job.problem().get("code").asText()).isEqualTo("INTERNAL_ERROR");
        assertThat(sql.count("select count(*) from tally")).isZero();
    }

    @Test
    void aStepThatFailsOnceIsDoneOnceAllTheSame() {
        tally.failures.set(2);
        var job = ended(submit(1, 3));
        assertThat(job.state()).isEqualTo(JobState.SUCCEEDED);
        everyNumberOnce(1, 3);
    }

    @Test
    void cancellingStopsEverybodyAtTheNextStep() throws Exception {
        tally.gate = new CountDownLatch(1);
        var id = submit(2, 1_000);
        Patience.until("it runs", () -> jobs.get(id).total() != null);
        assertThat(given().bearer(Tokens.of("manager"))
                        .delete("/api/v1/jobs/" + id)
                        .statusCode())
                .isEqualTo(204);
        tally.gate.countDown();
        assertThat(ended(id).state()).isEqualTo(JobState.CANCELLED);
        assertThat(run.help()).isFalse();
    }

    @Test
    void aNewerJobOfTheKindTakesOver() {
        tally.gate = new CountDownLatch(1);
        var older = submit(1, 100_000);
        Patience.until("it runs", () -> jobs.get(older).total() != null);
        var newer = submit(1, 2);
        tally.gate.countDown();
        var job = ended(older);
        assertThat(job.state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(job.result().get("superseded").asBoolean()).isTrue();
        assertThat(job.supersededBy()).isEqualTo(newer);
        assertThat(job.total()).as("what it has left to the newer one is in it").isEqualTo(100_000);
        assertThat(job.done()).isLessThan(100_000);
        assertThat(ended(newer).result().get("numbers").asInt()).isEqualTo(2);
        assertThat(jobs.get(newer).supersededBy()).isNull();
    }

    /** As where one who was taken for dead divides it all the same, and finds another base by then. */
    @Test
    void twoWhoDivideAJobDivideItOnce() {
        var id = UUID.randomUUID();
        sql.execute(
                "insert into job (id, kind, state, request, created_at) values (?, 'OF_NOBODY', 'RUNNING', '{}', now())",
                id);
        for (int into : List.of(2, 3)) {
            var divided = Collections.nCopies(into, new DividedJob.Part(Map.of("into", into), 1));
            QuarkusTransaction.requiringNew().run(() -> parts.insert(id, divided));
        }
        assertThat(parts.states(id))
                .hasSize(2)
                .allMatch(state -> state.get("into").asInt() == 2);
        sql.execute("delete from job where id = ?", id);
    }

    private void everyNumberOnce(int parts, int each) {
        assertThat(sql.count("select count(*) from tally")).isEqualTo((long) parts * each);
        assertThat(sql.count("select count(distinct (part, number)) from tally"))
                .isEqualTo((long) parts * each);
    }

    private Void helpUntilEnded(UUID id) throws Exception {
        while (!jobs.get(id).state().isFinal()) {
            run.help();
        }
        return null;
    }

    private UUID submit(int parts, int each) {
        return jobs.submit(TallyJob.KIND, Map.of("parts", parts, "each", each, "tally", "one"))
                .id();
    }

    private JobView ended(UUID id) {
        Patience.until("the job has ended", () -> jobs.get(id).state().isFinal());
        return jobs.get(id);
    }
}
