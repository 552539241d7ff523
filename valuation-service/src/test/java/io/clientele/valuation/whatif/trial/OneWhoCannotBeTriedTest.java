package io.clientele.valuation.whatif.trial;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.EndedJob;
import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.JsonPath;
import io.clientele.kit.testing.http.Request;
import io.clientele.valuation.indicator.Told;
import io.clientele.valuation.store.Database;

import static io.clientele.kit.testing.http.Http.given;
import static org.assertj.core.api.Assertions.assertThat;

/** A customer of whom something cannot be worked out is counted and named by whatever is tried on everybody, and stops nothing. */
@QuarkusTest
@WithBackends
class OneWhoCannotBeTriedTest {

    @Inject
    Told told;

    @Inject
    Database database;

    private final UUID failing = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final String code =
            "F" + UUID.randomUUID().toString().replace("-", "").substring(0, 12).toUpperCase(Locale.ROOT);

    @BeforeEach
    void ofOneAnEntryCannotBeUnderstood() {
        for (var customer : List.of(failing, other)) {
            var story = told.of(customer).registered(1, "\"roles\":[\"AGENT\"]");
            story.entry("PURCHASE", "2025-01-10", "\"amount\":\"300\"");
            story.told();
        }
        database.execute("""
                UPDATE fact SET kind = 'CONTRACT_STARTED',
                    details = '{"particulars":{"contract":{"recurringAmount":"300","recurringPeriod":"never"}}}'
                 WHERE customer_id = ?""", failing);
    }

    @AfterEach
    void othersWhoWorkOnEverybodyDoNotMeetIt() {
        database.execute("DELETE FROM fact WHERE customer_id = ?", failing);
        database.execute("DELETE FROM active_scorecard WHERE scorecard = ?", code);
    }

    @Test
    void ofACostPolicy() {
        var tried = EndedJob.of(
                manager().body("{\"name\":\"None\",\"pools\":[]}").post("/api/v1/cost-policies?dryRun=true"));
        named(tried, "NOT_VALUED_NOW");
        assertThat(tried.getLong("result.customers") + tried.getLong("result.passedOver.customers"))
                .isEqualTo(tried.getLong("total"))
                .isEqualTo(tried.getLong("done"));
    }

    @Test
    void ofAScorecard() {
        manager().body("""
                {"code":"%s","definition":{"name":{"en":"Worth","zh":"价值"},"audience":"INTERMEDIARIES",
                "bands":[{"code":"ANY","label":{"en":"Any","zh":"任意"},"from":0}],"children":[{"code":"WORTH",
                "label":{"en":"Worth","zh":"价值"},"indicator":"REVENUE","normalisation":{"kind":"MIN_MAX"}}]}}""".formatted(code)).post("/api/v1/scorecards").then().statusCode(201);
        var tried = EndedJob.of(manager().post("/api/v1/scorecards/" + code + "/versions/1/dry-runs"));
        named(tried, "NOT_READ");
        assertThat(tried.getLong("done")).as("fewer than were counted").isEqualTo(tried.getLong("total"));
        manager()
                .body("{\"version\":1}")
                .put("/api/v1/scorecards/" + code + "/active")
                .then()
                .statusCode(200);
        assertThat(scored(other)).isOne();
        assertThat(scored(failing)).isZero();
        named(manager().get("/api/v1/scorecards/" + code + "/outcome").jsonPath(), "", "NOT_READ");
    }

    private void named(JsonPath job, String reason) {
        assertThat(job.getString("state")).isEqualTo("SUCCEEDED");
        named(job, "result.", reason);
    }

    private void named(JsonPath answer, String at, String reason) {
        assertThat(answer.getLong(at + "passedOver.customers")).isOne();
        assertThat(answer.getString(at + "passedOver.first[0].customerId")).isEqualTo(failing.toString());
        assertThat(answer.getString(at + "passedOver.first[0].reason")).isEqualTo(reason);
    }

    private int scored(UUID customer) {
        return manager()
                .get("/api/v1/scorecards/" + code + "/scores?customerId=" + customer)
                .jsonPath()
                .getList("items")
                .size();
    }

    private static Request manager() {
        return given().bearer(Tokens.of("manager")).contentType("application/json");
    }
}
