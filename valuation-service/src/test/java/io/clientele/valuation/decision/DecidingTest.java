package io.clientele.valuation.decision;

import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.WithBackends;
import io.clientele.valuation.value.revaluation.Heard;

import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Measures weighed against what they bring. */
@QuarkusTest
@WithBackends
class DecidingTest {

    @Inject
    Heard heard;

    @Test
    void aMeasureThatBringsMoreThanItCostsIsWorthIt() {
        var decided = decide("retention-evaluations", """
                {"futureValue":{"amount":"1000.00","currency":"CNY"},"probabilityWithout":0.6,"probabilityWith":0.75,
                 "cost":{"amount":"90.00","currency":"CNY"},"acquisitionCost":{"amount":"400.00","currency":"CNY"}}""");
        assertThat(decided.getString("advice")).isEqualTo("RETAIN");
        assertThat(decided.getString("gain.amount")).isEqualTo("150.00");
        assertThat(decided.getString("netGain.amount")).isEqualTo("60.00");
        assertThat(decided.getString("acquisitionCost.amount")).isEqualTo("400.00");
    }

    @Test
    void netGainIsWhatStandsBesideIt() {
        var decided = decide("win-back-evaluations", """
                {"valueIfRegained":{"amount":"0.01","currency":"CNY"},"probabilityOfSuccess":1,
                 "cost":{"amount":"0.005","currency":"CNY"}}""");
        assertThat(decided.getString("gain.amount")).isEqualTo("0.01");
        assertThat(decided.getString("cost.amount")).isEqualTo("0.00");
        assertThat(decided.getString("netGain.amount")).isEqualTo("0.01");
    }

    @Test
    void aCustomerIsWeighedByItsOwnFutureUnderAnySupposition() {
        var customer = UUID.randomUUID();
        heard.purchase(customer, "2026-01-01T10:00:00Z", "100.00");
        var asked = """
                {"customerId":"%s","probabilityWithout":0,"probabilityWith":1,"cost":{"amount":"0.00","currency":"CNY"},
                 "supposing":{"asOf":"2026-02-01","marginRate":%s}}""";
        var whole = decide("retention-evaluations", asked.formatted(customer, "1"));
        var value = given().auth()
                .oauth2(Tokens.of("viewer"))
                .get("/api/v1/customers/{id}/valuation?asOf=2026-02-01", customer)
                .jsonPath();
        assertThat(whole.getString("gain.amount")).isEqualTo(value.getString("futureValue.amount"));
        assertThat(decide("retention-evaluations", asked.formatted(customer, "0"))
                        .getString("advice"))
                .isEqualTo("LET_GO");
        var back = decide("win-back-evaluations", """
                {"customerId":"%s","valueIfRegained":{"amount":"100000.00","currency":"CNY"},"probabilityOfSuccess":0.5,
                 "cost":{"amount":"10.00","currency":"CNY"}}""".formatted(customer));
        assertThat(back.getString("advice")).isEqualTo("WIN_BACK");
    }

    @Test
    void whatCannotBeSupposedIsRefusedWhereItStands() {
        var customer = UUID.randomUUID();
        heard.purchase(customer, "2026-01-01T10:00:00Z", "100.00");
        var asked = """
                {"customerId":"%s","probabilityWithout":0,"probabilityWith":1,"cost":{"amount":"0.00","currency":"CNY"},
                 "supposing":{%s}}""";
        assertProblem(
                        ask(
                                "retention-evaluations",
                                asked.formatted(customer, "\"entries\":[{\"kind\":\"PURCHASE\"}]")),
                        422,
                        "INVALID_REQUEST")
                .at("/supposing/entries/0/amount");
        assertProblem(
                        ask("retention-evaluations", asked.formatted(customer, "\"knownAt\":\"yesterday\"")),
                        400,
                        "MALFORMED_REQUEST")
                .at("/supposing/knownAt");
    }

    @Test
    void whatCannotBeWeighedIsRefusedByName() {
        assertProblem(ask("retention-evaluations", """
                {"probabilityWith":0.5,"cost":{"amount":"-1.00","currency":"USD"}}"""), 422, "INVALID_REQUEST")
                .at("/customerId")
                .at("/cost/amount")
                .at("/cost/currency");
        assertProblem(ask("retention-evaluations", """
                {"futureValue":{"amount":"1.00","currency":"CNY"},"probabilityWith":0.5,
                 "cost":{"amount":"1.00","currency":"CNY"}}"""), 422, "INVALID_REQUEST").at("/probabilityWithout");
        assertThat(ask("win-back-evaluations", "{}").statusCode()).isEqualTo(422);
    }

    private static JsonPath decide(String path, String body) {
        var answer = ask(path, body);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private static Response ask(String path, String body) {
        return given().auth()
                .oauth2(Tokens.of("viewer"))
                .contentType("application/json")
                .body(body)
                .post("/api/v1/" + path);
    }
}
