package io.clientele.valuation.model;

import io.clientele.kit.testing.EndedJob;
import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.http.JsonPath;
import io.clientele.kit.testing.http.Request;
import io.clientele.valuation.store.Database;

import static io.clientele.kit.testing.http.Http.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Fits and activations, as a manager asks for them. */
public final class AskingForFits {

    private AskingForFits() {}

    public static JsonPath fit(String model) {
        var job = manager()
                .body("{\"model\":\"" + model + "\",\"calibrationEnd\":\"1997-09-30\",\"timeUnit\":\"P1W\"}")
                .post("/api/v1/model-fits");
        return EndedJob.of(job);
    }

    public static String activate(String model, JsonPath fit) {
        var active = manager()
                .body("{\"version\":" + fit.getInt("result.version") + "}")
                .put("/api/v1/models/" + model + "/active");
        assertThat(active.statusCode()).as(active.asString()).isEqualTo(200);
        return active.jsonPath().getString("revaluationJob");
    }

    public static void insert(
            Database database, String model, int version, String parameters, String outcome, String report) {
        database.execute("""
                INSERT INTO model_version (model, version, parameters, facts, calibration_end, log_likelihood, customers,
                                           converged, outcome, reason, time_unit, fitted_at, report)
                VALUES (?, ?, ?::jsonb, '{}', '2020-01-01', -1, 1, ?, ?, 'for a test', 'P1W', now(), ?::jsonb)""", model, version, parameters, outcome.equals("CONVERGED"), outcome, report);
    }

    public static Request manager() {
        return as("manager");
    }

    public static Request as(String role) {
        return given().bearer(Tokens.of(role)).contentType("application/json");
    }
}
