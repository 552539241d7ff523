package io.clientele.e2e.journal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.junit.jupiter.api.Test;

import io.clientele.e2e.Answer;
import io.clientele.e2e.Api;
import io.clientele.e2e.Customers;
import io.clientele.e2e.Present;
import io.clientele.e2e.RunningSuite;
import io.clientele.e2e.Suite;

import static io.clientele.e2e.Customers.SOON;
import static org.assertj.core.api.Assertions.assertThat;

/** What was paid to make a complaint good was typed wrong: it is put right, the complaint then voided, and the value follows both. */
class AStepWasTypedWrongTest {

    private final Suite suite = RunningSuite.suite();
    private final Api agent = suite.as("agent");
    private final String customer = Customers.register(agent, "Was paid too much on paper");
    private final Instant begun = Present.daysAgo(3);

    @Test
    void andTheValueFollowsWhatPutsItRight() {
        agent.post(
                        "/api/v1/interactions",
                        Customers.purchase(customer, "20000", begun.minus(1, ChronoUnit.DAYS))
                                .toString())
                .expect(201);
        var complaint = record("\"customerId\":\"" + customer + "\",\"kind\":\"COMPLAINT\",\"occurredAt\":\"" + begun
                + "\",\"subject\":\"Wrong batch\"");
        step(complaint, "ACKNOWLEDGED", 1, "");
        var typed = step(complaint, "IN_PROGRESS", 2, paid("10000")).text("/entries/2/id");
        step(complaint, "RESOLVED", 3, "");
        awaitValue("10000");

        assertThat(correct(typed, "").expect(409).text("/code")).isEqualTo("ILLEGAL_TRANSITION");
        record("\"kind\":\"CORRECTION\",\"corrects\":\"" + typed + "\"" + replacement(complaint, "100"));
        awaitValue("19900");
        var put = agent.get("/api/v1/complaints/" + complaint).expect(200);
        assertThat(put.text("/compensation/amount")).isEqualTo("100.00");
        assertThat(put.text("/state/code")).isEqualTo("RESOLVED");

        record("\"kind\":\"CORRECTION\",\"corrects\":\"" + complaint + "\"");
        awaitValue("20000");
        assertThat(agent.get("/api/v1/complaints/" + complaint).status()).isEqualTo(404);
    }

    private void awaitValue(String value) {
        Suite.await(
                "the value is " + value,
                SOON,
                () -> Customers.currentValue(agent, customer).compareTo(new BigDecimal(value)) == 0);
    }

    private static String paid(String amount) {
        return ",\"compensation\":{\"amount\":\"" + amount + "\",\"currency\":\"CNY\"}";
    }

    private static String replacement(String complaint, String amount) {
        return ",\"replacement\":{\"kind\":\"COMPLAINT_STEP\",\"about\":\"" + complaint
                + "\",\"step\":{\"to\":\"IN_PROGRESS\"}" + paid(amount) + "}";
    }

    private Answer correct(String entry, String more) {
        return agent.post(
                "/api/v1/interactions", "{\"kind\":\"CORRECTION\",\"corrects\":\"" + entry + "\"" + more + "}");
    }

    private Answer step(String complaint, String to, int hoursAfter, String more) {
        return agent.post(
                        "/api/v1/complaints/" + complaint + "/steps",
                        "{\"step\":{\"to\":\"%s\"},\"occurredAt\":\"%s\"%s}"
                                .formatted(to, begun.plus(hoursAfter, ChronoUnit.HOURS), more))
                .expect(201);
    }

    private String record(String properties) {
        return agent.post("/api/v1/interactions", "{" + properties + "}")
                .expect(201)
                .text("/id");
    }
}
