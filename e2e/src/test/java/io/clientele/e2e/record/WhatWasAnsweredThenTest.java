package io.clientele.e2e.record;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import io.clientele.e2e.Api;
import io.clientele.e2e.Customers;
import io.clientele.e2e.Present;
import io.clientele.e2e.RunningSuite;

import static org.assertj.core.api.Assertions.assertThat;

/** What has been answered is answered again as of then, whatever was changed since. */
class WhatWasAnsweredThenTest {

    private final Api agent = RunningSuite.suite().as("agent");
    private final Api manager = RunningSuite.suite().as("manager");
    private final String customer = Customers.register(agent, "Asked about then");

    @Test
    void whoLookedAfterTheCustomer() {
        var first = assigned(representative("Chen Jie"));
        assertThat(first.at("/cause/code").asText()).isEqualTo("ASSIGNED");
        var answered = get("ownerships?count=true");
        var then = Present.exactly();
        var second = assigned(representative("Yang Tao"));
        assertThat(second.at("/cause/code").asText()).isEqualTo("TRANSFERRED");

        assertThat(get("ownerships").path("items").findValuesAsText("ownerId"))
                .containsExactly(
                        second.path("ownerId").asText(), first.path("ownerId").asText());
        assertThat(answered.path("items")).hasSize(1);
        assertThat(get("ownerships?count=true&asOf=" + then)).isEqualTo(answered);
        assertThat(get("ownerships?count=true&asOf=2020-01-01").path("total").asInt())
                .isZero();
    }

    @Test
    void theKeyAccountFileAlsoOfACustomerThatWasMergedLater() {
        agent.post(
                        of("key-account-file"),
                        "{\"strengths\":[\"Own foundry\"],\"plan\":{\"goal\":\"Become its first supplier\"}}")
                .expect(201);
        var answered = get("key-account-file");
        var then = "key-account-file?asOf=" + Present.exactly();
        agent.patch(of("key-account-file"), "{\"strengths\":null,\"plan\":{\"goal\":\"Keep it\"}}", "*")
                .expect(200);
        assertThat(get("key-account-file").at("/plan/goal").asText()).isEqualTo("Keep it");
        assertThat(get(then)).isEqualTo(answered);

        var survivor = Customers.register(agent, "Stands for both");
        manager.post(
                        "/api/v1/customer-merges",
                        "{\"survivorId\":\"" + survivor + "\",\"mergedIds\":[\"" + customer + "\"]}")
                .expect(201);
        agent.get(of("key-account-file")).expect(308);
        assertThat(get(then)).isEqualTo(answered);
        assertThat(agent.get(of("key-account-file?asOf=2020-01-01")).expect(404).text("/code"))
                .isEqualTo("KEY_ACCOUNT_FILE_NOT_FOUND");
    }

    @Test
    void thePointsAndTheirLedger() {
        move("POINTS_EARNED", 100);
        var account = get("points");
        var ledger = get("points/movements?count=true");
        move("POINTS_REDEEMED", 30);
        move("POINTS_EARNED", 7);

        assertThat(get("points").path("balance").asInt()).isEqualTo(77);
        var then = "asOf=" + account.path("asOf").asText();
        assertThat(get("points?" + then))
                .isEqualTo(account.<ObjectNode>deepCopy().without(List.of("owed", "expiring")));
        assertThat(account.path("balance").asInt()).isEqualTo(100);
        assertThat(ledger.path("items")).hasSize(1);
        assertThat(get("points/movements?count=true&" + then)).isEqualTo(ledger);
        assertThat(get("points?asOf=2020-01-01").path("balance").asInt()).isZero();
    }

    private JsonNode assigned(String representative) {
        return manager.post(of("ownerships"), "{\"ownerId\":\"" + representative + "\"}")
                .expect(201)
                .body();
    }

    private String representative(String name) {
        var id = "rep-" + UUID.randomUUID();
        manager.put("/api/v1/representatives/" + id, "{\"name\":\"" + name + "\",\"capacity\":10}")
                .expect(201);
        return id;
    }

    private void move(String kind, int number) {
        agent.post(
                        of("points"),
                        "{\"kind\":\"%s\",\"occurredAt\":\"%s\",\"points\":{\"number\":%d}}"
                                .formatted(kind, Present.exactly(), number))
                .expect(201);
    }

    private JsonNode get(String what) {
        return agent.get(of(what)).expect(200).body();
    }

    private String of(String what) {
        return "/api/v1/customers/" + customer + "/" + what;
    }
}
