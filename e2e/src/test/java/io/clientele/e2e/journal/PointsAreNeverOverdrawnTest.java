package io.clientele.e2e.journal;

import java.time.Instant;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;

import io.clientele.e2e.Answer;
import io.clientele.e2e.Api;
import io.clientele.e2e.Customers;
import io.clientele.e2e.Present;
import io.clientele.e2e.RunningSuite;
import io.clientele.e2e.Suite;

import static org.assertj.core.api.Assertions.assertThat;

/** Forty redeem at once what suffices for ten. */
class PointsAreNeverOverdrawnTest {

    private final Suite suite = RunningSuite.suite();
    private final Api agent = suite.as("agent");
    private final String customer = Customers.register(agent, "Collects points");

    @Test
    void tenOfFortyAreServed() throws InterruptedException {
        move("POINTS_EARNED", 60, Present.daysAgo(9)).expect(201);
        move("POINTS_EARNED", 47, Present.daysAgo(8)).expect(201);
        var now = Present.now();
        try (var callers = Executors.newFixedThreadPool(40)) {
            Callable<Integer> redeem = () -> move("POINTS_REDEEMED", 10, now).status();
            var answers = callers.invokeAll(Collections.nCopies(40, redeem)).stream()
                    .map(each -> each.resultNow())
                    .toList();
            assertThat(answers).containsOnly(201, 409);
            assertThat(Collections.frequency(answers, 201)).isEqualTo(10);
        }
        var account = agent.get("/api/v1/customers/" + customer + "/points")
                .expect(200)
                .body();
        assertThat(account.path("balance").asInt()).isEqualTo(7);
        assertThat(account.path("earned").asInt()).isEqualTo(107);
        assertThat(account.path("redeemed").asInt()).isEqualTo(100);
        assertThat(agent.get("/api/v1/customers/" + customer + "/points/movements?count=true")
                        .expect(200)
                        .body()
                        .path("total")
                        .asInt())
                .isEqualTo(12);
    }

    private Answer move(String kind, int number, Instant at) {
        return agent.post(
                "/api/v1/customers/" + customer + "/points",
                "{\"kind\":\"%s\",\"occurredAt\":\"%s\",\"points\":{\"number\":%d}}".formatted(kind, at, number));
    }
}
