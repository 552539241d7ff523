package io.clientele.e2e.record;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import io.clientele.e2e.Api;
import io.clientele.e2e.Customers;
import io.clientele.e2e.Present;
import io.clientele.e2e.RunningSuite;
import io.clientele.e2e.Suite;

import static io.clientele.e2e.Customers.SOON;
import static org.assertj.core.api.Assertions.assertThat;

/** A customer that was registered twice is merged and parted again, and every service follows. */
class TwoRecordsOfOneCustomerTest {

    private static final String AS_OF = Present.now().toString();

    private final Suite suite = RunningSuite.suite();
    private final Api agent = suite.as("agent");
    private final Api manager = suite.as("manager");

    @Test
    void theSurvivorIsWorthTheSumAndUndoingTheMergeRestoresEveryValue() {
        var key = UUID.randomUUID().toString();
        var survivor = Customers.register(agent, "Ming Wang");
        var merged = agent.post(
                        "/api/v1/customers",
                        "{\"kind\":\"INDIVIDUAL\",\"name\":\"Wang Ming\",\"externalReferences\":[{\"system\":\"shop\",\"id\":\""
                                + key + "\"}]}")
                .expect(201)
                .text("/id");
        buy(survivor, "100.00");
        buy(merged, "30.00");
        buy(merged, "7.50");
        suite.awaitSettled(SOON);
        var values = value(survivor).toString() + value(merged);

        var merge = merge(survivor, merged);
        suite.awaitSettled(SOON);
        assertThat(Customers.currentValue(agent, survivor)).isEqualByComparingTo(new BigDecimal("137.50"));
        var moved = agent.get("/api/v1/customers/" + merged + "/overview").expect(308);
        assertThat(moved.header("Location")).endsWith("/api/v1/customers/" + survivor + "/overview");
        assertThat(agent.get("/api/v1/customers/" + survivor + "/timeline?count=true")
                        .expect(200)
                        .body()
                        .path("total")
                        .asInt())
                .isEqualTo(3);
        agent.get("/api/v1/customers/" + merged + "/segments").expect(308);
        assertThat(agent.get("/api/v1/valuations?customerId=" + merged)
                        .expect(200)
                        .body()
                        .path("items")
                        .findValuesAsText("customerId"))
                .containsExactly(survivor);
        var byKey = Customers.purchase(null, "2.50", Present.now());
        byKey.remove("customerId");
        byKey.putObject("customerReference").put("system", "shop").put("id", key);
        assertThat(agent.post("/api/v1/interactions", byKey.toString())
                        .expect(201)
                        .text("/customerId"))
                .isEqualTo(survivor);
        suite.awaitSettled(SOON);
        assertThat(Customers.currentValue(agent, survivor)).isEqualByComparingTo(new BigDecimal("140.00"));

        manager.send("/api/v1/customer-merges/" + merge, request -> request.DELETE())
                .expect(204);
        suite.awaitSettled(SOON);
        assertThat(value(survivor).toString() + value(merged)).isEqualTo(values);
        assertThat(Customers.currentValue(agent, merged)).isEqualByComparingTo(new BigDecimal("40.00"));
        assertThat(Customers.currentValue(agent, survivor)).isEqualByComparingTo(new BigDecimal("100.00"));
        Suite.await(
                "the merged customer is in its classes again",
                SOON,
                () -> agent.get("/api/v1/customers/" + merged + "/segments")
                                .expect(200)
                                .body()
                                .path("items")
                                .size()
                        == 2);
    }

    @Test
    void aReturnGoesBackWithThePurchaseItIsOf() {
        var survivor = Customers.register(agent, "Keeps the name");
        var merged = Customers.register(agent, "Bought and returns");
        buy(survivor, "100.00");
        var bought = buy(merged, "30.00");
        var merge = merge(survivor, merged);
        suite.awaitSettled(SOON);
        var back = Customers.purchase(survivor, "10.00", Present.exactly()).put("kind", "RETURN");
        agent.post("/api/v1/interactions", back.put("returns", bought).toString())
                .expect(201);
        suite.awaitSettled(SOON);
        assertThat(Customers.currentValue(agent, survivor)).isEqualByComparingTo("120.00");

        manager.delete("/api/v1/customer-merges/" + merge).expect(204);
        suite.awaitSettled(SOON);
        assertThat(Customers.currentValue(agent, survivor)).isEqualByComparingTo("100.00");
        assertThat(Customers.currentValue(agent, merged)).isEqualByComparingTo("20.00");
    }

    @Test
    void whatIsKnownOfEitherFindsTheSurvivor() {
        var mark = UUID.randomUUID().toString().replace("-", "");
        var digits = "30" + (1_000_000 + Math.floorMod(mark.hashCode(), 8_000_000));
        var survivor = company("\"name\":\"Harbour Works " + mark + "\"");
        var merged = company("""
                "name":"Lerche 西湖 %1$s","externalReferences":[{"system":"shop","id":"%1$s"}],"contactPoints":[
                {"type":"EMAIL","value":"%1$s@example.com"},{"type":"PHONE","value":"0049 (30) %2$s"}]""".formatted(mark, digits.substring(2)));
        agent.post("/api/v1/customers/" + merged + "/contacts", "{\"name\":\"Ada " + mark + "\"}")
                .expect(201);
        var below = company("\"name\":\"Below\",\"parentId\":\"" + merged + "\"");
        var ways = List.of(
                "contactPoint=" + mark + "@example.com",
                "contactPoint=%2B49" + digits,
                "contactPoint=0049%2030-" + digits.substring(2),
                "externalReference=shop:" + mark,
                "person=" + encoded("Ada " + mark),
                "q=" + encoded("lerche " + mark),
                "q=" + encoded("西湖 " + mark));
        findableByNumber(ways.get(1));
        ways.forEach(way -> assertThat(found(way)).as(way).containsExactly(merged));

        var merge = merge(survivor, merged);
        ways.forEach(way -> assertThat(found(way)).as(way).containsExactly(survivor));
        assertThat(found("q=" + encoded("harbour lerche " + mark))).containsExactly(survivor);
        assertThat(found("parentId=" + survivor)).containsExactly(below);
        assertThat(found("parentId=" + merged)).containsExactly(below);
        assertThat(found("includeMerged=true&contactPoint=" + mark + "@example.com"))
                .containsExactly(merged);

        manager.delete("/api/v1/customer-merges/" + merge).expect(204);
        findableByNumber(ways.get(1));
        ways.forEach(way -> assertThat(found(way)).as(way).containsExactly(merged));
        assertThat(found("parentId=" + survivor)).isEmpty();
    }

    /** The one spelling of a number is kept a moment after its record has been written, or stands for itself again. */
    private void findableByNumber(String way) {
        Suite.await("it is found by its number", SOON, () -> !found(way).isEmpty());
    }

    private String company(String more) {
        return agent.post("/api/v1/customers", "{\"kind\":\"COMPANY\"," + more + "}")
                .expect(201)
                .text("/id");
    }

    private List<String> found(String way) {
        var items = agent.get("/api/v1/customers?" + way).expect(200).body().path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(one -> one.path("id").asText())
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String merge(String survivor, String merged) {
        return manager.post(
                        "/api/v1/customer-merges",
                        "{\"survivorId\":\"" + survivor + "\",\"mergedIds\":[\"" + merged + "\"]}")
                .expect(201)
                .text("/id");
    }

    private String buy(String customer, String amount) {
        ObjectNode purchase = Customers.purchase(customer, amount, Present.daysAgo(30));
        return agent.post("/api/v1/interactions", purchase.toString())
                .expect(201)
                .text("/id");
    }

    private JsonNode value(String customer) {
        return agent.get("/api/v1/customers/" + customer + "/valuation?asOf=" + AS_OF)
                .expect(200)
                .body();
    }
}
