package io.clientele.valuation.scorecard.activation;

import java.util.Locale;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.EndedJob;
import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.Request;
import io.clientele.kit.testing.http.Response;
import io.clientele.valuation.indicator.Told;
import io.clientele.valuation.store.Database;

import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static io.clientele.kit.testing.http.Http.given;
import static org.assertj.core.api.Assertions.assertThat;

/** What is left of earlier dry runs goes with the next one of the same version, and takes nothing from anybody. */
@QuarkusTest
@WithBackends
class TryingAgainTest {

    private static final String CARDS = "/api/v1/scorecards/";

    @Inject
    Told told;

    @Inject
    Database database;

    private final String code =
            "A" + UUID.randomUUID().toString().replace("-", "").substring(0, 12).toUpperCase(Locale.ROOT);

    @BeforeEach
    void tried() {
        told.of(UUID.randomUUID()).registered(1, "").told();
        manager().body("""
                {"code":"%s","definition":{"name":{"en":"Worth","zh":"价值"},"audience":"ALL",\
                "bands":[{"code":"ANY","label":{"en":"Any","zh":"任意"},"from":0}],"children":[{"code":"WORTH",\
                "label":{"en":"Worth","zh":"价值"},"indicator":"CURRENT_VALUE","normalisation":{"kind":"MIN_MAX"}}]}}""".formatted(code)).post(CARDS).then().statusCode(201);
        EndedJob.of(dryRun());
    }

    @AfterEach
    void noScorecardForOtherTests() {
        database.execute("DELETE FROM active_scorecard WHERE scorecard = ?", code);
    }

    @Test
    void whatIsBeingClearedUpCannotBeActivated() {
        Response again;
        QuarkusTransaction.begin();
        try {
            database.query("SELECT 1 FROM scorecard_score WHERE trial_id = ? FOR UPDATE", row -> 1, trial());
            again = dryRun();
            Patience.until("scores wait to be deleted", () -> waiting() > 0);
            assertProblem(activate(), 409, "DRY_RUN_REQUIRED");
        } finally {
            QuarkusTransaction.rollback();
        }
        EndedJob.of(again);
        assertThat(activate().statusCode()).isEqualTo(200);
    }

    @Test
    void oneThatIsUnderWayIsLeftInPeace() {
        var other = UUID.randomUUID();
        database.execute(
                "INSERT INTO scorecard_trial (id, scorecard, version, as_of) VALUES (?, ?, 1, now())", other, code);
        database.execute(
                "INSERT INTO job (id, kind, state, request, heartbeat_at, created_at) VALUES (?, 'SCORECARD_DRY_RUN', 'RUNNING',"
                        + " ?::jsonb, now() + interval '1 hour', now())",
                other,
                "{\"trial\":\"" + other + "\"}");
        EndedJob.of(dryRun());
        assertThat(trials(other)).isOne();
        database.execute("UPDATE job SET state = 'CANCELLED', finished_at = now() WHERE id = ?", other);
        EndedJob.of(dryRun());
        assertThat(trials(other)).isZero();
    }

    private UUID trial() {
        return database.query(
                        "SELECT id FROM scorecard_trial WHERE scorecard = ?", row -> row.getObject(1, UUID.class), code)
                .getFirst();
    }

    private long trials(UUID id) {
        return database.query("SELECT count(*) FROM scorecard_trial WHERE id = ?", row -> row.getLong(1), id)
                .getFirst();
    }

    private long waiting() {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.query("""
                        SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'
                           AND starts_with(query, 'DELETE FROM scorecard_score')""", row -> row.getLong(1)).getFirst());
    }

    private Response dryRun() {
        return manager().post(CARDS + code + "/versions/1/dry-runs");
    }

    private Response activate() {
        return manager().body("{\"version\":1}").put(CARDS + code + "/active");
    }

    private static Request manager() {
        return given().bearer(Tokens.of("manager")).contentType("application/json");
    }
}
