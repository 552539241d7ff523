package io.clientele.e2e.value;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import io.clientele.e2e.Api;
import io.clientele.e2e.RunningSuite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What the calculator, pairwise judgements and decisions answer on given inputs, against published and hand-made numbers. */
class AnsweredWithoutACustomerTest {

    private final Api viewer = RunningSuite.suite().as("viewer");

    /** Fader, Hardie and Lee (2005), the worked customer of the CDNOW sample. */
    @Test
    void purchasesExpectedByTheBetaGeometricModel() {
        var answer = post("clv-calculations", """
                {"model":"BG_NBD","parameters":{"r":0.243,"alpha":4.414,"a":0.793,"b":2.426},
                 "history":{"frequency":2,"recency":30.43,"age":38.86,"timeUnit":"P1W"},"horizon":"P39W"}""");
        assertThat(answer.findValue("expectedPurchases").asDouble()).isCloseTo(1.226, within(0.001));
        assertThat(answer.path("explanation")).isNotEmpty();
    }

    /** The same history in days is the same customer. */
    @Test
    void unitsAreConverted() {
        var days = post("clv-calculations", """
                {"model":"BG_NBD","parameters":{"r":0.243,"alpha":30.898,"a":0.793,"b":2.426},
                 "history":{"frequency":2,"recency":213.01,"age":272.02,"timeUnit":"P1D"},"horizon":"P39W"}""");
        assertThat(days.findValue("expectedPurchases").asDouble()).isCloseTo(1.226, within(0.001));
    }

    @Test
    void aHistoryInPeriodsNeedsTheUnitOfTheParameters() {
        var periods = """
                {"model":"BG_NBD","parameters":{"r":0.243,"alpha":30.898,"a":0.793,"b":2.426%s},
                 "history":{"frequency":2,"recency":"P213D","age":"P272D"},"horizon":"P39W"}""";
        var refused =
                viewer.post("/api/v1/clv-calculations", periods.formatted("")).expect(422);
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/parameters/timeUnit");
        var days = post("clv-calculations", periods.formatted(",\"timeUnit\":\"P1D\""));
        assertThat(days.findValue("expectedPurchases").asDouble()).isCloseTo(1.226, within(0.001));
    }

    @Test
    void anAnnuityByHand() {
        var answer = post("clv-calculations", """
                {"model":"ANNUITY","yearlyNetCashFlow":{"amount":"10000.00","currency":"CNY"},"discountRate":0.1,"years":5}""");
        double byHand = 10_000 * (1 - Math.pow(1.1, -5)) / 0.1;
        assertThat(answer.at("/value/amount").asDouble()).isCloseTo(byHand, within(0.01));
        assertThat(answer.at("/steps/1/step").asText()).isEqualTo("DERIVATIVE");
        assertThat(answer.at("/steps/1/value").asDouble())
                .isCloseTo(10_000 * 5 * Math.pow(1.1, -6) / 0.1 - byHand / 0.1, within(1e-6));
    }

    /** A thousand who hardly buy, and fifty who do. */
    @Test
    void whatWorkOnAGroupIsExpectedToBring() {
        var many = sales(1_000, "0.05", 1);
        assertThat(many.at("/value/amount").asText()).isEqualTo("500000.00");
        assertThat(many.path("explanation").findValuesAsText("step"))
                .containsExactly("EXPECTED_BUYERS", "EXPECTED_PURCHASES", "VALUE");
        assertThat(sales(50, "0.5", 10).at("/value/amount").asText()).isEqualTo("2500000.00");
    }

    private JsonNode sales(int customers, String probability, int purchases) {
        return post("clv-calculations", """
                {"model":"EXPECTED_SALES","customers":%d,"probability":%s,"purchases":%d,
                 "spend":{"amount":"10000","currency":"CNY"}}""".formatted(customers, probability, purchases));
    }

    @Test
    void judgementsWeighAndContradictionsAreNamed() {
        var answer = post("ahp-evaluations", """
                {"criteria":["loyalty","size","credit"],"judgements":[[1,3,5],[0.333333333333,1,3],[0.2,0.333333333333,1]]}""");
        assertThat(answer.at("/weights/0").asDouble()).isCloseTo(0.6370, within(1e-4));
        assertThat(answer.path("lambdaMax").asDouble()).isCloseTo(3.0385, within(1e-4));
        var refused = viewer.post("/api/v1/ahp-evaluations", """
                        {"criteria":["a","b","c"],"judgements":[[1,9,0.111111111111],[0.111111111111,1,9],[9,0.111111111111,1]]}""").expect(422);
        assertThat(refused.text("/errors/0/pointer")).startsWith("/judgements/");
    }

    @Test
    void aMeasureIsWorthItWhileItBringsMoreThanItCosts() {
        var kept = post("retention-evaluations", """
                {"futureValue":{"amount":"1000.00","currency":"CNY"},"probabilityWithout":0.6,"probabilityWith":0.75,
                 "cost":{"amount":"90.00","currency":"CNY"}}""");
        assertThat(kept.path("worthIt").asBoolean()).isTrue();
        assertThat(kept.at("/gain/amount").asText()).isEqualTo("150.00");
        assertThat(kept.at("/netGain/amount").asText()).isEqualTo("60.00");
        var regained = post("win-back-evaluations", """
                {"valueIfRegained":{"amount":"500.00","currency":"CNY"},"probabilityOfSuccess":0.1,
                 "cost":{"amount":"60.00","currency":"CNY"}}""");
        assertThat(regained.path("worthIt").asBoolean()).isFalse();
        assertThat(regained.path("breakEvenProbability").asDouble()).isCloseTo(0.12, within(1e-9));
    }

    private JsonNode post(String what, String body) {
        return viewer.post("/api/v1/" + what, body).expect(200).body();
    }
}
