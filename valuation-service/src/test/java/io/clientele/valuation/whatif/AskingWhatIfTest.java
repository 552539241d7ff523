package io.clientele.valuation.whatif;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.JsonPath;
import io.clientele.kit.testing.http.Request;
import io.clientele.kit.testing.http.Response;
import io.clientele.valuation.store.Database;
import io.clientele.valuation.value.revaluation.Heard;

import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static io.clientele.kit.testing.http.Http.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;

/** What is supposed is valued exactly as if it had been posted or activated. */
@QuarkusTest
@WithBackends
class AskingWhatIfTest {

    private static final List<String> NUMBERS = List.of(
            "currentValue",
            "pastValue",
            "futureValue",
            "lifetimeValue",
            "marginRate",
            "probabilityAlive",
            "expectedPurchases",
            "history",
            "reasons");

    @Inject
    Heard heard;

    @Inject
    Database database;

    private final UUID customer = UUID.randomUUID();

    @AfterEach
    void nothingIsActiveForOtherTests() {
        database.execute("DELETE FROM cost_policy_activation");
        database.execute("DELETE FROM active_model");
    }

    @Test
    void supposedEntriesAndCorrectionsAreWorthWhatPostedOnesAre() {
        heard.purchase(customer, "2024-03-01T10:00:00Z", "100.00", "60.00");
        var voided = heard.purchase(customer, "2025-05-01T10:00:00Z", "50.00", "20.00");
        var asOf = "2026-02-01T00:00:00Z";
        var asked = ask("""
                {"asOf":"%s","entries":[
                   {"kind":"PURCHASE","occurredAt":"2025-11-11T10:00:00Z","amount":{"amount":"77.77","currency":"CNY"},
                    "cost":{"amount":"33.33","currency":"CNY"}},
                   {"kind":"CONTACT","occurredAt":"2026-01-11T10:00:00Z","channel":"PHONE",
                    "cost":{"amount":"4.44","currency":"CNY"}}],
                 "corrections":[{"corrects":"%s"}]}""".formatted(asOf, voided));
        assertThat(asked.getList("supposedEntries")).hasSize(2);
        assertThat(asked.getString("before.currentValue.amount")).isEqualTo("30.00");

        heard.purchase(customer, "2025-11-11T10:00:00Z", "77.77", "33.33");
        heard.contact(customer, "2026-01-11T10:00:00Z", "PHONE", "4.44");
        heard.voided(customer, voided);
        same(asked, value("?asOf=" + asOf));
    }

    @Test
    void supposedPoliciesAndModelsAreWorthWhatActivatedOnesAre() {
        heard.purchase(customer, "2025-03-01T10:00:00Z", "100.00", "60.00");
        heard.purchase(customer, "2025-09-01T10:00:00Z", "80.00");
        heard.contact(customer, "2026-01-11T10:00:00Z", "IN_PERSON");
        database.execute("""
                INSERT INTO model_version (model, version, parameters, facts, calibration_end, log_likelihood, customers,
                                           converged, outcome, reason, time_unit, fitted_at)
                VALUES ('BG_NBD', 600000, '{"r":0.243,"alpha":4.414,"a":0.793,"b":2.426}',
                        '{"marginRate":0.3,"meanRevenue":120}', '2020-01-01', -1, 10, true, 'CONVERGED', 'as published',
                        'P1W', now()) ON CONFLICT DO NOTHING""");
        var asOf = "2026-02-01T00:00:00Z";
        var asked = ask("""
                {"asOf":"%s","model":{"name":"BG_NBD","version":600000},
                 "costPolicy":{"pools":[{"code":"FIELD","driver":"VISITS","rate":{"amount":"7.77","currency":"CNY"}}]}}""".formatted(asOf));
        var parameters = ask("""
                {"asOf":"%s","model":{"name":"BG_NBD","parameters":{"r":0.243,"alpha":4.414,"a":0.793,"b":2.426}}}""".formatted(asOf));
        assertThat(parameters.getDouble("after.probabilityAlive")).isEqualTo(asked.getDouble("after.probabilityAlive"));
        assertThat(asked.getList("explanation.part", String.class)).contains("COST_TO_SERVE", "FUTURE_MARGIN");
        for (var answer : List.of(asked, parameters)) {
            assertThat(answer.getString("after.modelChoice.step")).isEqualTo("SUPPOSED");
            assertThat(answer.getString("after.modelChoice.label"))
                    .isEqualTo("The model of buying that is supposed answers");
        }
        var prior = ask("{\"asOf\":\"%s\",\"model\":{\"name\":\"PRIOR_RATE\"}}".formatted(asOf));
        assertThat(prior.getString("after.modelChoice.label"))
                .isEqualTo("No model of buying is supposed: the prior rate answers");
        assertThat(prior.getString("before.modelChoice.step")).isEqualTo("PRIOR");

        as("manager")
                .body(Map.of("version", 600_000))
                .put("/api/v1/models/BG_NBD/active?dryRun=true")
                .then()
                .statusCode(202)
                .body("kind", equalTo("MODEL_DRY_RUN"));
        assertThat(value("?asOf=" + asOf).getString("model.name")).isEqualTo("PRIOR_RATE");

        var policy =
                as("manager").body("""
                {"name":"Field","pools":[{"code":"FIELD","driver":"VISITS","rate":{"amount":"7.77","currency":"CNY"}}]}""").post("/api/v1/cost-policies").jsonPath().getInt("version");
        as("manager")
                .body(Map.of("version", policy))
                .put("/api/v1/cost-policies/active")
                .then()
                .statusCode(200);
        as("manager")
                .body(Map.of("version", 600_000))
                .put("/api/v1/models/BG_NBD/active")
                .then()
                .statusCode(200);
        same(asked, value("?asOf=" + asOf));
    }

    @Test
    void supposedRatesChangeTheFutureAlone() {
        heard.purchase(customer, "2025-03-01T10:00:00Z", "100.00", "60.00");
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var none = ask("{\"asOf\":\"" + now + "\"}");
        assertThat(none.getList("explanation")).isEmpty();
        var half = ask("{\"asOf\":\"" + now + "\",\"marginRate\":0.2}");
        assertThat(half.getDouble("after.futureValue.amount"))
                .isCloseTo(half.getDouble("before.futureValue.amount") / 2, within(0.01));
        var leaving = ask("{\"asOf\":\"" + now + "\",\"retentionRate\":0.5,\"discountRate\":0,\"horizon\":\"P1Y\"}");
        assertThat(leaving.getString("after.model.name")).isEqualTo("PRIOR_RATE");
        assertThat(leaving.getList("after.reasons", String.class))
                .contains("RETENTION_SUPPOSED")
                .doesNotContain("NO_ACTIVE_PURCHASE_MODEL");
        assertThat(leaving.getString("after.modelChoice.label")).contains("retention rate is supposed");
        assertThat(leaving.getString("after.horizon")).isEqualTo("P1Y");
        assertThat(leaving.getString("change.currentValue.amount")).isEqualTo("0.00");
        assertThat(leaving.getDouble("change.futureValue.amount")).isNegative();
    }

    /**
     * By the prior rate one purchase 52 weeks ago is one in 728 days from now on; of those who stay at 0.5 a year the months,
     * each at its middle, leave 0.361 of the 0.5 in the next 52 weeks (by the integral (1 − 0.5^0.9966) · 0.5017 ÷ ln 2 too).
     */
    @Test
    void whoIsExpectedToStayIsExpectedToBuy() {
        heard.purchase(customer, "2025-03-01T10:00:00Z", "100.00");
        var asked =
                "{\"asOf\":\"2026-02-28\",\"discountRate\":0,\"horizon\":\"P52W\",\"marginRate\":1,\"retentionRate\":";
        var all = ask(asked + "1}");
        assertThat(all.getDouble("after.expectedPurchases.value")).isCloseTo(0.5, within(1e-12));
        assertThat(all.getString("after.futureValue.amount")).isEqualTo("50.00");
        var half = ask(asked + "0.5}");
        assertThat(half.getDouble("before.expectedPurchases.value")).isCloseTo(0.5, within(1e-12));
        assertThat(half.getDouble("after.expectedPurchases.value")).isCloseTo(0.361002844, within(1e-6));
        assertThat(half.getString("after.futureValue.amount")).isEqualTo("36.10");
        assertThat(ask(asked + "0.000001}").getDouble("after.expectedPurchases.value"))
                .isLessThan(0.05);
    }

    @Test
    void whatCannotBeSupposedIsRefusedByName() {
        heard.purchase(customer, "2025-03-01T10:00:00Z", "100.00");
        assertProblem(asked("""
                {"asOf":"2026-02-01","entries":[{"kind":"PURCHASE","occurredAt":"2027-01-01T00:00:00Z"}],
                 "corrections":[{"corrects":"0198c0de-7a11-7000-8000-000000000001"}]}"""), 422, "INVALID_REQUEST")
                .at("/entries/0/occurredAt")
                .at("/entries/0/amount")
                .at("/corrections/0/corrects");
        assertProblem(asked("{\"model\":{\"name\":\"BG_NBD\",\"version\":999999}}"), 422, "INVALID_REQUEST")
                .at("/model/version");
        assertProblem(asked("""
                {"entries":[{"kind":"CONTACT","amount":{"amount":"1.00","currency":"CNY"}}]}"""), 422, "INVALID_REQUEST").at("/entries/0/amount");
        assertProblem(asked("""
                {"entries":[{"kind":"PURCHASE","cost":{"amount":"9","currency":"CNY"},"lines":[{"quantity":"2",
                  "unitPrice":{"amount":"10","currency":"CNY"},"unitCost":{"amount":"4","currency":"CNY"}}]},
                 {"kind":"RETURN","lines":[{"quantity":"2","unitPrice":{"amount":"10","currency":"CNY"},
                  "discount":{"amount":"20.01","currency":"CNY"}}]}]}"""), 422, "INVALID_REQUEST").at("/entries/0/cost").at("/entries/1/lines/0/discount");
        var misspelt =
                asked("{\"entries\":[{\"kind\":\"PURCHASES\"},{\"kind\":\"CONTACT\",\"channel\":\"IN PERSON\"}]}");
        assertProblem(misspelt, 400, "MALFORMED_REQUEST").at("/entries/0/kind").at("/entries/1/channel");
        assertThat(misspelt.asString()).contains("Did you mean PURCHASE?", "Did you mean IN_PERSON?");
        assertProblem(asked("{\"costPolicy\":{}}"), 422, "INVALID_REQUEST").at("/costPolicy");
        assertProblem(asked("{\"discountrate\":1}"), 400, "MALFORMED_REQUEST").at("/discountrate");
        assertProblem(
                as("viewer").body("{}").post("/api/v1/customers/{id}/valuation/what-if", UUID.randomUUID()),
                404,
                "CUSTOMER_NOT_FOUND");
    }

    private static void same(JsonPath asked, JsonPath posted) {
        for (var number : NUMBERS) {
            Object supposed = asked.get("after." + number);
            assertThat(supposed).as(number).isEqualTo(posted.get(number));
        }
    }

    private JsonPath ask(String body) {
        var answer = asked(body);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private Response asked(String body) {
        return as("viewer").body(body).post("/api/v1/customers/{id}/valuation/what-if", customer);
    }

    private JsonPath value(String rest) {
        return as("viewer")
                .get("/api/v1/customers/" + customer + "/valuation" + rest)
                .jsonPath();
    }

    private static Request as(String role) {
        return given().bearer(Tokens.of(role)).contentType("application/json");
    }
}
