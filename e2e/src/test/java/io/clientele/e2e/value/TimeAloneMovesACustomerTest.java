package io.clientele.e2e.value;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import io.clientele.e2e.Api;
import io.clientele.e2e.Customers;
import io.clientele.e2e.RunningSuite;
import io.clientele.e2e.Suite;

import static io.clientele.e2e.Customers.SOON;
import static org.assertj.core.api.Assertions.assertThat;

/** Nothing happens but that a purchase turns a year old: the value is told anew, and the class follows. */
class TimeAloneMovesACustomerTest {

    private static final int SECONDS_AHEAD = 45;

    private final Suite suite = RunningSuite.suite();
    private final Api agent = suite.as("agent");

    @Test
    void thePurchaseThatMadeACustomerValuableLeavesTheYearAndTheCustomerItsClass() {
        suite.awaitSettled(SOON);
        var leaves = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS).plusSeconds(SECONDS_AHEAD);
        var bought = leaves.atZone(ZoneOffset.UTC).minusMonths(12).toInstant();
        var customer = Customers.register(agent, "Tina Tide");
        agent.post(
                        "/api/v1/interactions",
                        Customers.purchase(customer, "9000000", bought).toString())
                .expect(201);
        Suite.await("the class follows the purchase", SOON, () -> currentValue(customer)
                .equals("9000000.00"));
        var before = valueMatrix(customer).at("/class/code").asText();
        assertThat(before).isNotEqualTo("UNCLASSIFIED");

        Suite.await("the class follows the time", SOON.plusSeconds(SECONDS_AHEAD), () -> currentValue(customer)
                .equals("0.00"));
        assertThat(valueMatrix(customer).at("/class/code").asText()).isNotEqualTo(before);
        var told = agent.get("/api/v1/customers/" + customer + "/valuation/history?limit=1")
                .expect(200)
                .body()
                .at("/items/0");
        assertThat(new BigDecimal(told.at("/pastValue/amount").asText())).isEqualByComparingTo("9000000");
        assertThat(Instant.parse(told.path("asOf").asText())).isBetween(leaves, leaves.plusSeconds(30));
    }

    private String currentValue(String customer) {
        return valueMatrix(customer).at("/inputs/currentValue/amount").asText();
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
}
