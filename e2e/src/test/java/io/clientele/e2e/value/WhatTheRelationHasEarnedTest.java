package io.clientele.e2e.value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import io.clientele.e2e.Api;
import io.clientele.e2e.RunningSuite;
import io.clientele.e2e.Suite;

import static io.clientele.e2e.Customers.SOON;
import static org.assertj.core.api.Assertions.assertThat;

/** Two categories bought, a friend referred, a contract running: what that has earned and will earn, through the gateway. */
class WhatTheRelationHasEarnedTest {

    private final Suite suite = RunningSuite.suite();
    private final Api agent = suite.as("agent");
    private final Api viewer = suite.as("viewer");
    private final LocalDate day = LocalDate.now(ZoneOffset.UTC).minusDays(200);

    @Test
    void everyTermIsTracedAndTheContractIsSeen() {
        var customer = agent.post("/api/v1/customers", """
                        {"kind":"COMPANY","name":"Relation Ltd","acquisitionCost":{"amount":"80","currency":"CNY"}}""").expect(201).text("/id");
        var friend = agent.post(
                        "/api/v1/customers",
                        "{\"kind\":\"COMPANY\",\"name\":\"Friend Ltd\",\"referredBy\":\"" + customer + "\"}")
                .expect(201)
                .text("/id");
        record(friend, "PURCHASE", "\"amount\":" + money("300"));
        var sale = record(customer, "PURCHASE", """
                "lines":[{"product":"T1","category":"Tea","quantity":"10","unitPrice":%1$s,"unitCost":%2$s,"discount":%2$s},
                         {"product":"C1","category":"Cups","quantity":"2","unitPrice":%1$s,"unitCost":%2$s}]""".formatted(money("100"), money("40")));
        var complaint = record(customer, "COMPLAINT", "\"severity\":\"LOW\"");
        record(customer, "CONTRACT_STARTED", """
                "contract":{"termFrom":"%s","recurringAmount":%s,"recurringPeriod":"P1M"}""".formatted(day, money("50")));

        Suite.await("the contract has arrived", SOON, () -> viewer.get(valuation(customer))
                .body()
                .path("reasons")
                .toString()
                .contains("NO_ACTIVE_CONTRACT_MODEL"));
        Suite.await("the friend's purchase has arrived", SOON, () -> !profit(customer)
                .at("/explanation/5/amount/amount")
                .asText()
                .equals("0.00"));
        var profit = profit(customer);
        assertThat(profit.at("/basicCategory").asText()).isEqualTo("Tea");
        assertThat(profit.at("/margin/amount").asText()).isEqualTo("680.00");
        assertThat(profit.at("/explanation/1/entries/0").asText()).isEqualTo(sale);
        assertThat(profit.at("/explanation/4/amount/amount").asText()).isEqualTo("-80.00");
        assertThat(profit.at("/explanation/5/customers/0").asText()).isEqualTo(friend);
        assertThat(profit.at("/explanation/6/entries/0").asText()).isEqualTo(complaint);
        var sum = BigDecimal.ZERO;
        for (var part : profit.path("explanation")) {
            sum = sum.add(new BigDecimal(part.at("/amount/amount").asText()));
        }
        assertThat(sum)
                .isEqualByComparingTo(profit.at("/lifecycleProfit/amount").asText());
    }

    private JsonNode profit(String customer) {
        return viewer.get("/api/v1/customers/" + customer + "/lifecycle-profit")
                .expect(200)
                .body();
    }

    private static String valuation(String customer) {
        return "/api/v1/customers/" + customer + "/valuation";
    }

    private String record(String customer, String kind, String more) {
        return agent.post(
                        "/api/v1/interactions",
                        "{\"customerId\":\"%s\",\"kind\":\"%s\",\"channel\":\"WEB\",\"occurredAt\":\"%sT10:00:00Z\",%s}"
                                .formatted(customer, kind, day, more))
                .expect(201)
                .text("/id");
    }

    private static String money(String amount) {
        return "{\"amount\":\"" + amount + "\",\"currency\":\"CNY\"}";
    }
}
