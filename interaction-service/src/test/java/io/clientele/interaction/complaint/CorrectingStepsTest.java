package io.clientele.interaction.complaint;

import java.util.List;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.contracts.InteractionEvent.InteractionCorrected;
import io.clientele.contracts.InteractionEvent.InteractionRecorded;
import io.clientele.contracts.Topic;
import io.clientele.interaction.Calls;
import io.clientele.interaction.OnRealParts;
import io.clientele.interaction.Years;
import io.clientele.kit.testing.TopicProbe;
import io.clientele.kit.testing.http.Checks;
import io.clientele.kit.testing.http.Response;

import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

/** A complaint is what the entries say that stand: one of its steps corrected, and it is told again. */
@QuarkusTest
@OnRealParts
class CorrectingStepsTest {

    private final UUID customer = UUID.randomUUID();

    @Test
    void aCompensationTypedWrongIsPutRight() {
        var id = opened("2026-01-31T09:00:00Z");
        step(id, "ACKNOWLEDGED", "2026-01-31T10:00:00Z", "");
        var typed = step(id, "IN_PROGRESS", "2026-01-31T11:00:00Z", paid("10000"));
        step(id, "RESOLVED", "2026-01-31T12:00:00Z", "");
        long before = read(id).extract().jsonPath().getLong("version");
        var put = Calls.recorded(replacing(typed, id, "IN_PROGRESS", paid("100")));
        read(id).body("compensation.amount", equalTo("100.00"))
                .body("state.code", equalTo("RESOLVED"))
                .body("resolvedAt", equalTo("2026-01-31T12:00:00Z"))
                .body("entries.step.to", equalTo(List.of("ACKNOWLEDGED", "IN_PROGRESS", "RESOLVED")))
                .body("entries[2].id", equalTo(put.toString()));
        assertThat(read(id).extract().jsonPath().getLong("version")).isGreaterThan(before);
    }

    @Test
    void theLastStepIsTakenBackAndAnEarlierOneIsNotMissed() {
        var id = opened("2026-01-31T09:00:00Z");
        var acknowledged = step(id, "ACKNOWLEDGED", "2026-01-31T10:00:00Z", "");
        var begun = step(id, "IN_PROGRESS", "2026-01-31T11:00:00Z", paid("7"));
        var refused = Calls.post(voiding(acknowledged));
        assertProblem(refused, 409, "ILLEGAL_TRANSITION");
        assertThat(refused.<String>path("detail")).contains(begun.toString());
        Calls.recorded(voiding(begun));
        read(id).body("state.code", equalTo("ACKNOWLEDGED"))
                .body("since", equalTo("2026-01-31T10:00:00Z"))
                .body("compensation.amount", equalTo("0.00"));
        Calls.recorded(voiding(acknowledged));
        read(id).body("state.code", equalTo("OPEN"))
                .body("acknowledgedAt", nullValue())
                .body("entries", hasSize(1));
    }

    @Test
    void aStepCannotBecomeOneThatLeadsNowhere() {
        var id = opened("2026-01-31T09:00:00Z");
        var acknowledged = step(id, "ACKNOWLEDGED", "2026-01-31T10:00:00Z", "");
        assertProblem(Calls.post(replacing(acknowledged, id, "CLOSED", "")), 409, "ILLEGAL_TRANSITION");
        var nowhere = "{\"kind\":\"CORRECTION\",\"corrects\":\"" + acknowledged
                + "\",\"replacement\":{\"kind\":\"NOTE\",\"summary\":\"x\"}}";
        assertProblem(Calls.post(nowhere), 422, "INVALID_REQUEST").at("/replacement/kind");
        read(id).body("state.code", equalTo("ACKNOWLEDGED"));
        Calls.get("/interactions/" + acknowledged).then().body("status", equalTo("ACTIVE"));
    }

    @Test
    void aStepStaysBetweenItsNeighboursAndWithItsComplaint() {
        var id = opened("2026-01-31T09:00:00Z");
        step(id, "ACKNOWLEDGED", "2026-01-31T10:00:00Z", "");
        var begun = step(id, "IN_PROGRESS", "2026-01-31T11:00:00Z", "");
        step(id, "RESOLVED", "2026-01-31T12:00:00Z", "");
        for (var at : List.of("2026-01-31T09:59:59Z", "2026-01-31T12:00:01Z")) {
            var moved = Calls.post(replacing(begun, id, "IN_PROGRESS", ",\"occurredAt\":\"" + at + "\""));
            assertProblem(moved, 422, "INVALID_REQUEST").at("/replacement/occurredAt");
        }
        var other = opened("2026-01-31T09:00:00Z");
        assertProblem(Calls.post(replacing(begun, other, "IN_PROGRESS", "")), 422, "INVALID_REQUEST")
                .at("/replacement/about");
        Calls.recorded(replacing(begun, id, "IN_PROGRESS", ",\"occurredAt\":\"2026-01-31T12:00:00Z\""));
        read(id).body("state.code", equalTo("RESOLVED"));
    }

    @Test
    void stepsOfOneMomentKeepTheirOrder() {
        var id = opened("2026-01-31T10:00:00Z");
        var acknowledged = step(id, "ACKNOWLEDGED", "2026-01-31T10:00:00Z", "");
        step(id, "IN_PROGRESS", "2026-01-31T10:00:00Z", "");
        step(id, "RESOLVED", "2026-01-31T10:00:00Z", "");
        var again = Calls.recorded(replacing(acknowledged, id, "ACKNOWLEDGED", paid("3")));
        Calls.recorded(replacing(again, id, "ACKNOWLEDGED", paid("4")));
        read(id).body("state.code", equalTo("RESOLVED")).body("compensation.amount", equalTo("4.00"));
    }

    @Test
    void theStepsOfAVoidedComplaintCountNoMoreAndEverybodyIsTold() {
        var id = opened("2026-01-31T09:00:00Z");
        var acknowledged = step(id, "ACKNOWLEDGED", "2026-01-31T10:00:00Z", paid("5"));
        var begun = step(id, "IN_PROGRESS", "2026-01-31T11:00:00Z", paid("6"));
        Calls.recorded(voiding(id));
        assertProblem(Calls.get("/complaints/" + id), 404, "COMPLAINT_NOT_FOUND");
        Calls.get("/customers/" + customer + "/timeline?includeSuperseded=false")
                .then()
                .body("items", hasSize(0));
        for (var step : List.of(acknowledged, begun)) {
            String by = Calls.get("/interactions/" + step)
                    .then()
                    .body("status", equalTo("VOIDED"))
                    .extract()
                    .path("correctedBy");
            Calls.get("/interactions/" + by)
                    .then()
                    .body("kind", equalTo("CORRECTION"))
                    .body("corrects", equalTo(step.toString()));
            told(step, by);
            assertProblem(Calls.post(voiding(step)), 409, "ALREADY_CORRECTED");
        }
    }

    private static void told(UUID step, String by) {
        try (var probe = TopicProbe.on(Topic.INTERACTIONS)) {
            var voided = probe.await(
                            InteractionCorrected.class, event -> event.key().equals(step.toString()))
                    .interaction();
            assertThat(voided.status()).isEqualTo("VOIDED");
            assertThat(voided.supersededBy()).hasToString(by);
            probe.await(InteractionRecorded.class, event -> event.key().equals(by));
        }
    }

    @Test
    void whatABatchCorrectsIsToldAgainRowByRow() {
        var id = opened("2026-01-31T09:00:00Z");
        var acknowledged = step(id, "ACKNOWLEDGED", "2026-01-31T10:00:00Z", paid("1"));
        var begun = step(id, "IN_PROGRESS", "2026-01-31T11:00:00Z", paid("2"));
        var results = Calls.batch(
                taken(id, "RESOLVED", "2026-01-31T12:00:00Z", paid("30")),
                replacing(acknowledged, id, "ACKNOWLEDGED", paid("10")),
                voiding(begun),
                replacing(begun, id, "IN_PROGRESS", paid("20")),
                taken(id, "CLOSED", "2026-01-31T13:00:00Z", ""));
        assertThat(results.getList("results.status"))
                .isEqualTo(List.of("CREATED", "CREATED", "REJECTED", "CREATED", "CREATED"));
        read(id).body("state.code", equalTo("CLOSED")).body("compensation.amount", equalTo("60.00"));
        results = Calls.batch(
                taken(id, "REOPENED", "2026-01-31T14:00:00Z", paid("9")),
                voiding(id),
                taken(id, "IN_PROGRESS", "2026-01-31T15:00:00Z", ""));
        assertThat(results.getList("results.status")).isEqualTo(List.of("CREATED", "CREATED", "REJECTED"));
        Calls.get("/customers/" + customer + "/timeline?includeSuperseded=false")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void whatCannotBeReadIsNotToldAgain() {
        var id = opened("1969-12-31T09:00:00Z");
        var acknowledged = step(id, "ACKNOWLEDGED", "1969-12-31T10:00:00Z", "");
        step(id, "IN_PROGRESS", "1970-01-02T10:00:00Z", paid("8"));
        Years.detach(1970);
        try {
            assertProblem(Calls.post(voiding(id)), 409, "PERIOD_DETACHED");
            assertProblem(Calls.post(replacing(acknowledged, id, "ACKNOWLEDGED", "")), 409, "PERIOD_DETACHED");
        } finally {
            Years.attach(1970);
        }
        Calls.recorded(replacing(acknowledged, id, "ACKNOWLEDGED", paid("1")));
        read(id).body("compensation.amount", equalTo("9.00"));
    }

    private UUID opened(String at) {
        return Calls.recorded(Calls.entry(customer, "COMPLAINT", at, ",\"subject\":\"Late\""));
    }

    private UUID step(UUID complaint, String to, String at, String more) {
        return Calls.recorded(taken(complaint, to, at, more));
    }

    private String taken(UUID complaint, String to, String at, String more) {
        return Calls.entry(customer, "COMPLAINT_STEP", at, about(complaint, to) + more);
    }

    private static String about(UUID complaint, String to) {
        return ",\"about\":\"" + complaint + "\",\"step\":{\"to\":\"" + to + "\"}";
    }

    private static String paid(String amount) {
        return ",\"compensation\":{\"amount\":\"" + amount + "\",\"currency\":\"CNY\"}";
    }

    private static String voiding(UUID entry) {
        return "{\"kind\":\"CORRECTION\",\"corrects\":\"" + entry + "\"}";
    }

    private static String replacing(UUID entry, UUID complaint, String to, String more) {
        return "{\"kind\":\"CORRECTION\",\"corrects\":\"" + entry + "\",\"replacement\":{\"kind\":\"COMPLAINT_STEP\""
                + about(complaint, to) + more + "}}";
    }

    private static Checks read(UUID id) {
        Response answer = Calls.get("/complaints/" + id);
        return answer.then().statusCode(200);
    }
}
