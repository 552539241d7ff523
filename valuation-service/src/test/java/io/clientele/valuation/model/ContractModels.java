package io.clientele.valuation.model;

import io.clientele.kit.testing.Tokens;
import io.clientele.valuation.store.Database;

import static io.clientele.kit.testing.http.Http.given;

/** A model of contracts in force for the length of a test. */
public final class ContractModels {

    private ContractModels() {}

    /** Whose contracts are renewed every year. */
    public static void activate(Database database, int version) {
        activate(database, version, "P1Y");
    }

    public static void activate(Database database, int version, String period) {
        database.execute("""
                INSERT INTO model_version (model, version, parameters, facts, calibration_end, log_likelihood, customers,
                                           converged, outcome, reason, time_unit, fitted_at)
                VALUES ('SHIFTED_BETA_GEOMETRIC', ?, '{"alpha":3.8,"beta":15.2}', '{}', '2020-01-01', -1, 1, true,
                        'CONVERGED', 'for a test', ?, now()) ON CONFLICT DO NOTHING""", version, period);
        given().bearer(Tokens.of("manager"))
                .contentType("application/json")
                .body("{\"version\":" + version + "}")
                .put("/api/v1/models/SHIFTED_BETA_GEOMETRIC/active")
                .then()
                .statusCode(200);
    }

    public static void none(Database database) {
        database.execute("DELETE FROM active_model WHERE model = 'SHIFTED_BETA_GEOMETRIC'");
    }
}
