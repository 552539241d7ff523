package io.clientele.e2e.journal;

import java.time.Instant;
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

/** Complaints and promises of somebody erased are no work of anybody's any more, and are counted on. */
class WhatWasOpenEndsWithTheCustomerTest {

    private final Suite suite = RunningSuite.suite();
    private final Api agent = suite.as("agent");
    private final String customer = Customers.register(agent, "Asks to be forgotten");
    private final String representative = "rep-" + UUID.randomUUID();
    private final String own = "representative=" + representative;
    private final Instant begun = Present.daysAgo(30);

    @Test
    void complaintsAreClosedAndPromisesLapse() {
        suite.as("manager")
                .put("/api/v1/representatives/" + representative, "{\"name\":\"Wu Fei\",\"capacity\":10}")
                .expect(201);
        record("COMPLAINT", "\"subject\":\"Late\",\"cause\":\"PROCEDURE\"");
        var due = "\"promise\":{\"dueAt\":\"" + Present.daysAgo(20) + "\"}";
        record("PROMISE", "\"subject\":\"A call\"," + due);
        var kept = record("PROMISE", "\"subject\":\"A sample\"," + due);
        agent.post(
                        "/api/v1/promises/" + kept + "/settlement",
                        "{\"kept\":true,\"occurredAt\":\"" + Present.daysAgo(25) + "\"}")
                .expect(201);
        suite.awaitSettled(SOON);
        var before = report();
        assertThat(before.path("unresolved").asInt()).isOne();
        assertThat(before.path("overdue").asInt()).isOne();
        assertThat(items("complaints?overdue=true", "en")).hasSize(1);
        assertThat(items("promises?overdue=true", "en")).hasSize(1);
        assertThat(sheet().at("/promisesMade/items")).hasSize(1);
        assertThat(sheet().at("/complaintsInHand/items")).hasSize(1);

        var job = suite.as("admin")
                .post("/api/v1/erasures", "{\"customerId\":\"" + customer + "\"}")
                .expect(202);
        suite.awaitJob(job.header("Location"));
        suite.awaitSettled(SOON);

        var complaint = items("complaints?", "en");
        assertThat(complaint).hasSize(1);
        assertThat(complaint.at("/0/state/code").asText()).isEqualTo("CLOSED");
        assertThat(complaint.at("/0/overdue").asBoolean()).isFalse();
        assertThat(complaint.at("/0/customerId").asText()).isNotEqualTo(customer);
        var lapsed = items("promises?state=LAPSED", "en");
        assertThat(lapsed).hasSize(1);
        assertThat(lapsed.at("/0/state/label").asText()).isEqualTo("Lapsed");
        assertThat(lapsed.at("/0/subject").isMissingNode()).isTrue();
        assertThat(items("promises?state=LAPSED", "zh").at("/0/state/label").asText())
                .isEqualTo("已失效");
        assertThat(items("promises?state=KEPT", "en")).hasSize(1);
        assertThat(items("promises?state=OPEN", "en")).isEmpty();
        assertThat(items("complaints?overdue=true", "en")).isEmpty();
        assertThat(items("promises?overdue=true", "en")).isEmpty();
        assertThat(sheet().at("/promisesMade/items")).isEmpty();
        assertThat(sheet().at("/complaintsInHand/items")).isEmpty();
        var after = report();
        assertThat(after.path("complaints")).isEqualTo(before.path("complaints"));
        assertThat(after.path("unresolved").asInt()).isZero();
        assertThat(after.path("overdue").asInt()).isZero();
    }

    private JsonNode items(String asked, String language) {
        return agent.send("/api/v1/" + asked + "&" + own, request -> request.header("Accept-Language", language)
                        .GET())
                .expect(200)
                .body()
                .path("items");
    }

    private JsonNode report() {
        return agent.get("/api/v1/complaint-reports?groupBy=CAUSE&" + own)
                .expect(200)
                .body()
                .path("total");
    }

    private JsonNode sheet() {
        return agent.get("/api/v1/representatives/" + representative + "/hand-over-sheet")
                .expect(200)
                .body();
    }

    private String record(String kind, String more) {
        return agent.post(
                        "/api/v1/interactions",
                        "{\"customerId\":\"%s\",\"kind\":\"%s\",\"occurredAt\":\"%s\",\"representative\":\"%s\",%s}"
                                .formatted(customer, kind, begun, representative, more))
                .expect(201)
                .text("/id");
    }
}
