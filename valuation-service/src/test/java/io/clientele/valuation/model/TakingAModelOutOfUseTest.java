package io.clientele.valuation.model;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.contracts.PolicyEvent.ModelRetired;
import io.clientele.contracts.Topic;
import io.clientele.kit.testing.EndedJob;
import io.clientele.kit.testing.TopicProbe;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.JsonPath;
import io.clientele.valuation.store.Database;
import io.clientele.valuation.value.revaluation.Events;
import io.clientele.valuation.value.revaluation.Heard;
import io.clientele.valuation.value.revaluation.Journal;

import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static io.clientele.valuation.model.AskingForFits.as;
import static io.clientele.valuation.model.AskingForFits.insert;
import static io.clientele.valuation.model.AskingForFits.manager;
import static org.assertj.core.api.Assertions.assertThat;

/** A model that nobody trusts any more goes out of use, and the fall-backs answer. */
@QuarkusTest
@WithBackends
class TakingAModelOutOfUseTest {

    private static final int VERSION = 510_001;
    private static final String MODEL = "/api/v1/models/NBD";
    private static final String ACTIVE = MODEL + "/active";

    @Inject
    Heard heard;

    @Inject
    Database database;

    private final UUID customer = UUID.randomUUID();

    @BeforeEach
    void aCustomerIsValuedByAModel() {
        insert(database, "NBD", VERSION, "{\"r\":0.4,\"alpha\":12}", "CONVERGED", null);
        var journal = new Journal(12);
        journal.purchase(customer, "2026-01-10T12:00:00Z", "10");
        heard.batch(journal.entries().stream().map(Events::event).toList());
        activate();
        assertThat(value("").getString("model.name")).isEqualTo("NBD");
    }

    @AfterEach
    void noModelIsActiveForOtherTests() {
        database.execute("DELETE FROM active_model");
        database.execute("DELETE FROM retired_model");
        database.execute("DELETE FROM model_activation WHERE model = 'NBD'");
        database.execute("DELETE FROM model_version WHERE version = ?", VERSION);
    }

    @Test
    void thePriorAnswersAndEverybodyIsValuedByIt() {
        assertThat(manager().delete(ACTIVE).statusCode()).isEqualTo(204);
        var value = value("");
        assertThat(value.getString("model.name")).isEqualTo("PRIOR_RATE");
        assertThat(value.getInt("model.version")).isZero();
        assertThat(value.getString("modelChoice.step")).isEqualTo("PRIOR");
        assertThat(value.getList("reasons", String.class)).contains("NO_ACTIVE_PURCHASE_MODEL");
        var model = manager().get(MODEL).jsonPath();
        assertThat(model.getMap("active")).isNull();
        assertThat(model.getInt("retired.version")).isEqualTo(VERSION);
        EndedJob.succeeded(model.getString("retired.revaluationJob"));
        assertThat(database.query(
                        "SELECT model || ' ' || model_version FROM valuation WHERE customer_id = ?",
                        row -> row.getString(1),
                        customer))
                .containsExactly("PRIOR_RATE 0");
        try (var policies = TopicProbe.on(Topic.POLICIES)) {
            policies.await(
                    ModelRetired.class,
                    e -> e.modelVersion() == VERSION && e.role().equals("PURCHASE"));
        }
    }

    @Test
    void whatWasKnownThenIsStillKnown() {
        assertThat(manager().delete(ACTIVE).statusCode()).isEqualTo(204);
        var retired = Instant.parse(manager().get(MODEL).jsonPath().getString("retired.retiredAt"));
        assertThat(value("?knownAt=" + retired.minus(1, ChronoUnit.MICROS)).getString("model.name"))
                .isEqualTo("NBD");
        assertThat(value("?knownAt=" + retired.plus(1, ChronoUnit.MICROS)).getString("model.name"))
                .isEqualTo("PRIOR_RATE");
    }

    @Test
    void doneTwiceIsDoneOnceAndActivatedAgainItAnswersAgain() {
        var tag = manager().get(MODEL).header("ETag");
        assertThat(manager().header("If-Match", tag).delete(ACTIVE).statusCode())
                .isEqualTo(204);
        var out = manager().get(MODEL);
        assertThat(out.header("ETag")).isNotEqualTo(tag);
        assertThat(manager().delete(ACTIVE).statusCode()).isEqualTo(204);
        assertThat(manager().get(MODEL).asString()).isEqualTo(out.asString());
        assertProblem(manager().header("If-Match", "\"1\"").delete(ACTIVE), 412, "STALE");
        activate();
        assertThat(value("").getString("model.name")).isEqualTo("NBD");
        assertThat(manager().get(MODEL).jsonPath().getMap("retired")).isNull();
    }

    @Test
    void whoWouldMoveIsToldBefore() {
        var tried = manager().delete(ACTIVE + "?dryRun=true");
        assertThat(tried.statusCode()).as(tried.asString()).isEqualTo(202);
        assertThat(EndedJob.succeeded(tried.header("Location")).getLong("result.customers"))
                .isPositive();
        assertThat(value("").getString("model.name")).isEqualTo("NBD");
    }

    @Test
    void onlyAManagerMayAndOnlyWithAModelThatThereIs() {
        assertThat(as("agent").delete(ACTIVE).statusCode()).isEqualTo(403);
        assertProblem(manager().delete("/api/v1/models/CRYSTAL_BALL/active"), 404, "MODEL_NOT_FOUND");
        assertProblem(manager().delete("/api/v1/models/CRYSTAL_BALL/active?dryRun=true"), 404, "MODEL_NOT_FOUND");
    }

    private static void activate() {
        var activated = manager().body("{\"version\":" + VERSION + "}").put(ACTIVE);
        assertThat(activated.statusCode()).as(activated.asString()).isEqualTo(200);
        EndedJob.succeeded(activated.jsonPath().getString("revaluationJob"));
    }

    private JsonPath value(String query) {
        return manager()
                .get("/api/v1/customers/{id}/valuation" + query, customer)
                .jsonPath();
    }
}
