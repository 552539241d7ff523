package io.clientele.e2e.record;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import io.clientele.e2e.Api;
import io.clientele.e2e.Customers;
import io.clientele.e2e.Present;
import io.clientele.e2e.RunningSuite;
import io.clientele.e2e.ServiceDatabase;
import io.clientele.e2e.Suite;

import static io.clientele.e2e.Customers.SOON;
import static org.assertj.core.api.Assertions.assertThat;

/** Customers come to those who have time for them, stay with those who care, and are handed on with everything that is open. */
class WhoLooksAfterWhomTest {

    private final Suite suite = RunningSuite.suite();
    private final Api agent = suite.as("agent");
    private final Api manager = suite.as("manager");
    private final Instant begun = Present.daysAgo(3);

    @Test
    void whoLeavesHandsOverEverythingThatIsOpen() {
        var leaving = representative("Zhang Min");
        var successor = representative("Li Na");
        var customers =
                IntStream.range(0, 3).mapToObj(i -> lookedAfter(leaving)).toList();
        var complaint = record(customers.getFirst(), "COMPLAINT", "\"subject\":\"Late\"");
        for (var step : List.of("ACKNOWLEDGED", "IN_PROGRESS", "RESOLVED")) {
            agent.post(
                            "/api/v1/complaints/" + complaint + "/steps",
                            "{\"step\":{\"to\":\"%s\"},\"occurredAt\":\"%s\"}".formatted(step, Present.exactly()))
                    .expect(201);
        }
        var invoice = record(
                customers.get(1),
                "INVOICE",
                "\"amount\":{\"amount\":\"100\",\"currency\":\"CNY\"},\"dueDate\":\"2999-02-28\"");
        var ofAnother = lookedAfter(successor);
        record(
                ofAnother,
                "PROMISE",
                "\"subject\":\"Two samples\",\"representative\":\"" + leaving
                        + "\",\"promise\":{\"dueAt\":\"2999-02-07T16:00:00Z\"}");
        assertThat(ids(sheet(leaving).at("/complaints/items"), "id")).containsExactly(complaint);
        assertThat(ids(sheet(leaving).at("/promisesMade/items"), "customerId")).containsExactly(ofAnother);
        assertThat(ids(sheet(leaving).at("/dueContacts/items"), "customerId"))
                .containsExactlyInAnyOrderElementsOf(customers);

        var transfer = manager.post(
                        "/api/v1/ownership-transfers",
                        "{\"fromOwnerId\":\"%s\",\"toOwnerId\":\"%s\",\"reason\":\"Leaves the company\"}"
                                .formatted(leaving, successor))
                .expect(202);
        var done = suite.awaitJob(transfer.header("Location"));
        assertThat(done.body().at("/result/transferred").asInt()).isEqualTo(3);
        assertThat(done.body().at("/result/notTransferred").asInt()).isZero();
        assertThat(sheet(leaving).at("/customers/total").asInt()).isZero();
        assertThat(sheet(successor).at("/customers/total").asInt()).isEqualTo(4);
        assertThat(ids(sheet(successor).at("/complaints/items"), "id")).containsExactly(complaint);
        assertThat(sheet(successor)
                        .at("/commitments/items/0/unpaidInvoices/0/id")
                        .asText())
                .isEqualTo(invoice);
        assertThat(sheet(successor).path("unavailable")).isEmpty();
        assertThat(ids(terms(customers.getLast()), "ownerId")).containsExactly(successor, leaving);
        assertThat(terms(customers.getLast()).at("/0/cause/code").asText()).isEqualTo("TRANSFERRED");
    }

    @Test
    void whoIsRejectedStaysFreeAndWhoIsMergedIsDecidedAsTheSurvivor() {
        var customer = Customers.register(agent, "Asked for");
        var rejected = decide(request(customer), "{\"approved\":false,\"reason\":\"Buys nothing\"}");
        assertThat(rejected.at("/state/code").asText()).isEqualTo("REJECTED");
        assertThat(rejected.path("reason").asText()).isEqualTo("Buys nothing");
        assertThat(agent.get("/api/v1/customers/" + customer).expect(200).body().has("ownerId"))
                .isFalse();

        var again = request(customer);
        var survivor = Customers.register(agent, "The same customer");
        manager.post(
                        "/api/v1/customer-merges",
                        "{\"survivorId\":\"" + survivor + "\",\"mergedIds\":[\"" + customer + "\"]}")
                .expect(201);
        var owner = representative("Wang Fang");
        decide(again, "{\"approved\":true,\"ownerId\":\"" + owner + "\"}");
        assertThat(agent.get("/api/v1/customers/" + survivor).expect(200).text("/ownerId"))
                .isEqualTo(owner);
    }

    @Test
    void whoIsNotContactedInTimeGoesToSomebodyElseAndWhoIsContactedStays() {
        var slow = representative("Zhao Lei");
        representative("Has room");
        var forgotten = lookedAfter(slow);
        var cared = lookedAfter(slow);
        agent.post(
                        "/api/v1/interactions",
                        "{\"customerId\":\"%s\",\"kind\":\"CONTACT\",\"occurredAt\":\"%s\",\"initiator\":\"COMPANY\",\"channel\":\"PHONE\"}"
                                .formatted(cared, Present.exactly()))
                .expect(201);
        suite.awaitSettled(SOON);
        try (var database = new ServiceDatabase(suite, "customer")) {
            for (var customer : List.of(forgotten, cared)) {
                database.run(
                        "update ownership set contact_due_at = ? where customer_id = ? and until is null",
                        Timestamp.from(begun),
                        UUID.fromString(customer));
            }
        }
        Suite.await(
                "the forgotten one is passed on", SOON, () -> terms(forgotten).size() == 2);
        assertThat(terms(forgotten).at("/0/cause/code").asText()).isEqualTo("DEADLINE_MISSED");
        assertThat(terms(forgotten).at("/0/ownerId").asText()).isNotEqualTo(slow);
        assertThat(ids(terms(cared), "ownerId")).containsExactly(slow);
    }

    private String representative(String name) {
        var id = "rep-" + UUID.randomUUID();
        manager.put("/api/v1/representatives/" + id, "{\"name\":\"" + name + "\",\"capacity\":10}")
                .expect(201);
        return id;
    }

    private String lookedAfter(String representative) {
        var customer = Customers.register(agent, "Looked after");
        manager.post("/api/v1/customers/" + customer + "/ownerships", "{\"ownerId\":\"" + representative + "\"}")
                .expect(201);
        return customer;
    }

    private String record(String customer, String kind, String more) {
        return agent.post(
                        "/api/v1/interactions",
                        "{\"customerId\":\"%s\",\"kind\":\"%s\",\"occurredAt\":\"%s\",%s}"
                                .formatted(customer, kind, begun, more))
                .expect(201)
                .text("/id");
    }

    private String request(String customer) {
        return agent.post("/api/v1/ownership-requests", "{\"customerId\":\"" + customer + "\"}")
                .expect(201)
                .header("Location");
    }

    private JsonNode decide(String request, String decision) {
        return manager.put(request + "/decision", decision).expect(200).body();
    }

    private JsonNode sheet(String representative) {
        return agent.get("/api/v1/representatives/" + representative + "/hand-over-sheet")
                .expect(200)
                .body();
    }

    private JsonNode terms(String customer) {
        return agent.get("/api/v1/customers/" + customer + "/ownerships")
                .expect(200)
                .body()
                .path("items");
    }

    private static List<String> ids(JsonNode items, String name) {
        var found = new ArrayList<String>();
        items.forEach(one -> found.add(one.path(name).asText()));
        return found;
    }
}
