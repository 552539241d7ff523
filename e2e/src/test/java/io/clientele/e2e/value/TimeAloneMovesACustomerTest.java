package io.clientele.e2e.value;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import io.clientele.e2e.Api;
import io.clientele.e2e.Customers;
import io.clientele.e2e.Present;
import io.clientele.e2e.RunningSuite;
import io.clientele.e2e.Suite;

import static io.clientele.e2e.Customers.SOON;
import static org.assertj.core.api.Assertions.assertThat;

/** Nothing happens but that a purchase turns a year old: the value is told anew, and the class follows. */
class TimeAloneMovesACustomerTest {

    /** So many times as long as a purchase takes to reach the classes, so that it is there long before the moment. */
    private static final int TIMES = 20;

    private static final Duration AT_LEAST = Duration.ofSeconds(6);
    private static final Duration AT_MOST = Duration.ofSeconds(45);

    private final Suite suite = RunningSuite.suite();
    private final Api agent = suite.as("agent");

    @Test
    void thePurchaseThatMadeACustomerValuableLeavesTheYearAndTheCustomerItsClass() {
        suite.awaitSettled(SOON);
        var ahead = ahead();
        var leaves = Clock.systemUTC().instant().plus(ahead).truncatedTo(ChronoUnit.SECONDS);
        var customer = inItsClass(
                "9000000", leaves.atZone(ZoneOffset.UTC).minusMonths(12).toInstant());
        var before = valueMatrix(customer).at("/class/code").asText();
        assertThat(before).isNotEqualTo("UNCLASSIFIED");

        Suite.await("the class follows the time", SOON.plus(ahead), () -> currentValue(customer)
                .equals("0.00"));
        assertThat(valueMatrix(customer).at("/class/code").asText()).isNotEqualTo(before);
        var told = agent.get("/api/v1/customers/" + customer + "/valuation/history?limit=1")
                .expect(200)
                .body()
                .at("/items/0");
        assertThat(new BigDecimal(told.at("/pastValue/amount").asText())).isEqualByComparingTo("9000000");
        assertThat(Instant.parse(told.path("asOf").asText())).isBetween(leaves, leaves.plusSeconds(30));
    }

    private Duration ahead() {
        var begun = System.nanoTime();
        inItsClass("1", Present.daysAgo(30));
        return Duration.ofNanos(Math.clamp(TIMES * (System.nanoTime() - begun), AT_LEAST.toNanos(), AT_MOST.toNanos()));
    }

    private String inItsClass(String worth, Instant bought) {
        var customer = Customers.register(agent, "Tina Tide");
        agent.post(
                        "/api/v1/interactions",
                        Customers.purchase(customer, worth, bought).toString())
                .expect(201);
        Suite.await("the class follows the purchase", SOON, () -> currentValue(customer)
                .equals(worth + ".00"));
        return customer;
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
