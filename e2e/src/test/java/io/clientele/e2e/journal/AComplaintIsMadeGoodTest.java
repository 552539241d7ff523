package io.clientele.e2e.journal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import io.clientele.e2e.Answer;
import io.clientele.e2e.Api;
import io.clientele.e2e.Customers;
import io.clientele.e2e.Present;
import io.clientele.e2e.RunningSuite;
import io.clientele.e2e.Suite;

import static io.clientele.e2e.Customers.SOON;
import static org.assertj.core.api.Assertions.assertThat;

/** A complaint goes its way, a promise is kept, and the sheet for the next visit and the customer's value know both. */
class AComplaintIsMadeGoodTest {

    private final Suite suite = RunningSuite.suite();
    private final Api agent = suite.as("agent");
    private final String customer = Customers.register(agent, "Has reason to complain");
    private final Instant begun = Present.daysAgo(3);

    @Test
    void byLegalStepsAlone() {
        agent.post(
                        "/api/v1/interactions",
                        Customers.purchase(customer, "100", begun.minus(1, ChronoUnit.DAYS))
                                .toString())
                .expect(201);
        var complaint =
                record("COMPLAINT", "\"subject\":\"Wrong batch\",\"severity\":\"HIGH\",\"cause\":\"PROCEDURE\"");
        var promise = record(
                "PROMISE",
                "\"subject\":\"New batch\",\"promise\":{\"dueAt\":\""
                        + Present.now().plus(9, ChronoUnit.DAYS) + "\"}");
        assertThat(sheet().at("/openComplaints/0/id").asText()).isEqualTo(complaint);
        assertThat(sheet().at("/openPromises/0/id").asText()).isEqualTo(promise);
        assertThat(sheet().at("/largestDeal/amount/amount").asText()).isEqualTo("100.00");
        for (var caller : List.of(agent, suite.as("viewer"))) {
            var path = "/api/v1/customers/" + customer;
            assertThat(caller.get(path + "/visit-sheet").expect(200).body().path("profile"))
                    .as("the record as this caller may see it")
                    .isEqualTo(caller.get(path).expect(200).body());
        }

        assertThat(step(complaint, "CLOSED", 1, "").expect(409).text("/code")).isEqualTo("ILLEGAL_TRANSITION");
        step(complaint, "ACKNOWLEDGED", 2, "").expect(201);
        step(complaint, "IN_PROGRESS", 3, ",\"compensation\":{\"amount\":\"20\",\"currency\":\"CNY\"}")
                .expect(201);
        step(complaint, "RESOLVED", 4, "").expect(201);
        assertThat(step(complaint, "RESOLVED", 5, "").status()).isEqualTo(409);
        assertThat(step(complaint, "CLOSED", 6, "").expect(201).text("/state/code"))
                .isEqualTo("CLOSED");
        settle(promise).expect(201);
        assertThat(settle(promise).expect(409).text("/code")).isEqualTo("ALREADY_SETTLED");

        assertThat(sheet().path("openComplaints")).isEmpty();
        assertThat(sheet().path("openPromises")).isEmpty();
        var report = agent.get("/api/v1/complaint-reports?groupBy=CAUSE&customerId=" + customer)
                .expect(200)
                .body();
        assertThat(report.at("/items/0/group/code").asText()).isEqualTo("PROCEDURE");
        assertThat(report.at("/total/complaints").asInt()).isEqualTo(1);
        assertThat(report.at("/total/unresolved").asInt()).isZero();
        assertThat(report.at("/total/compensation/amount").asText()).isEqualTo("20.00");
        assertThat(report.at("/total/hoursToAcknowledge").asDouble()).isEqualTo(2);
        Suite.await(
                "the compensation has cost the customer's value",
                SOON,
                () -> Customers.currentValue(agent, customer).compareTo(new BigDecimal("80")) == 0);
    }

    private JsonNode sheet() {
        return agent.get("/api/v1/customers/" + customer + "/visit-sheet")
                .expect(200)
                .body();
    }

    private Answer step(String complaint, String to, int hoursAfter, String more) {
        return agent.post(
                "/api/v1/complaints/" + complaint + "/steps",
                "{\"step\":{\"to\":\"%s\"},\"occurredAt\":\"%s\"%s}"
                        .formatted(to, begun.plus(hoursAfter, ChronoUnit.HOURS), more));
    }

    private Answer settle(String promise) {
        return agent.post(
                "/api/v1/promises/" + promise + "/settlement",
                "{\"kept\":true,\"occurredAt\":\"" + begun.plus(1, ChronoUnit.DAYS) + "\"}");
    }

    private String record(String kind, String more) {
        return agent.post(
                        "/api/v1/interactions",
                        "{\"customerId\":\"%s\",\"kind\":\"%s\",\"occurredAt\":\"%s\",%s}"
                                .formatted(customer, kind, begun, more))
                .expect(201)
                .text("/id");
    }
}
