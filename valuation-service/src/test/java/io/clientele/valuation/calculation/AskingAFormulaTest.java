package io.clientele.valuation.calculation;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.JsonPath;
import io.clientele.kit.testing.http.Response;

import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static io.clientele.kit.testing.http.Http.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

@QuarkusTest
@WithBackends
class AskingAFormulaTest {

    private static final String HISTORY =
            "\"history\":{\"frequency\":2,\"recency\":30.43,\"age\":38.86,\"timeUnit\":\"P1W\"}";

    @Test
    void everyModelAnswersAViewer() {
        assertNumber("""
                {"model":"BG_NBD","parameters":{"r":0.243,"alpha":4.414,"a":0.793,"b":2.426},%s,"horizon":"P39W"}""", "expectedPurchases", 1.226, 5e-4);
        assertNumber("""
                {"model":"MBG_NBD","parameters":{"r":0.52484,"alpha":6.18309,"a":0.89136,"b":1.614},%s,"horizon":"P39W"}""", "probabilityAlive", 0.706125566, 1e-6);
        assertNumber("""
                {"model":"PARETO_NBD","parameters":{"r":0.55328,"alpha":10.5777,"s":0.60624,"beta":11.6687},%s,\
                "discountRate":0.1}""", "discountedPurchases", 8.172052036, 1e-6);
        assertNumber("""
                {"model":"NBD","parameters":{"r":0.385,"alpha":12.072},%s,"horizon":"P39W"}""", "probabilityAlive", 1, 0);
        assertNumber("""
                {"model":"SHIFTED_BETA_GEOMETRIC","parameters":{"alpha":3.8,"beta":15.2},"periods":1,"discountRate":0.1}""", "discountedPeriods", 3.31, 5e-3);
        assertNumber("""
                {"model":"SHIFTED_BETA_GEOMETRIC","survivors":[1000,631,468,382,326,289,262,241],"discountRate":0.1}""", "fit.parameters.alpha", 0.7041, 7e-4);
        assertNumber("""
                {"model":"BG_BB","parameters":{"alpha":1.2035,"beta":0.7497,"gamma":0.6567,"delta":2.7834},
                 "history":{"frequency":6,"recency":6,"opportunities":6},"horizon":"P5Y"}""", "expectedPurchases", 3.75, 1e-2);
        assertNumber("""
                {"model":"GAMMA_GAMMA","parameters":{"p":6.25,"q":3.74,"gamma":15.44},
                 "history":{"frequency":0,"meanSpend":{"amount":"0.00","currency":"CNY"}}}""", "expectedSpend.amount", 35.22, 1e-9);
    }

    /** The worked example, in units of ten thousand: the one visits everybody, the other those who are worth it. */
    @Test
    void twoRepsAreComparedByWhatTheirCustomersBring() {
        var everybody = sales(1_000, "0.05", 1, "1.00");
        assertThat(everybody.getString("value.amount")).isEqualTo("50.00");
        assertThat(everybody.getList("explanation.step", String.class))
                .containsExactly("EXPECTED_BUYERS", "EXPECTED_PURCHASES", "VALUE");
        assertThat(everybody.getList("explanation.value", Double.class)).containsExactly(50.0, 50.0, 50.0);
        var few = sales(50, "0.5", 10, "10.00");
        assertThat(few.getString("value.amount")).isEqualTo("2500.00");
        assertThat(few.getList("explanation.value", Double.class)).containsExactly(25.0, 250.0, 2_500.0);
        assertThat(few.getLong("inputs.customers")).isEqualTo(50);
        assertThat(sales(50, "0.5", 10, "100000.00").getString("value.amount")).isEqualTo("25000000.00");
        var negative = """
                {"model":"EXPECTED_SALES","customers":-1,"probability":1.1,"purchases":1,
                 "spend":{"amount":"1.00","currency":"CNY"}}""";
        assertProblem(ask(negative), 422, "INVALID_REQUEST").at("/customers").at("/probability");
    }

    private static JsonPath sales(int customers, String probability, int purchases, String spend) {
        var answer = ask("""
                {"model":"EXPECTED_SALES","customers":%d,"probability":%s,"purchases":%d,
                 "spend":{"amount":"%s","currency":"CNY"}}""".formatted(customers, probability, purchases, spend));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    @Test
    void everyAnswerEchoesWhatItWasComputedFrom() {
        assertNumber("""
                {"model":"ANNUITY","yearlyNetCashFlow":{"amount":"10000.00","currency":"CNY"},"discountRate":0.1,"years":5}""", "inputs.years", 5, 0);
        assertNumber("""
                {"model":"RETENTION_RATE","yearlyMargin":{"amount":"100.00","currency":"CNY"},"retentionRate":0.8,\
                "discountRate":0.1}""", "inputs.retentionRate", 0.8, 0);
        assertNumber("""
                {"model":"SHIFTED_BETA_GEOMETRIC","parameters":{"alpha":3.8,"beta":15.2},"discountRate":0.1}""", "inputs.discountRate", 0.1, 0);
        assertNumber("""
                {"model":"BG_NBD","parameters":{"r":0.243,"alpha":4.414,"a":0.793,"b":2.426},%s,"discountRate":0.1}""", "inputs.probability", 0.5, 0);
        assertNumber("""
                {"model":"BG_BB","parameters":{"alpha":1.2035,"beta":0.7497,"gamma":0.6567,"delta":2.7834},
                 "history":{"frequency":6,"recency":6,"opportunities":6},"discountRate":0.1}""", "inputs.opportunities", 6, 0);
    }

    @Test
    void ratesNextToNothingAreAnsweredOrRefused() {
        assertNumber("""
                {"model":"SHIFTED_BETA_GEOMETRIC","parameters":{"alpha":3.8,"beta":15.2},"discountRate":1e-17}""", "discountedPeriods", 1 + 15.2 / 2.8, 1e-6);
        var tooSmall = """
                {"model":"NBD","parameters":{"r":0.385,"alpha":12.072},%s,"discountRate":1e-323}""".formatted(HISTORY);
        assertProblem(ask(tooSmall), 422, "INVALID_REQUEST").at("/discountRate");
    }

    @Test
    void whatCannotBeAnsweredIsAProblemThatNamesTheField() {
        var noUnit = """
                {"model":"NBD","parameters":{"r":0.385,"alpha":12.072},%s}""".formatted(HISTORY);
        assertProblem(ask(noUnit), 422, "INVALID_REQUEST").at("/horizon");
        assertProblem(ask(noUnit.replace("0.385", "0")), 422, "INVALID_REQUEST").at("/parameters/r");
        assertProblem(ask(noUnit.replace("\"r\":0.385,", "")), 422, "INVALID_REQUEST")
                .at("/parameters/r");
        assertProblem(ask(noUnit.replace("alpha", "alfa")), 400, "MALFORMED_REQUEST")
                .at("/parameters/alfa");
        assertProblem(ask("{\"model\":\"SHIFTED_BETA_GEOMETRIC\",\"survivors\":[10,11]}"), 422, "INVALID_REQUEST")
                .at("/survivors/1");
        assertProblem(ask("{\"model\":\"SHIFTED_BETA_GEOMETRIC\",\"survivors\":[10,null]}"), 400, "MALFORMED_REQUEST")
                .at("/survivors/1");
        assertThat(ask("{\"model\":\"XYZ\"}").statusCode()).isEqualTo(400);
    }

    private static void assertNumber(String body, String path, double expected, double tolerance) {
        var answer = ask(body.formatted(HISTORY));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.jsonPath().getDouble(path)).as(body).isCloseTo(expected, within(tolerance));
        assertThat(answer.jsonPath().getList("explanation")).as(body).isNotEmpty();
        assertThat(answer.jsonPath().getMap("inputs")).as(body).isNotEmpty();
    }

    private static Response ask(String body) {
        return given().bearer(Tokens.of("viewer"))
                .contentType("application/json")
                .body(body)
                .post("/api/v1/clv-calculations");
    }
}
