package io.clientele.e2e.value;

import java.math.BigDecimal;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import io.clientele.e2e.Api;
import io.clientele.e2e.Customers;
import io.clientele.e2e.RunningSuite;
import io.clientele.e2e.Suite;

import static io.clientele.e2e.Customers.SOON;
import static org.assertj.core.api.Assertions.assertThat;

/** Another horizon and discount rate: supposed for one customer, tried on the whole base, then active, and not what was known before. */
class HowTheFutureIsSeenTest {

    private static final String POLICIES = "/api/v1/valuation-policies";

    private final Suite suite = RunningSuite.suite();
    private final Api manager = suite.as("manager");
    private final Api agent = suite.as("agent");
    private final String customer = Customers.register(agent, "Looked at further");

    @Test
    void whatIsTriedIsWhatComesTrue() {
        agent.post(
                        "/api/v1/interactions",
                        "{\"customerId\":\"" + customer
                                + "\",\"occurredAt\":\"2026-02-01T10:00:00Z\",\"kind\":\"PURCHASE\","
                                + "\"amount\":{\"amount\":\"100\",\"currency\":\"CNY\"}}")
                .expect(201);
        suite.awaitSettled(SOON);
        var known = valuation("");
        var supposed = agent.post(
                        "/api/v1/customers/" + customer + "/valuation/what-if",
                        "{\"discountRate\":0.25,\"horizon\":\"P6M\"}")
                .expect(200)
                .body();
        int version = manager.post(
                        POLICIES,
                        "{\"name\":\"Half a year, dear\",\"discountRate\":0.25,\"horizon\":\"P6M\",\"defaultMarginRate\":1}")
                .expect(201)
                .body()
                .path("version")
                .asInt();
        var tried = suite.awaitJob("/api/v1/jobs/"
                        + manager.put(POLICIES + "/active?dryRun=true", "{\"version\":" + version + "}")
                                .expect(202)
                                .text("/id"))
                .body()
                .path("result");
        assertThat(future(valuation(""))).isEqualTo(future(known));
        whoMovesIsSaidByLifetimeValue(tried);
        int before = manager.get(POLICIES + "/active").body().path("version").asInt();
        try {
            activate(version);
            var now = valuation("");
            assertThat(future(now))
                    .isEqualTo(supposed.at("/after/futureValue/amount").asText());
            assertThat(now.at("/valuationPolicy/version").asInt()).isEqualTo(version);
            assertThat(manager.get("/api/v1/portfolio").expect(200).text("/customerEquity/amount"))
                    .isEqualTo(tried.at("/futureValue/after/amount").asText());
            var then = known.path("asOf").asText();
            assertThat(future(valuation("?asOf=" + then + "&knownAt=" + then))).isEqualTo(future(known));
            theBridgeNamesThePolicy(then, before, version);
        } finally {
            activate(before);
        }
        assertThat(future(valuation(""))).isEqualTo(future(known));
    }

    private static void whoMovesIsSaidByLifetimeValue(JsonNode tried) {
        assertThat(tried.path("classesOf").asText()).isEqualTo("LIFETIME_VALUE");
        assertThat(tried.at("/thresholds/a/amount").decimalValue())
                .isGreaterThanOrEqualTo(tried.at("/thresholds/b/amount").decimalValue());
        var customers = 0;
        var moved = BigDecimal.ZERO;
        for (var move : tried.path("moves")) {
            customers += move.path("customers").asInt();
            moved = moved.add(new BigDecimal(move.at("/change/amount").asText()));
        }
        assertThat(customers).isPositive().isEqualTo(tried.path("customers").asInt());
        assertThat(moved)
                .isEqualByComparingTo(tried.at("/lifetimeValue/change/amount").asText());
    }

    private void theBridgeNamesThePolicy(String from, int before, int version) {
        var bridge =
                agent.get("/api/v1/portfolio/bridge?from=" + from).expect(200).body();
        assertThat(bridge.at("/from/valuationPolicyVersion").asInt()).isEqualTo(before);
        assertThat(bridge.at("/to/valuationPolicyVersion").asInt()).isEqualTo(version);
        var sum = BigDecimal.ZERO;
        for (var bar : bridge.path("bars")) {
            var amount = new BigDecimal(bar.at("/amount/amount").asText());
            sum = sum.add(amount);
            if (bar.path("cause").asText().equals("POLICY")) {
                assertThat(amount).isNegative();
            }
        }
        assertThat(bridge.path("bars").findValuesAsText("cause")).contains("POLICY");
        assertThat(sum).isEqualByComparingTo(bridge.at("/change/amount").asText());
    }

    private JsonNode valuation(String rest) {
        return agent.get("/api/v1/customers/" + customer + "/valuation" + rest)
                .expect(200)
                .body();
    }

    private static String future(JsonNode valuation) {
        return valuation.at("/futureValue/amount").asText();
    }

    private void activate(int version) {
        var job = manager.put(POLICIES + "/active", "{\"version\":" + version + "}")
                .expect(200)
                .body()
                .path("revaluationJob");
        suite.awaitJob(job.asText());
        suite.awaitSettled(SOON);
    }
}
