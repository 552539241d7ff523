package io.clientele.valuation.model;

import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.EndedJob;
import io.clientele.kit.testing.WithBackends;
import io.clientele.valuation.store.Database;
import io.clientele.valuation.value.revaluation.Events;
import io.clientele.valuation.value.revaluation.Heard;
import io.clientele.valuation.value.revaluation.Journal;

import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static io.clientele.valuation.model.AskingForFits.as;
import static io.clientele.valuation.model.AskingForFits.insert;
import static io.clientele.valuation.model.AskingForFits.manager;
import static org.assertj.core.api.Assertions.assertThat;

/** What may be activated, and which model answers then. */
@QuarkusTest
@WithBackends
class FittingAndActivatingTest {

    @Inject
    Heard heard;

    @Inject
    Database database;

    @AfterEach
    void noModelIsActiveForOtherTests() {
        database.execute("DELETE FROM active_model");
    }

    @Test
    void whatCannotBeFittedOrActivatedIsRefusedByName() {
        var unknown = manager()
                .body("{\"model\":\"CRYSTAL_BALL\",\"calibrationEnd\":\"1997-09-30\"}")
                .post("/api/v1/model-fits");
        assertProblem(unknown, 422, "INVALID_REQUEST").at("/model");
        var ahead = manager()
                .body("{\"model\":\"BG_NBD\",\"calibrationEnd\":\"2999-09-30\"}")
                .post("/api/v1/model-fits");
        assertProblem(ahead, 422, "INVALID_REQUEST").at("/calibrationEnd");
        assertProblem(manager().get("/api/v1/models/CRYSTAL_BALL"), 404, "MODEL_NOT_FOUND");
        var missing = manager().body("{\"version\":999999}").put("/api/v1/models/BG_NBD/active");
        assertProblem(missing, 422, "INVALID_REQUEST").at("/version");
        assertThat(as("agent")
                        .body("{\"version\":1}")
                        .put("/api/v1/models/BG_NBD/active")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void onlyAFitThatConvergedIsActivatedWithoutForce() {
        var version = 500_000;
        database.execute("""
                INSERT INTO model_version (model, version, parameters, facts, calibration_end, log_likelihood, customers,
                                           converged, outcome, reason, time_unit, fitted_at)
                VALUES ('BG_NBD', ?, '{"r":1,"alpha":1,"a":1e-6,"b":1e7}', '{}', '2020-01-01', -1, 1, false, 'BOUNDARY',
                        'nobody drops out', 'P1W', now()) ON CONFLICT DO NOTHING""", version);
        var path = "/api/v1/models/BG_NBD/active";
        assertProblem(manager().body("{\"version\":500000}").put(path), 409, "FIT_NOT_CONVERGED");
        var forced = manager().body("{\"version\":500000,\"force\":true}").put(path);
        assertThat(forced.statusCode()).as(forced.asString()).isEqualTo(200);
        var again = manager().body("{\"version\":500000}").put(path);
        assertThat(again.jsonPath().getString("revaluationJob"))
                .isEqualTo(forced.jsonPath().getString("revaluationJob"));
        var stale = manager()
                .header("If-Match", "\"1\"")
                .body("{\"version\":500000}")
                .put(path);
        assertProblem(stale, 412, "STALE");
        assertThat(manager().get("/api/v1/models/BG_NBD").jsonPath().getInt("active.version"))
                .isEqualTo(version);
        assertThat(manager().get("/api/v1/models/BG_NBD/versions").jsonPath().getInt("items[0].version"))
                .isEqualTo(version);
        EndedJob.succeeded(forced.jsonPath().getString("revaluationJob"));
        database.execute("DELETE FROM active_model");
        database.execute("DELETE FROM model_version WHERE version = ?", version);
    }

    @Test
    void aFitAtTheEdgeIsAnsweredByTheSimplerModelThatItHasBecome() {
        insert(database, "NBD", 500_001, "{\"r\":0.4,\"alpha\":12}", "CONVERGED", null);
        insert(database, "BG_NBD", 500_002, "{\"r\":0.4,\"alpha\":12,\"a\":1e-6,\"b\":1e7}", "BOUNDARY", """
                {"distinctHistories":1,"starts":4,"agreeingStarts":4,"iterations":9,"standardErrors":{},"took":"PT1S",
                 "simpler":{"model":"NBD","version":500001,"meaning":"nobody drops out","parameters":{}}}""");
        var customer = UUID.randomUUID();
        var journal = new Journal(12);
        journal.purchase(customer, "2026-01-10T12:00:00Z", "10");
        heard.batch(journal.entries().stream().map(Events::event).toList());

        var activated = manager().body("{\"version\":500002}").put("/api/v1/models/BG_NBD/active");
        assertThat(activated.statusCode()).as(activated.asString()).isEqualTo(200);
        var value = manager()
                .get("/api/v1/customers/{id}/valuation?asOf=2026-02-10", customer)
                .jsonPath();
        assertThat(value.getString("model.name")).isEqualTo("NBD");
        assertThat(value.getInt("model.version")).isEqualTo(500_001);
        assertThat(value.getString("modelChoice.step")).isEqualTo("SIMPLER");
        assertThat(value.getList("reasons", String.class)).contains("BOUNDARY_FIT", "NOBODY_LEAVES");
        EndedJob.succeeded(activated.jsonPath().getString("revaluationJob"));
        database.execute("DELETE FROM active_model");
        database.execute("DELETE FROM model_version WHERE version > 500000");
    }
}
