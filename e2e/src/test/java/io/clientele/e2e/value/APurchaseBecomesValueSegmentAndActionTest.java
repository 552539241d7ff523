package io.clientele.e2e.value;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import io.clientele.e2e.Answer;
import io.clientele.e2e.Api;
import io.clientele.e2e.Customers;
import io.clientele.e2e.Present;
import io.clientele.e2e.RunningSuite;
import io.clientele.e2e.Suite;

import static io.clientele.e2e.Customers.SOON;
import static org.assertj.core.api.Assertions.assertThat;

class APurchaseBecomesValueSegmentAndActionTest {

    private final Suite suite = RunningSuite.suite();
    private final Api agent = suite.as("agent");
    private final Instant now = Present.now();

    @Test
    void purchasesAndReturnsAddUpToTheCurrentValue() {
        var customer = Customers.register(agent, "Ada Adler");
        var lines = """
                {"customerId":"%s","kind":"PURCHASE","occurredAt":"%s","lines":[
                  {"product":"TEA-1","category":"Tea","quantity":"2","unitPrice":{"amount":"100","currency":"CNY"},
                   "unitCost":{"amount":"40","currency":"CNY"},"discount":{"amount":"20","currency":"CNY"}}]}""".formatted(customer, now.minus(40, ChronoUnit.DAYS));
        var purchase = agent.post("/api/v1/interactions", lines).expect(201);
        var batch = agent.postLines(
                        "/api/v1/interactions/batch",
                        Customers.lines(List.of(
                                Customers.purchase(customer, "300.50", now.minus(20, ChronoUnit.DAYS)),
                                Customers.purchase(customer, "10.25", now.minus(10, ChronoUnit.DAYS)))))
                .expect(207);
        assertThat(batch.body().path("created").asInt()).isEqualTo(2);
        var returned = Customers.purchase(customer, "60", now.minus(5, ChronoUnit.DAYS))
                .put("kind", "RETURN");
        returned.put("returns", purchase.text("/id"));
        agent.post("/api/v1/interactions", returned.toString()).expect(201);

        // 200 − 20 − 80 (goods) + 300.50 + 10.25 − 60
        Suite.await(
                "the value follows",
                SOON,
                () -> valuation(customer).status() == 200
                        && Customers.currentValue(agent, customer).compareTo(new BigDecimal("350.75")) == 0);
        var valuation = valuation(customer).body();
        assertThat(sum(valuation.path("explanation"))).isEqualByComparingTo("350.75");
        var parts = new BigDecimal(valuation.at("/pastValue/amount").asText())
                .add(new BigDecimal(valuation.at("/presentValue/amount").asText()))
                .add(new BigDecimal(valuation.at("/futureValue/amount").asText()));
        assertThat(new BigDecimal(valuation.at("/lifetimeValue/amount").asText()))
                .isEqualByComparingTo(parts);
    }

    @Test
    void theClassSaysWhatPutTheCustomerThereAndAnActionFollows() {
        var customer = Customers.register(agent, "Ben Brook");
        agent.post(
                        "/api/v1/interactions",
                        Customers.purchase(customer, "5000000", now.minus(3, ChronoUnit.DAYS))
                                .toString())
                .expect(201);
        Suite.await(
                "the customer is in a class",
                SOON,
                () -> valueMatrix(customer).hasNonNull("class")
                        && !valueMatrix(customer).at("/class/code").asText().equals("UNCLASSIFIED"));
        suite.awaitSettled(SOON);
        var membership = valueMatrix(customer);
        assertThat(membership.path("inputs").size()).isPositive();
        assertThat(membership.path("reasons").size()).isPositive();
        assertThat(membership.path("since").asText()).isNotEmpty();
        var actions = agent.get("/api/v1/actions?customerId=" + customer + "&status=PROPOSED")
                .expect(200);
        assertThat(actions.body().path("items")).isNotEmpty();
    }

    @Test
    void theOverviewShowsEverythingInOneCall() {
        var customer = Customers.register(agent, "Clara Castell");
        agent.post(
                        "/api/v1/interactions",
                        Customers.purchase(customer, "42", now.minus(1, ChronoUnit.DAYS))
                                .toString())
                .expect(201);
        suite.awaitSettled(SOON);
        var overview = agent.get("/api/v1/customers/" + customer + "/overview")
                .expect(200)
                .body();
        assertThat(overview.at("/customer/name").asText()).isEqualTo("Clara Castell");
        assertThat(overview.at("/timeline/items")).hasSize(1);
        assertThat(overview.at("/valuation/currentValue/amount").asText()).isEqualTo("42.00");
        assertThat(overview.at("/segments/items")).isNotEmpty();
        assertThat(overview.at("/actions/items")).isNotEmpty();
        assertThat(overview.path("unavailable")).isEmpty();
    }

    private Answer valuation(String customer) {
        return agent.get("/api/v1/customers/" + customer + "/valuation");
    }

    private JsonNode valueMatrix(String customer) {
        var answer = agent.get("/api/v1/customers/" + customer + "/segments");
        for (var item : answer.body().path("items")) {
            if (item.path("scheme").asText().equals("VALUE_MATRIX")) {
                return item;
            }
        }
        return Api.JSON.createObjectNode();
    }

    private static BigDecimal sum(JsonNode parts) {
        var sum = BigDecimal.ZERO;
        for (var part : parts) {
            sum = sum.add(new BigDecimal(part.at("/amount/amount").asText()));
        }
        return sum;
    }
}
