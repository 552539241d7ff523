package io.clientele.kit.feed;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.contracts.PolicyEvent.ModelActivated;
import io.clientele.kit.feed.DeadLetterRows.DeadLetterFilter;
import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.TopicProbe;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.Http;
import io.clientele.kit.testing.http.Request;

import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithBackends
class DeadLetterResourceTest {

    @Inject
    DeadLetterRows rows;

    @Inject
    LedgerFeed ledger;

    @Test
    void aMendedRecordIsReplayedOnceAndShownAsSuch() {
        var model = LedgerFeed.DEFECT + UUID.randomUUID();
        var id = parked(model);
        assertProblem(as("admin").post("/api/v1/dead-letters/" + id + "/replay"), 409, "REPLAY_REFUSED");
        ledger.failuresLeft.set(-1);
        var key = UUID.randomUUID().toString();
        var replayed = as("admin").header("Idempotency-Key", key).post("/api/v1/dead-letters/" + id + "/replay");
        ledger.failuresLeft.set(0);
        assertThat(replayed.statusCode()).as(replayed.asString()).isEqualTo(200);
        var again = as("admin").header("Idempotency-Key", key).post("/api/v1/dead-letters/" + id + "/replay");
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.asString()).isEqualTo(replayed.asString());
        assertThat(replayed.jsonPath().getString("replayedAt")).isNotNull();
        assertThat(ledger.versionOf(model)).isEqualTo(1);
    }

    @Test
    void parkedRecordsAreListedWithReasonAndReadWithContent() {
        var model = LedgerFeed.REFUSED + UUID.randomUUID();
        var id = parked(model);
        var page =
                as("admin").get("/api/v1/dead-letters?code=NOT_WANTED&feed=ledger&replayed=false&count=true&limit=500");
        assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
        assertThat(page.jsonPath().getList("items.id", String.class)).contains(id.toString());
        assertThat(page.jsonPath().getLong("total")).isPositive();
        var letter = as("admin").get("/api/v1/dead-letters/" + id).jsonPath();
        assertThat(letter.getString("payload")).contains(model);
        assertThat(letter.getString("headers.ce_type")).isEqualTo("model.activated");
        assertThat(letter.getString("detail")).isEqualTo("We do not take this one.");
    }

    @Test
    void onlyAnAdminSeesThem() {
        assertThat(as("manager").get("/api/v1/dead-letters").statusCode()).isEqualTo(403);
        assertThat(Http.get("/api/v1/dead-letters").statusCode()).isEqualTo(401);
    }

    @Test
    void anUnknownOneIsNotFound() {
        assertProblem(as("admin").get("/api/v1/dead-letters/" + UUID.randomUUID()), 404, "DEAD_LETTER_NOT_FOUND");
    }

    private UUID parked(String model) {
        TopicProbe.publish(
                new ModelActivated(model, 1, 1, Map.of(), Map.of(), Instant.parse("2026-01-31T09:30:00Z"), null, null));
        Patience.until("the record is parked", () -> find(model).isPresent());
        return find(model).get();
    }

    private java.util.Optional<UUID> find(String model) {
        return rows.list(new DeadLetterFilter(java.util.List.of(), java.util.List.of(), null), null, 500).stream()
                .filter(letter -> letter.key().equals("model/" + model))
                .map(DeadLetterView::id)
                .findFirst();
    }

    private static Request as(String role) {
        return Http.given().bearer(Tokens.of(role));
    }
}
