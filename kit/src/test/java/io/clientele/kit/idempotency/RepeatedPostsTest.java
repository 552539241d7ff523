package io.clientele.kit.idempotency;

import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.Http;
import io.clientele.kit.testing.http.Response;

import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithBackends
class RepeatedPostsTest {

    @Inject
    DataSource database;

    @Inject
    AnswerSweep sweep;

    @Test
    void theSameAgainIsAnsweredWithTheFirstAnswer() {
        String key = UUID.randomUUID().toString();
        Response first = post(key, "agent", "a");
        Response again = post(key, "agent", "a");
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.contentType()).startsWith("application/json");
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(first.header("Idempotency-Replayed")).isNull();
    }

    @Test
    void anotherBodyUnderTheKeyIsRefused() {
        String key = UUID.randomUUID().toString();
        post(key, "agent", "a");
        assertProblem(post(key, "agent", "b"), 422, "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void anotherQueryUnderTheKeyIsRefused() {
        String key = UUID.randomUUID().toString();
        post(key, "agent", "a", "?atomic=true");
        assertProblem(post(key, "agent", "a", ""), 422, "IDEMPOTENCY_KEY_REUSED");
        assertProblem(post(key, "agent", "a", "?atomic=false"), 422, "IDEMPOTENCY_KEY_REUSED");
        assertThat(post(key, "agent", "a", "?atomic=true").header("Idempotency-Replayed"))
                .isEqualTo("true");
        var one = Key.digest(new byte[0], "a=1&b=2");
        assertThat(Key.digest(new byte[0], "b=2&a=1")).isEqualTo(one).isNotEqualTo(Key.digest(new byte[0], "a=1"));
    }

    @Test
    void keysBelongToTheirSubject() {
        String key = UUID.randomUUID().toString();
        Response agents = post(key, "agent", "a");
        assertThat(post(key, "manager", "a").header("Location")).isNotEqualTo(agents.header("Location"));
    }

    @Test
    void aRefusalIsNotStored() {
        String key = UUID.randomUUID().toString();
        assertThat(post(key, "agent", " ").statusCode()).isEqualTo(422);
        assertThat(post(key, "agent", "a").statusCode()).isEqualTo(201);
    }

    @Test
    void aKeyThatIsStillAtWorkIsAConflict() throws SQLException {
        String given = UUID.randomUUID().toString();
        long lock = new Key("agent@clientele", "POST", "/api/v1/samples", given).lock();
        try (var other = database.getConnection()) {
            other.createStatement().execute("select pg_advisory_lock(" + lock + ")");
            assertProblem(post(given, "agent", "a"), 409, "IDEMPOTENCY_KEY_IN_USE");
            other.createStatement().execute("select pg_advisory_unlock(" + lock + ")");
        }
        assertThat(post(given, "agent", "a").statusCode()).isEqualTo(201);
    }

    @Test
    void aStrangeKeyIsRefused() {
        assertProblem(post("a b", "agent", "a"), 400, "MALFORMED_REQUEST");
    }

    @Test
    void afterADayTheAnswerIsForgottenAndSwept() throws SQLException {
        String key = UUID.randomUUID().toString();
        Response first = post(key, "agent", "a");
        try (var connection = database.getConnection()) {
            connection
                    .createStatement()
                    .execute("update idempotent_answer set created_at = created_at - interval '24 hours'");
        }
        assertThat(post(key, "agent", "b").header("Location")).isNotEqualTo(first.header("Location"));
        assertThat(post(UUID.randomUUID().toString(), "agent", "a").statusCode())
                .isEqualTo(201);
        try (var connection = database.getConnection()) {
            connection
                    .createStatement()
                    .execute("update idempotent_answer set created_at = created_at - interval '24 hours'");
        }
        assertThat(stored()).isPositive();
        sweep.round();
        assertThat(stored()).isZero();
    }

    private int stored() throws SQLException {
        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery("select count(*) from idempotent_answer")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static Response post(String key, String role, String name) {
        return post(key, role, name, "");
    }

    private static Response post(String key, String role, String name, String query) {
        return Http.given()
                .header("Authorization", "Bearer " + Tokens.of(role))
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body("{\"name\":\"" + name + "\",\"kind\":\"SMALL\"}")
                .post("/api/v1/samples" + query);
    }
}
