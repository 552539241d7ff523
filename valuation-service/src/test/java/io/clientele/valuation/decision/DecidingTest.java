package io.clientele.valuation.decision;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.JsonPath;
import io.clientele.kit.testing.http.Response;
import io.clientele.valuation.value.revaluation.Heard;

import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static io.clientele.kit.testing.http.Http.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Measures weighed against what they bring. */
@QuarkusTest
@WithBackends
class DecidingTest {

    private static final String BG_NBD = "{\"r\":0.243,\"alpha\":4.414,\"a\":0.793,\"b\":2.426}";

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
        var value = given().bearer(Tokens.of("viewer"))
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
    void whoIsSupposedToStayStaysWithThatProbability() {
        var customer = UUID.randomUUID();
        heard.purchase(customer, "2026-01-01T10:00:00Z", "100.00");
        var decided = decide("retention-evaluations", """
                {"customerId":"%s","probabilityWith":0.9,"cost":{"amount":"0.00","currency":"CNY"},
                 "supposing":{"asOf":"2026-02-01","retentionRate":0.8}}""".formatted(customer));
        assertThat(decided.getDouble("inputs.probabilityWithout")).isEqualTo(0.8);
        assertThat(decided.getDouble("gain.amount"))
                .isCloseTo(decided.getDouble("inputs.futureValue.amount") / 10, within(0.01));
    }

    @Test
    void whoHasLongBeenSilentIsWonBackForWhatALivingCustomerBrings() {
        var customer = UUID.randomUUID();
        for (int month = 1; month <= 12; month++) {
            heard.purchase(customer, "2010-%02d-15T10:00:00Z".formatted(month), "100.00");
        }
        var decided = decide("win-back-evaluations", winBack(customer, "BG_NBD", BG_NBD));
        assertThat(decided.getString("inputs.futureValue.amount")).isEqualTo("0.00");
        assertThat(decided.getDouble("inputs.probabilityOfSuccess")).isEqualTo(0.25);
        assertThat(decided.getMap("inputs")).doesNotContainKeys("probabilityWith", "probabilityWithout");
        double regained = decided.getDouble("inputs.valueIfRegained.amount");
        assertThat(regained).isGreaterThan(50);
        assertThat(decided.getDouble("gain.amount")).isCloseTo(regained / 4, within(0.01));
        assertThat(decided.getString("advice")).isEqualTo("WIN_BACK");
        assertThat(decided.getString("explanation[0].note")).contains("probabilityAlive of 1");
    }

    @Test
    void whereNoModelCanTellThatACustomerHasLeftItsValueHasToBeGiven() {
        var customer = UUID.randomUUID();
        heard.purchase(customer, "2010-01-15T10:00:00Z", "100.00");
        for (var asked : List.of(
                winBack(customer, "BG_NBD", BG_NBD),
                winBack(customer, "NBD", "{\"r\":0.4,\"alpha\":12}"),
                winBack(customer, "PRIOR_RATE", "null"))) {
            assertProblem(ask("win-back-evaluations", asked), 422, "INVALID_REQUEST")
                    .at("/valueIfRegained");
        }
        assertThat(decide("win-back-evaluations", winBack(customer, "MBG_NBD", BG_NBD))
                        .getDouble("inputs.valueIfRegained.amount"))
                .isPositive();
        var prospect = UUID.randomUUID();
        heard.customers(List.of(prospect));
        assertProblem(ask("win-back-evaluations", winBack(prospect, "BG_NBD", BG_NBD)), 422, "INVALID_REQUEST")
                .at("/valueIfRegained");
    }

    @Test
    void byPeriodsNobodyHasLeftUntilOneCanHaveBeenMissed() {
        var customer = UUID.randomUUID();
        heard.purchase(customer, "2010-01-15T10:00:00Z", "100.00");
        heard.purchase(customer, "2012-02-15T10:00:00Z", "100.00");
        var first = ask("win-back-evaluations", yearly(customer, "2010-11-30"));
        assertProblem(first, 422, "INVALID_REQUEST").at("/valueIfRegained");
        assertThat(first.asString())
                .contains("no opportunity to buy until the period of the first purchase is over, P1Y");
        var running = ask("win-back-evaluations", yearly(customer, "2012-12-30"));
        assertProblem(running, 422, "INVALID_REQUEST").at("/valueIfRegained");
        assertThat(running.asString()).contains("no opportunity missed since the period of the last purchase, P1Y");
        for (var asOf : List.of("2011-01-02", "2011-12-31", "2013-01-02", "2015-06-30")) {
            var decided = decide("win-back-evaluations", yearly(customer, asOf));
            assertThat(decided.getDouble("gain.amount")).as(asOf).isPositive();
        }
    }

    private static String yearly(UUID customer, String asOf) {
        return """
                {"customerId":"%s","probabilityOfSuccess":0.25,"cost":{"amount":"0.00","currency":"CNY"},
                 "supposing":{"asOf":"%s","model":{"name":"BG_BB","timeUnit":"P1Y",
                  "parameters":{"alpha":1.2035,"beta":0.7497,"gamma":0.6567,"delta":2.7834}}}}""".formatted(customer, asOf);
    }

    @Test
    void answersTellAsOfWhenByWhichModelAndWithWhichFallBacks() {
        var customer = UUID.randomUUID();
        heard.purchase(customer, "2026-01-01T10:00:00Z", "100.00");
        var asked = """
                {"customerId":"%s",%s,"cost":{"amount":"0.00","currency":"CNY"},
                 "supposing":{"asOf":"2026-02-01T00:00:00Z","model":{"name":"PRIOR_RATE"}}}""";
        for (var decided : List.of(
                decide(
                        "retention-evaluations",
                        asked.formatted(customer, "\"probabilityWithout\":0,\"probabilityWith\":1")),
                decide(
                        "win-back-evaluations",
                        asked.formatted(
                                customer,
                                "\"probabilityOfSuccess\":1,\"valueIfRegained\":{\"amount\":\"1.00\",\"currency\":\"CNY\"}")))) {
            assertThat(decided.getString("asOf")).isEqualTo("2026-02-01T00:00:00Z");
            assertThat(decided.getString("model.name")).isEqualTo("PRIOR_RATE");
            assertThat(decided.getInt("model.version")).isZero();
            assertThat(decided.getList("reasons", String.class)).contains("COST_OF_GOODS_UNKNOWN");
        }
        var given = decide("win-back-evaluations", """
                {"valueIfRegained":{"amount":"1.00","currency":"CNY"},"probabilityOfSuccess":1,
                 "cost":{"amount":"0.00","currency":"CNY"}}""");
        assertThat(given.getMap("$")).doesNotContainKeys("asOf", "model", "reasons");
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

    private static String winBack(UUID customer, String model, String parameters) {
        return """
                {"customerId":"%s","probabilityOfSuccess":0.25,"cost":{"amount":"5.00","currency":"CNY"},
                 "supposing":{"asOf":"2026-02-01","model":{"name":"%s","parameters":%s}}}""".formatted(customer, model, parameters);
    }

    private static JsonPath decide(String path, String body) {
        var answer = ask(path, body);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private static Response ask(String path, String body) {
        return given().bearer(Tokens.of("viewer"))
                .contentType("application/json")
                .body(body)
                .post("/api/v1/" + path);
    }
}
