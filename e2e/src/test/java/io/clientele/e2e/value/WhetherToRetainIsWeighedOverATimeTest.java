package io.clientele.e2e.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.e2e.Api;
import io.clientele.e2e.Customers;
import io.clientele.e2e.RunningSuite;
import io.clientele.e2e.Suite;

import static io.clientele.e2e.Customers.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Whether to keep somebody under contract: over a year where a rate of staying is supposed, until the next renewal where a model of contracts is.
 * Amounts are integrals by another program: 100 a month at a margin of 45.46 %, discounted at 7 % over P2Y6M, renewed on 1 January.
 */
class WhetherToRetainIsWeighedOverATimeTest {

    private static final String SUPPOSED =
            "{\"asOf\":\"2025-06-15\",\"marginRate\":0.4546,\"discountRate\":0.07,\"horizon\":\"P2Y6M\"%s}";
    private static final String BY_THE_MONTH =
            ",\"contractModel\":{\"parameters\":{\"alpha\":3.8,\"beta\":15.2},\"timeUnit\":\"P1M\"}";

    private final Suite suite = RunningSuite.suite();
    private final Api viewer = suite.as("viewer");
    private final String customer = Customers.register(suite.as("agent"), "Pays by the month");

    /** For a year, so that later scenarios find no contract. */
    @BeforeEach
    void somebodyUnderContract() {
        record(entry("PURCHASE", "2025-01-01").set("amount", hundred()));
        var started = entry("CONTRACT_STARTED", "2025-01-01");
        started.putObject("contract")
                .put("termFrom", "2025-01-01")
                .put("recurringPeriod", "P1M")
                .set("recurringAmount", hundred());
        var ended = entry("CONTRACT_ENDED", "2025-12-31").put("about", record(started));
        ended.putObject("contract").put("endReason", "CANCELLED_BY_CUSTOMER");
        record(ended);
        suite.awaitSettled(SOON);
    }

    @Test
    void aRateThatIsSupposedIsOneOfAYear() {
        var before = valuation();
        assertThat(whatIf(",\"retentionRate\":1").at("/futureValue/amount").asDouble())
                .isCloseTo(1254.70, within(0.3));
        var after = whatIf(",\"retentionRate\":0.9");
        var future = after.at("/futureValue/amount").asDouble();
        assertThat(future).isCloseTo(1117.80, within(0.3));
        assertThat(after.at("/contract/period").asText()).isEqualTo("P1Y");
        assertThat(after.at("/contract/renewalProbability").asDouble()).isEqualTo(0.9);
        assertThat(after.path("reasons").toString()).contains("UNDER_CONTRACT", "RETENTION_SUPPOSED");

        var worthIt = weighed("en", "100.00", ",\"retentionRate\":0.9");
        assertThat(worthIt.at("/inputs/futureValue")).isEqualTo(after.path("futureValue"));
        assertThat(worthIt.at("/inputs/probabilityWithout").asDouble()).isEqualTo(0.9);
        assertThat(worthIt.at("/inputs/probabilityPeriod").asText()).isEqualTo("P1Y");
        assertThat(worthIt.at("/gain/amount").asDouble()).isCloseTo((0.99 - 0.9) * future, within(0.01));
        assertThat(worthIt.path("advice").asText()).isEqualTo("RETAIN");
        assertThat(worthIt.at("/explanation/0/note").asText()).contains("both probabilities are of staying for P1Y");
        var dear = weighed("zh", "101.00", ",\"retentionRate\":0.9");
        assertThat(dear.path("advice").asText()).isEqualTo("LET_GO");
        assertThat(dear.path("label").asText()).startsWith("不值得");
        assertThat(dear.at("/explanation/0/note").asText()).contains("再留存 P1Y");
        assertThat(valuation()).as("nothing is kept").isEqualTo(before);
    }

    /** In its sixth month (β + 5)/(α + β + 5) renew. */
    @Test
    void aModelThatIsSupposedTellsOfTheNextRenewalAlone() {
        var inputs = weighed("en", "5.00", BY_THE_MONTH).path("inputs");
        assertThat(inputs.path("probabilityWithout").asDouble()).isCloseTo(20.2 / 24, within(1e-6));
        assertThat(inputs.path("probabilityPeriod").asText()).isEqualTo("P1M");
        var given =
                ask("en", ",\"probabilityWithout\":0.5", "5.00", BY_THE_MONTH).path("inputs");
        assertThat(given.path("probabilityWithout").asDouble()).isEqualTo(0.5);
        assertThat(given.has("probabilityPeriod")).isFalse();
        var both = viewer.post(
                        "/api/v1/retention-evaluations", measure("", "5.00", BY_THE_MONTH + ",\"retentionRate\":0.9"))
                .expect(422);
        assertThat(both.text("/errors/0/pointer")).isEqualTo("/supposing/retentionRate");
    }

    private JsonNode weighed(String language, String cost, String supposed) {
        return ask(language, "", cost, supposed);
    }

    private JsonNode ask(String language, String more, String cost, String supposed) {
        return viewer.post(
                        "/api/v1/retention-evaluations",
                        measure(more, cost, supposed),
                        request -> request.header("Accept-Language", language))
                .expect(200)
                .body();
    }

    private String measure(String more, String cost, String supposed) {
        return "{\"customerId\":\"%s\",\"probabilityWith\":0.99,\"cost\":{\"amount\":\"%s\",\"currency\":\"CNY\"},\"supposing\":%s%s}"
                .formatted(customer, cost, SUPPOSED.formatted(supposed), more);
    }

    private JsonNode whatIf(String supposed) {
        return viewer.post("/api/v1/customers/" + customer + "/valuation/what-if", SUPPOSED.formatted(supposed))
                .expect(200)
                .body()
                .path("after");
    }

    private JsonNode valuation() {
        return viewer.get("/api/v1/customers/" + customer + "/valuation?asOf=2025-06-15")
                .expect(200)
                .body();
    }

    private String record(ObjectNode entry) {
        return suite.as("agent")
                .post("/api/v1/interactions", entry.toString())
                .expect(201)
                .text("/id");
    }

    private ObjectNode entry(String kind, String day) {
        return Api.JSON
                .createObjectNode()
                .put("customerId", customer)
                .put("kind", kind)
                .put("occurredAt", day + "T12:00:00Z");
    }

    private static ObjectNode hundred() {
        return Api.JSON.createObjectNode().put("amount", "100").put("currency", "CNY");
    }
}
