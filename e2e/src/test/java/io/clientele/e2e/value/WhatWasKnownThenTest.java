package io.clientele.e2e.value;

import java.math.BigDecimal;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import io.clientele.e2e.Api;
import io.clientele.e2e.Customers;
import io.clientele.e2e.Present;
import io.clientele.e2e.RunningSuite;
import io.clientele.e2e.Suite;

import static io.clientele.e2e.Customers.SOON;
import static org.assertj.core.api.Assertions.assertThat;

/** A group of three, one of whom is told of late: what was known then, what is known now, and what they are worth together. */
class WhatWasKnownThenTest {

    private final Suite suite = RunningSuite.suite();
    private final Api agent = suite.as("agent");

    @Test
    void lateNewsChangeThePastOnlyAsItIsKnownNow() {
        var head = company("Head", null);
        var branch = company("Branch", head);
        var shop = company("Shop", branch);
        for (var each : List.of(head, branch, shop)) {
            buy(each, "100");
        }
        suite.awaitSettled(SOON);
        var then = Present.exactly();
        buy(shop, "25.50");
        suite.awaitSettled(SOON);

        var path = "/api/v1/customers/" + shop + "/valuation";
        var restated = get(path + "/restatement?asOf=" + then + "&knownAt=" + then);
        assertThat(restated.at("/asKnownThen/currentValue/amount").asText()).isEqualTo("100.00");
        assertThat(restated.at("/asKnownNow/currentValue/amount").asText()).isEqualTo("125.50");
        assertThat(restated.at("/change/currentValue/amount").asText()).isEqualTo("25.50");
        assertThat(restated.path("entries"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.path("cause").asText()).isEqualTo("RECORDED_LATER"));
        assertThat(get(path + "?asOf=" + then + "&knownAt=" + then)).isEqualTo(restated.path("asKnownThen"));

        var group = get("/api/v1/customers/" + head + "/valuation/group?asOf=" + then);
        assertThat(group.path("customers").asInt()).isEqualTo(3);
        assertThat(group.at("/currentValue/amount").asText()).isEqualTo("325.50");
        var sum = BigDecimal.ZERO;
        for (var member : group.path("members")) {
            sum = sum.add(new BigDecimal(member.at("/currentValue/amount").asText()));
        }
        assertThat(sum).isEqualByComparingTo("325.50");
        assertThat(get("/api/v1/customers/" + branch + "/valuation/group?asOf=" + then + "&knownAt=" + then)
                        .at("/currentValue/amount")
                        .asText())
                .isEqualTo("200.00");
    }

    private JsonNode get(String path) {
        return agent.get(path).expect(200).body();
    }

    private void buy(String customer, String amount) {
        agent.post(
                        "/api/v1/interactions",
                        Customers.purchase(customer, amount, Present.daysAgo(20))
                                .toString())
                .expect(201);
    }

    private String company(String name, String parent) {
        return agent.post(
                        "/api/v1/customers",
                        "{\"kind\":\"COMPANY\",\"name\":\"%s\"%s}"
                                .formatted(name, parent == null ? "" : ",\"parentId\":\"" + parent + "\""))
                .expect(201)
                .text("/id");
    }
}
