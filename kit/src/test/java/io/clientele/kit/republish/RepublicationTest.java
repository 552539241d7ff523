package io.clientele.kit.republish;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import jakarta.inject.Singleton;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.contracts.Event;
import io.clientele.contracts.SegmentEvent.SegmentsChanged;
import io.clientele.contracts.SegmentState;
import io.clientele.contracts.Topic;
import io.clientele.kit.job.Progress;
import io.clientele.kit.testing.EndedJob;
import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.TopicProbe;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.Http;
import io.clientele.kit.testing.http.Request;

import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithBackends
class RepublicationTest {

    private static final List<UUID> KNOWN =
            IntStream.range(0, 250).mapToObj(i -> UUID.randomUUID()).toList();

    @Test
    void aServiceTellsItsWholeStateAgain() {
        var started = as("admin").post("/api/v1/republications/kit");
        assertThat(started.header("Location")).startsWith("/api/v1/jobs/");
        assertThat(EndedJob.of(started).getInt("result.events")).isEqualTo(KNOWN.size());
        try (var probe = TopicProbe.on(Topic.SEGMENTS)) {
            probe.await(SegmentsChanged.class, KNOWN.size(), e -> KNOWN.contains(UUID.fromString(e.key())));
        }
    }

    @Test
    void theSameKeyIsAnsweredWithTheSameJob() {
        var key = UUID.randomUUID().toString();
        var first = as("admin").header("Idempotency-Key", key).post("/api/v1/republications/kit");
        var again = as("admin").header("Idempotency-Key", key).post("/api/v1/republications/kit");
        assertThat(again.header("Location")).isEqualTo(first.header("Location")).startsWith("/api/v1/jobs/");
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        EndedJob.of(first);
    }

    @Test
    void onlyTheServiceItselfAndOnlyForAnAdmin() {
        assertProblem(as("admin").post("/api/v1/republications/other-service"), 404, "SERVICE_NOT_FOUND");
        assertThat(as("manager").post("/api/v1/republications/kit").statusCode())
                .isEqualTo(403);
    }

    private static Request as(String role) {
        return Http.given().bearer(Tokens.of(role));
    }

    @Singleton
    static class Segments implements Republisher {

        @Override
        public long count() {
            return KNOWN.size();
        }

        @Override
        public void publish(Consumer<List<? extends Event>> sink, Progress progress) {
            for (int from = 0; from < KNOWN.size(); from += 100) {
                sink.accept(KNOWN.subList(from, Math.min(from + 100, KNOWN.size())).stream()
                        .map(id -> new SegmentsChanged(new SegmentState(id, 1, List.of())))
                        .toList());
            }
        }
    }
}
