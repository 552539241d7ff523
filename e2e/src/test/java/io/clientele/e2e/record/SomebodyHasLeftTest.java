package io.clientele.e2e.record;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import io.clientele.e2e.Answer;
import io.clientele.e2e.Api;
import io.clientele.e2e.Customers;
import io.clientele.e2e.RunningSuite;
import io.clientele.e2e.Suite;

import static org.assertj.core.api.Assertions.assertThat;

/** Who takes no customers any more is given none, and those who come back by a merge that is undone are named until they are handed over. */
class SomebodyHasLeftTest {

    private static final String REPRESENTATIVES = "/api/v1/representatives";

    private final Suite suite = RunningSuite.suite();
    private final Api agent = suite.as("agent");
    private final Api manager = suite.as("manager");
    private final String leaver = representative("Sun Li");
    private final String survivor = Customers.register(agent, "Stands for both");
    private final String merged = Customers.register(agent, "Comes back");

    @Test
    void andTheCustomersWhoComeBackAreNamedUntilTheyAreHandedOver() {
        assign(merged, leaver).expect(201);
        var merge = manager.post(
                        "/api/v1/customer-merges",
                        "{\"survivorId\":\"" + survivor + "\",\"mergedIds\":[\"" + merged + "\"]}")
                .expect(201)
                .header("Location");
        leaves();
        assertThat(customersLeft()).isZero();
        nobodyIsGivenToWhoLeft();
        assertThat(warnings(merge, "en")).isEmpty();

        manager.delete(merge).expect(204);
        assertThat(agent.get("/api/v1/customers/" + merged).expect(200).text("/ownerId"))
                .isEqualTo(leaver);
        assertThat(warnings(merge, "en").findValuesAsText("code")).containsExactly("OWNER_INACTIVE");
        assertThat(warnings(merge, "en").at("/0/label").asText()).contains("takes no customers any more");
        assertThat(warnings(merge, "zh").at("/0/label").asText()).contains("已停用的客户代表");
        assertThat(customersLeft()).isOne();
        var sheet = agent.get(REPRESENTATIVES + "/" + leaver + "/hand-over-sheet")
                .expect(200)
                .body();
        assertThat(sheet.at("/customers/items").findValuesAsText("id")).containsExactly(merged);

        var transfer = manager.post(
                        "/api/v1/ownership-transfers",
                        "{\"fromOwnerId\":\"%s\",\"toOwnerId\":\"%s\"}".formatted(leaver, representative("Zhou Yan")))
                .expect(202);
        suite.awaitJob(transfer.header("Location"));
        assertThat(warnings(merge, "en")).isEmpty();
        assertThat(customersLeft()).isZero();
    }

    private void leaves() {
        var path = REPRESENTATIVES + "/" + leaver;
        var tag = agent.get(path).expect(200).header("ETag");
        manager.send(path, request -> request.header("Content-Type", "application/json")
                        .header("If-Match", tag)
                        .PUT(BodyPublishers.ofString("{\"name\":\"Sun Li\",\"capacity\":10,\"active\":false}")))
                .expect(200);
    }

    private void nobodyIsGivenToWhoLeft() {
        var owner = "\"ownerId\":\"" + leaver + "\"}";
        for (var refused : List.of(
                agent.post("/api/v1/customers", "{\"kind\":\"COMPANY\",\"name\":\"New\"," + owner),
                agent.patch("/api/v1/customers/" + survivor, "{" + owner, "*"),
                assign(survivor, leaver))) {
            assertThat(refused.expect(422).text("/errors/0/pointer")).isEqualTo("/ownerId");
            assertThat(refused.text("/errors/0/code")).isEqualTo("UNKNOWN_REPRESENTATIVE");
        }
    }

    /** Of the one who left, as those are listed who did. */
    private int customersLeft() {
        var left = agent.get(REPRESENTATIVES + "?active=false&limit=500")
                .expect(200)
                .body()
                .path("items");
        assertThat(left)
                .allSatisfy(one -> assertThat(one.path("active").asText()).isEqualTo("false"));
        for (var one : left) {
            if (one.path("id").asText().equals(leaver)) {
                return one.path("customers").asInt();
            }
        }
        throw new AssertionError(leaver + " is not among " + left);
    }

    /** Nothing where there are none. */
    private JsonNode warnings(String merge, String language) {
        return agent.send(merge, request -> request.header("Accept-Language", language)
                        .GET())
                .expect(200)
                .body()
                .path("warnings");
    }

    private Answer assign(String customer, String representative) {
        return manager.post(
                "/api/v1/customers/" + customer + "/ownerships", "{\"ownerId\":\"" + representative + "\"}");
    }

    private String representative(String name) {
        var id = "rep-" + UUID.randomUUID();
        manager.put(REPRESENTATIVES + "/" + id, "{\"name\":\"" + name + "\",\"capacity\":10}")
                .expect(201);
        return id;
    }
}
