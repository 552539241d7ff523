package io.clientele.valuation.choice;

import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.EndedJob;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.Response;
import io.clientele.valuation.store.Database;
import io.clientele.valuation.store.Emptied;

import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static io.clientele.valuation.model.AskingForFits.manager;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What customers pay on a purchase is foreseen by models of spend, and by what answers while none is active. */
@QuarkusTest
@WithBackends
class ComparingModelsOfSpendTest {

    @Inject
    Database database;

    @Test
    void whoPaysAlwaysTheSameIsForeseenBestByTheOwnMean() {
        Emptied.of(database, "fact, customer, valuation, valuation_history");
        buying(60, "10 + c");
        var made = EndedJob.of(compare("{\"role\":\"SPEND\",\"calibrationEnd\":\"2021-12-31\",\"holdOut\":\"P1Y\"}"));
        assertThat(made.getString("result.role")).isEqualTo("SPEND");
        assertThat(made.getInt("result.customers")).isEqualTo(60);
        assertThat(made.getInt("result.actualPurchases")).isEqualTo(60);
        assertThat(made.getDouble("result.actualSpend")).isEqualTo(60 * 10 + 60 * 61 / 2.0);
        assertThat(made.getString("result.baseline")).isEqualTo("OWN_MEAN");
        assertThat(made.getString("result.champion")).isNull();
        assertThat(made.getString("result.note")).contains("OWN_MEAN", "RMSE");
        assertThat(made.getString("result.timeUnit")).isNull();
        assertThat(made.getList("result.candidates.model", String.class))
                .containsExactly("GAMMA_GAMMA", "MEAN_OF_ALL", "OWN_MEAN");
        assertThat(made.getBoolean("result.candidates[0].beatsBaseline")).isFalse();
        assertThat(made.getDouble("result.candidates[2].score.rmse")).isZero();
        assertThat(made.getInt("result.candidates[0].version")).isPositive();
        assertThat(newest("SPEND")).isEqualTo(made.getString("result.id"));
        assertThat(newest("PURCHASE")).isNotEqualTo(made.getString("result.id"));
        Emptied.of(database, "fact, customer, valuation, valuation_history");
    }

    @Test
    void versionsThatAreKeptKnowWhatServingCostByTheEndOfTheCalibration() {
        Emptied.of(database, "fact, customer, valuation, valuation_history");
        buying(60, "10 + c");
        served("2021-07-01", 486, 243);
        served("2022-07-01", 1_000, 1_000);
        for (var model : List.of("GAMMA_GAMMA", "NBD")) {
            var made = EndedJob.of(compare("""
                    {"role":"%s","models":["%s"],"calibrationEnd":"2021-12-31","holdOut":"P1Y"}""".formatted(model.equals("NBD") ? "PURCHASE" : "SPEND", model)));
            var kept = manager()
                    .get("/api/v1/models/%s/versions/%d"
                            .formatted(
                                    model,
                                    made.getInt("result.candidates.find{it.model=='%s'}.version".formatted(model))))
                    .jsonPath();
            // of 2 × Σ (10 + c) = 4,860 at list price
            assertThat(kept.getDouble("base.directCostPerRevenue")).as(model).isEqualTo(0.05);
            assertThat(kept.getDouble("base.serviceMinutesPerRevenue"))
                    .as(model)
                    .isEqualTo(0.1);
            assertThat(kept.getDouble("base.ordersPerRevenue")).as(model).isCloseTo(120 / 4_860.0, within(1e-9));
        }
        Emptied.of(database, "fact, customer, valuation, valuation_history");
    }

    @Test
    void aHoldOutOfFewCustomersChoosesNothing() {
        Emptied.of(database, "fact, customer, valuation, valuation_history");
        buying(29, "10 + c");
        var job = compare("{\"role\":\"SPEND\",\"calibrationEnd\":\"2021-12-31\",\"holdOut\":\"P1Y\"}");
        var ended = EndedJob.at(job.header("Location"));
        assertThat(ended.getString("state")).isEqualTo("FAILED");
        assertThat(ended.getString("problem.code")).isEqualTo("HOLD_OUT_TOO_SMALL");
        assertThat(ended.getString("problem.detail")).contains("29", "30");
        Emptied.of(database, "fact, customer, valuation, valuation_history");
    }

    @Test
    void whatIsNotOfTheRoleIsRefusedAtItsPlace() {
        var wrong = compare("""
                {"role":"SPEND","calibrationEnd":"2021-12-31","holdOut":"P1Y","timeUnit":"P1W","period":"P1M",
                 "models":["BG_NBD"],"criterion":"LOG_LIKELIHOOD"}""");
        assertProblem(wrong, 422, "INVALID_REQUEST")
                .at("/timeUnit")
                .at("/period")
                .at("/models/0")
                .at("/criterion");
        assertProblem(manager().get("/api/v1/model-comparisons?role=NONE"), 400, "MALFORMED_REQUEST");
    }

    private static Response compare(String asked) {
        return manager().body(asked).post("/api/v1/model-comparisons");
    }

    private static String newest(String role) {
        return manager()
                .get("/api/v1/model-comparisons?limit=1&role=" + role)
                .jsonPath()
                .getString("items[0].id");
    }

    /** Each buys in June 2020, 2021 and 2022. */
    private void buying(int customers, String amount) {
        database.execute("""
                INSERT INTO customer (customer_id, version)
                SELECT md5('spend' || c)::uuid, 1 FROM generate_series(1, ?) AS c""", customers);
        database.execute("""
                INSERT INTO fact (customer_id, id, version, kind, occurred_at, recorded_at, amount)
                SELECT md5('spend' || c)::uuid, md5('spend' || c || ' ' || y)::uuid, 1, 'PURCHASE', at, at, %s
                  FROM generate_series(1, %d) AS c, generate_series(0, 2) AS y,
                       LATERAL (SELECT timestamptz '2020-06-01 12:00Z' + y * interval '1 year') AS day (at)""".formatted(amount, customers));
    }

    private void served(String day, int minutes, int cost) {
        database.execute("""
                INSERT INTO fact (customer_id, id, version, kind, occurred_at, recorded_at, duration_minutes, cost)
                SELECT md5('spend1')::uuid, md5('served ' || at)::uuid, 1, 'SERVICE_CASE', at, at, ?, ?
                  FROM (SELECT ?::timestamptz) AS day (at)""", minutes, cost, day + "T12:00:00Z");
    }
}
