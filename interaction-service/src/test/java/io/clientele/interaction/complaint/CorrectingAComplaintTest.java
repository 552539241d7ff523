package io.clientele.interaction.complaint;

import java.util.List;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.interaction.Calls;
import io.clientele.interaction.OnRealParts;
import io.clientele.kit.testing.ProblemAssert;
import io.clientele.kit.testing.http.Checks;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@OnRealParts
class CorrectingAComplaintTest {

    private final UUID customer = UUID.randomUUID();

    @Test
    void anyEntryOfItsChainNamesTheComplaint() {
        var first = opened(",\"severity\":\"HIGH\"");
        var second = replaced(first, "");
        var third = replaced(second, "");
        step(second, "ACKNOWLEDGED", "");
        step(third, "IN_PROGRESS", "");
        step(first, "RESOLVED", "");
        Calls.as("agent")
                .contentType("application/json")
                .body("{\"step\":{\"to\":\"CLOSED\"},\"occurredAt\":\"2026-01-31T10:00:00Z\"}")
                .post("/api/v1/complaints/" + second + "/steps")
                .then()
                .statusCode(201)
                .header("Location", endsWith("/api/v1/complaints/" + first));
        for (var each : List.of(second, third)) {
            read(each).body("id", equalTo(first.toString()));
        }
        read(first)
                .body("state.code", equalTo("CLOSED"))
                .body("entries.id[0]", equalTo(third.toString()))
                .body("entries.step.to", equalTo(List.of("ACKNOWLEDGED", "IN_PROGRESS", "RESOLVED", "CLOSED")));
    }

    @Test
    void stepsStayWithAComplaintHoweverOftenItIsCorrected() {
        var first = opened("");
        var second = replaced(first, "");
        step(second, "ACKNOWLEDGED", "");
        replaced(second, "");
        read(first).body("entries.step.to", equalTo(List.of("ACKNOWLEDGED")));
    }

    @Test
    void whatAStepHasSaidStandsWhenTheEntryThatOpenedItIsCorrected() {
        var id = opened(",\"severity\":\"LOW\",\"cause\":\"PROMOTION\",\"representative\":\"li.na\"");
        step(id, "ACKNOWLEDGED", ",\"severity\":\"HIGH\",\"cause\":\"BEHAVIOUR\",\"representative\":\"wang.wei\"");
        replaced(id, ",\"severity\":\"CRITICAL\",\"cause\":\"PROCEDURE\",\"product\":\"tea\"");
        read(id).body("severity.code", equalTo("HIGH"))
                .body("cause.code", equalTo("BEHAVIOUR"))
                .body("representative", equalTo("wang.wei"))
                .body("product", equalTo("tea"))
                .body("resolveBy", equalTo("2026-02-03T09:00:00Z"));
    }

    @Test
    void deadlinesFollowACorrectionAlsoAfterAStep() {
        var id = opened(",\"severity\":\"LOW\"");
        step(id, "ACKNOWLEDGED", "");
        replaced(id, ",\"severity\":\"CRITICAL\",\"occurredAt\":\"2026-01-30T09:00:00Z\"");
        read(id).body("severity.code", equalTo("CRITICAL"))
                .body("acknowledgeBy", equalTo("2026-01-31T09:00:00Z"))
                .body("resolveBy", equalTo("2026-01-31T09:00:00Z"));
    }

    @Test
    void aDeadlineThatAStepHasSetStands() {
        var id = opened(",\"severity\":\"LOW\"");
        Calls.recorded(Calls.entry(
                customer,
                "COMPLAINT_STEP",
                "2026-01-31T10:00:00Z",
                ",\"about\":\"" + id + "\",\"step\":{\"to\":\"ACKNOWLEDGED\",\"resolveBy\":\"2026-02-09T00:00:00Z\"}"));
        replaced(id, ",\"severity\":\"CRITICAL\"");
        read(id).body("resolveBy", equalTo("2026-02-09T00:00:00Z"));
    }

    @Test
    void aComplaintIsNotMadeAfterItWasAcknowledged() {
        var id = opened("");
        step(id, "ACKNOWLEDGED", "");
        var late = correction(id, ",\"occurredAt\":\"2026-01-31T10:00:01Z\"");
        ProblemAssert.assertProblem(Calls.post(late), 422, "INVALID_REQUEST").at("/replacement/occurredAt");
        Calls.recorded(correction(id, ",\"occurredAt\":\"2026-01-31T10:00:00Z\""));
    }

    private UUID opened(String more) {
        return Calls.recorded(
                Calls.entry(customer, "COMPLAINT", "2026-01-31T09:00:00Z", ",\"subject\":\"Late\"" + more));
    }

    private UUID replaced(UUID entry, String more) {
        return Calls.recorded(correction(entry, more));
    }

    private static String correction(UUID entry, String more) {
        return "{\"kind\":\"CORRECTION\",\"corrects\":\"" + entry
                + "\",\"replacement\":{\"kind\":\"COMPLAINT\",\"subject\":\"Late\"" + more + "}}";
    }

    private void step(UUID about, String to, String more) {
        Calls.recorded(Calls.entry(
                customer,
                "COMPLAINT_STEP",
                "2026-01-31T10:00:00Z",
                ",\"about\":\"" + about + "\",\"step\":{\"to\":\"" + to + "\"}" + more));
    }

    private static Checks read(UUID id) {
        return Calls.get("/complaints/" + id).then().statusCode(200);
    }
}
