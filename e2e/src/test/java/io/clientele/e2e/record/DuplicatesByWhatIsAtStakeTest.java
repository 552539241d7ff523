package io.clientele.e2e.record;

import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import io.clientele.e2e.Api;
import io.clientele.e2e.Customers;
import io.clientele.e2e.Present;
import io.clientele.e2e.RunningSuite;
import io.clientele.e2e.Suite;

import static io.clientele.e2e.Customers.SOON;
import static org.assertj.core.api.Assertions.assertThat;

/** Two pairs of records that are alike: the one with more value at stake comes first, and what is judged does not come again. */
class DuplicatesByWhatIsAtStakeTest {

    private final Suite suite = RunningSuite.suite();
    private final Api agent = suite.as("agent");
    private final Api manager = suite.as("manager");
    private final String phone = "+86138" + Math.abs(UUID.randomUUID().getLeastSignificantBits() % 10_000_000);

    @Test
    void theDearerPairComesFirst() {
        var dear = register("北京瑞云仪器有限公司", phone + "1");
        var same = register("瑞云仪器（北京）", phone + "1");
        var cheap = register("Quillon Brandt Ltd", phone + "2");
        var alike = register("Brandt Quillon GmbH", phone + "2");
        agent.post(
                        "/api/v1/interactions",
                        Customers.purchase(dear, "90000", Present.daysAgo(40)).toString())
                .expect(201);
        Suite.await(
                "both pairs are found and the value is known",
                SOON,
                () -> candidate(cheap).hasNonNull("id") && atStake(dear) > 0);
        assertThat(candidate(dear).path("customers").findValuesAsText("id")).containsExactlyInAnyOrder(dear, same);
        assertThat(candidate(dear).path("reasons").toString()).contains("PHONE");
        var first = agent.get("/api/v1/duplicate-candidates?limit=500")
                .expect(200)
                .body()
                .path("items")
                .findValuesAsText("id");
        assertThat(first).contains(id(dear));
        assertThat(first.subList(0, first.indexOf(id(dear)))).doesNotContain(id(cheap));

        var dismissed = id(cheap);
        agent.put("/api/v1/duplicate-candidates/" + dismissed + "/dismissal", "{\"note\":\"Two firms\"}")
                .expect(200);
        assertThat(candidate(alike).isMissingNode()).isTrue();
        var merge = manager.post(
                        "/api/v1/customer-merges",
                        "{\"survivorId\":\"%s\",\"mergedIds\":[\"%s\"]}".formatted(dear, same))
                .expect(201)
                .text("/id");
        Suite.await("the merged pair is no candidate any more", SOON, () -> candidate(dear)
                .isMissingNode());
        manager.send("/api/v1/customer-merges/" + merge, request -> request.DELETE())
                .expect(204);
        Suite.await("it is one again", SOON, () -> candidate(dear).hasNonNull("id"));
        assertThat(agent.get("/api/v1/duplicate-candidates/" + dismissed)
                        .expect(200)
                        .text("/state"))
                .isEqualTo("DISMISSED");
    }

    @Test
    void aMisspeltNameIsFound() {
        var other = Customers.register(agent, "Aleksandra Quillonovska");
        var one = Customers.register(agent, "Alexandra Quillonovska");
        Suite.await("the pair is found", SOON, () -> candidate(one).hasNonNull("id"));
        assertThat(candidate(one).path("customers").findValuesAsText("id")).containsExactlyInAnyOrder(one, other);
        assertThat(candidate(one).at("/reasons/0/reason/code").asText()).isEqualTo("MISSPELT");
    }

    private double atStake(String customer) {
        return candidate(customer).at("/valueAtStake/amount").asDouble();
    }

    private String id(String customer) {
        return candidate(customer).path("id").asText();
    }

    private JsonNode candidate(String customer) {
        return agent.get("/api/v1/duplicate-candidates?customerId=" + customer)
                .expect(200)
                .body()
                .at("/items/0");
    }

    private String register(String name, String number) {
        return agent.post(
                        "/api/v1/customers",
                        "{\"kind\":\"COMPANY\",\"name\":\"%s\",\"contactPoints\":[{\"type\":\"PHONE\",\"value\":\"%s\"}]}"
                                .formatted(name, number))
                .expect(201)
                .text("/id");
    }
}
