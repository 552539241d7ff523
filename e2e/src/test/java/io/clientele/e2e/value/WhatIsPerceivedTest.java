package io.clientele.e2e.value;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import io.clientele.e2e.Api;
import io.clientele.e2e.Customers;
import io.clientele.e2e.Present;
import io.clientele.e2e.RunningSuite;
import io.clientele.e2e.Suite;

import static io.clientele.e2e.Customers.SOON;
import static org.assertj.core.api.Assertions.assertThat;

/** What a customer answered, one answer of it corrected since, against what the company thinks of itself. */
class WhatIsPerceivedTest {

    private final Suite suite = RunningSuite.suite();
    private final Api agent = suite.as("agent");
    private final String customer = Customers.register(agent, "Asked for what it gets");

    /** (6 + 8) ÷ 2 for delivery, 9 for the price level, nobody was asked for support: 7 − 9 by the customer, 8 − 5 by us. */
    @Test
    void theCustomersAnswersAreComparedWithWhatWeThink() {
        answered(40, "{\"name\":\"delivery\",\"expected\":8,\"perceived\":6}");
        var wrong = answered(20, "{\"name\":\"delivery\",\"expected\":8,\"perceived\":2}");
        var correction = Customers.correction(wrong);
        correction
                .putObject("replacement")
                .put("kind", "SURVEY_ANSWER")
                .put("occurredAt", Present.daysAgo(20).toString())
                .putArray("attributes")
                .add(attribute("delivery", 8))
                .add(attribute("price level", 9));
        agent.post("/api/v1/interactions", correction.toString()).expect(201);
        suite.awaitSettled(SOON);

        var compared = suite.as("viewer")
                .post("/api/v1/customers/" + customer + "/perceived-value-comparisons", """
                        {"benefit":[{"code":"delivery","supplier":{"weight":3,"rating":8}},
                                    {"code":"support","supplier":{"weight":1,"rating":6}}],
                         "sacrifice":[{"code":"price","attribute":"Price level","supplier":{"rating":5}}]}""")
                .expect(200)
                .body();
        assertThat(compared.at("/customer/net").asDouble()).isEqualTo(-2);
        assertThat(compared.at("/supplier/net").asDouble()).isEqualTo(3);
        assertThat(compared.path("gap").asDouble()).isEqualTo(-5);
        assertThat(compared.at("/benefit/0/answers").asInt()).isEqualTo(2);
        assertThat(compared.at("/missing/0/path/0").asText()).isEqualTo("support");
        assertThat(compared.path("notes").findValuesAsText("code")).contains("RENORMALISED");
    }

    private String answered(int daysAgo, String attribute) {
        return agent.post(
                        "/api/v1/interactions",
                        "{\"customerId\":\"%s\",\"kind\":\"SURVEY_ANSWER\",\"occurredAt\":\"%s\",\"attributes\":[%s]}"
                                .formatted(customer, Present.daysAgo(daysAgo), attribute))
                .expect(201)
                .text("/id");
    }

    private static ObjectNode attribute(String name, int perceived) {
        return Api.JSON.createObjectNode().put("name", name).put("expected", 8).put("perceived", perceived);
    }
}
