package io.clientele.e2e.value;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import io.clientele.e2e.Api;
import io.clientele.e2e.Customers;
import io.clientele.e2e.RunningSuite;
import io.clientele.e2e.Suite;

import static io.clientele.e2e.Customers.SOON;
import static org.assertj.core.api.Assertions.assertThat;

/** Activity-based costs: tried on the whole base, supposed for one customer, then active; every cost is traced to its pool and entries. */
class WhatServingCostsTest {

    private static final String POLICIES = "/api/v1/cost-policies";

    /** Within the year that counts as current, whenever this runs. */
    private static final Instant WHEN = Clock.systemUTC().instant().minus(Duration.ofDays(90));

    private final Suite suite = RunningSuite.suite();
    private final Api manager = suite.as("manager");
    private final Api agent = suite.as("agent");
    private final String customer = Customers.register(agent, "Visited often");

    @Test
    void whatIsTriedIsWhatComesTrue() {
        var order = record("\"kind\":\"PURCHASE\",\"amount\":{\"amount\":\"100\",\"currency\":\"CNY\"}");
        var visit = record("\"kind\":\"CONTACT\",\"channel\":\"IN_PERSON\"");
        suite.awaitSettled(SOON);
        assertThat(current()).isEqualByComparingTo("100");

        int version = registered("""
                {"name":"Costs of serving","pools":[
                  {"code":"FIELD_SALES","driver":"VISITS","cost":{"amount":"100.00","currency":"CNY"},"practicalCapacity":"8"},
                  {"code":"PICKING","driver":"ORDERS","rate":{"amount":"3.50","currency":"CNY"}}]}""");
        var asked = agent.post(
                        "/api/v1/customers/" + customer + "/valuation/what-if",
                        "{\"costPolicy\":{\"version\":" + version + "}}")
                .expect(200)
                .body();
        assertThat(asked.at("/after/currentValue/amount").asText()).isEqualTo("84.00");
        var tried = suite.awaitJob("/api/v1/jobs/"
                        + manager.put(POLICIES + "/active?dryRun=true", "{\"version\":" + version + "}")
                                .expect(202)
                                .text("/id"))
                .body()
                .path("result");
        assertThat(current()).isEqualByComparingTo("100");
        int before = manager.get(POLICIES + "/active").body().path("version").asInt();
        try {
            activate(version);
            assertThat(current()).isEqualByComparingTo("84");
            assertThat(manager.get("/api/v1/portfolio").expect(200).text("/currentValue/amount"))
                    .isEqualTo(tried.at("/currentValue/after/amount").asText());
            traced(order, visit);
        } finally {
            activate(before);
        }
        assertThat(current()).isEqualByComparingTo("100");
    }

    private void traced(String order, String visit) {
        var explained = agent.get("/api/v1/customers/" + customer + "/valuation/explanation")
                .expect(200)
                .body();
        assertThat(explained.at("/activityCosts/0/pool").asText()).isEqualTo("PICKING");
        assertThat(explained.at("/activityCosts/0/entries/0").asText()).isEqualTo(order);
        assertThat(explained.at("/activityCosts/1/pool").asText()).isEqualTo("FIELD_SALES");
        assertThat(explained.at("/activityCosts/1/entries/0").asText()).isEqualTo(visit);
        assertThat(explained.at("/activityCosts/1/rate").asText()).isEqualTo("12.5000000000");
        var sum = StreamSupport.stream(explained.path("currentValue").spliterator(), false)
                .map(part -> part.at("/amount/amount").asText())
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo(current());
    }

    private BigDecimal current() {
        return Customers.currentValue(agent, customer);
    }

    private int registered(String policy) {
        return manager.post(POLICIES, policy).expect(201).body().path("version").asInt();
    }

    private void activate(int version) {
        JsonNode active = manager.put(POLICIES + "/active", "{\"version\":" + version + "}")
                .expect(200)
                .body();
        suite.awaitJob(active.path("revaluationJob").asText());
        suite.awaitSettled(SOON);
    }

    private String record(String what) {
        return agent.post(
                        "/api/v1/interactions",
                        "{\"customerId\":\"" + customer + "\",\"occurredAt\":\"" + WHEN + "\"," + what + "}")
                .expect(201)
                .text("/id");
    }
}
