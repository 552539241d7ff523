package io.clientele.kit.job;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.Http;
import io.clientele.kit.testing.http.Request;

import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithBackends
class JobsTest {

    private static final String DEFECTS = "io.clientele.kit.http.problem.ProblemMappers";
    private static final Duration LOOKED_TWICE = Duration.ofMillis(700);

    @Inject
    Jobs jobs;

    @Inject
    Sql sql;

    @Test
    void aJobRunsToItsResult() {
        var id = jobs.submit(CountingJob.KIND, Map.of("to", 10)).id();
        var job = ended(id);
        assertThat(job.state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(job.result().get("counted").asInt()).isEqualTo(10);
        assertThat(job.done()).isEqualTo(10);
        assertThat(job.total()).isEqualTo(10);
        assertThat(job.startedAt()).isNotNull();
        assertThat(job.finishedAt()).isAfterOrEqualTo(job.startedAt());
    }

    @Test
    void aJobThatEndsBeforeAllIsDoneDoesNotSayThatAllIs() {
        var job = ended(jobs.submit(CountingJob.KIND, Map.of("to", 2, "of", 3)).id());
        assertThat(job.state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(job.done()).isEqualTo(2);
        assertThat(job.total()).isEqualTo(3);
    }

    @Test
    void aJobOfATransactionThatIsRolledBackNeverWas() {
        QuarkusTransaction.begin();
        var id = jobs.submit(CountingJob.KIND, Map.of("to", 1)).id();
        QuarkusTransaction.rollback();
        assertProblem(as("viewer").get("/api/v1/jobs/" + id), 404, "JOB_NOT_FOUND");
    }

    @Test
    void aRefusedJobFailsWithTheProblem() {
        var job = ended(jobs.submit(CountingJob.KIND, Map.of("to", -1)).id());
        assertThat(job.state()).isEqualTo(JobState.FAILED);
        assertThat(job.problem().get("code").asText()).isEqualTo("NOTHING_TO_COUNT");
        assertThat(job.problem().get("status").asInt()).isEqualTo(409);
    }

    @Test
    void aDefectFailsTheJobWithoutTellingTheException() {
        var job = ended(jobs.submit(CountingJob.KIND, Map.of("from", 1)).id());
        assertThat(job.state()).isEqualTo(JobState.FAILED);
        assertThat(job.problem().get("code").asText()).isEqualTo("INTERNAL_ERROR");
        assertThat(job.problem().toString()).doesNotContain("NullPointer");
    }

    @Test
    void aRunningJobIsCancelledAtItsNextCheck() {
        var id =
                jobs.submit(CountingJob.KIND, Map.of("to", CountingJob.ENDLESS)).id();
        Patience.until("it runs", () -> jobs.get(id).done() > 0);
        assertThat(jobs.get(id).estimatedEnd()).isNotNull();
        assertThat(as("manager").delete("/api/v1/jobs/" + id).statusCode()).isEqualTo(204);
        assertThat(ended(id).state()).isEqualTo(JobState.CANCELLED);
        assertThat(as("manager").delete("/api/v1/jobs/" + id).statusCode()).isEqualTo(204);
    }

    @Test
    void progressIsTold() {
        var id = jobs.submit(CountingJob.KIND, Map.of("to", 50)).id();
        var told = as("viewer")
                .accept("text/event-stream")
                .get("/api/v1/jobs/" + id)
                .asString();
        assertThat(told)
                .contains("event:job")
                .contains("\"state\":\"SUCCEEDED\"")
                .contains("\"done\":50");
    }

    /** As the database is for a moment when it is restarted. */
    @Test
    void progressIsToldToItsEndAlthoughTheDatabaseWasAwayForAMoment() throws Exception {
        var id = jobs.submit(CountingJob.KIND, Map.of("to", 200)).id();
        Patience.until("it runs", () -> jobs.get(id).done() > 0);
        try (var client = HttpClient.newHttpClient();
                var told = client.send(listening(id), HttpResponse.BodyHandlers.ofInputStream())
                        .body()) {
            assertThat(told.read()).as("what it is told first").isPositive();
            sql.execute("alter table job rename to job_away");
            LockSupport.parkNanos(LOOKED_TWICE.toNanos());
            sql.execute("alter table job_away rename to job");
            assertThat(new String(told.readAllBytes(), StandardCharsets.UTF_8)).contains("\"state\":\"SUCCEEDED\"");
        }
    }

    @Test
    void aListenerWhoLeavesIsNoDefect() throws Exception {
        var id =
                jobs.submit(CountingJob.KIND, Map.of("to", CountingJob.ENDLESS)).id();
        var defects = new Defects();
        Logger.getLogger(DEFECTS).addHandler(defects);
        try (var client = HttpClient.newHttpClient()) {
            for (int i = 0; i < 5; i++) {
                try (var told = client.send(listening(id), HttpResponse.BodyHandlers.ofInputStream())
                        .body()) {
                    assertThat(told.read()).isPositive();
                }
            }
            LockSupport.parkNanos(LOOKED_TWICE.toNanos());
        } finally {
            Logger.getLogger(DEFECTS).removeHandler(defects);
            jobs.cancel(id);
        }
        assertThat(defects.told).isEmpty();
    }

    private static HttpRequest listening(UUID id) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + Http.port() + "/api/v1/jobs/" + id))
                .header("Authorization", "Bearer " + Tokens.of("viewer"))
                .header("Accept", "text/event-stream")
                .build();
    }

    /** What is told in the log as one. */
    private static final class Defects extends Handler {

        private final List<String> told = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord row) {
            told.add(row.getLevel() + " " + row.getMessage());
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // nothing is held
        }
    }

    @Test
    void withoutAPreferenceAJobIsAnsweredAsJson() {
        var id = jobs.submit(CountingJob.KIND, Map.of("to", 1)).id();
        var answer = as("viewer").accept("*/*").get("/api/v1/jobs/" + id);
        assertThat(answer.contentType()).startsWith("application/json");
        assertThat(answer.jsonPath().getString("id")).isEqualTo(id.toString());
    }

    @Test
    void jobsAreListedByKindAndState() {
        var id = jobs.submit(CountingJob.KIND, Map.of("to", 1)).id();
        ended(id);
        var page = as("viewer").get("/api/v1/jobs?kind=COUNTING&state=SUCCEEDED&limit=1&count=true");
        assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
        assertThat(page.jsonPath().getList("items.kind", String.class)).containsExactly("COUNTING");
        assertThat(page.jsonPath().getLong("total")).isPositive();
        assertThat(as("viewer").get("/api/v1/jobs?state=DONE").statusCode()).isEqualTo(400);
        assertThat(Http.get("/api/v1/jobs").statusCode()).isEqualTo(401);
    }

    @Test
    void theStatusSaysThatNothingWaits() {
        Patience.until("settled", () -> {
            var status = as("viewer").get("/api/v1/status").jsonPath();
            return "UP".equals(status.getString("state"))
                    && status.getLong("outboxPending") == 0
                    && status.getLong("feedLag") == 0;
        });
    }

    private JobView ended(UUID id) {
        Patience.until("the job has ended", () -> jobs.get(id).state().isFinal());
        return jobs.get(id);
    }

    private static Request as(String role) {
        return Http.given().bearer(Tokens.of(role));
    }
}
