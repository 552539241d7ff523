package io.clientele.interaction.complaint;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.contracts.InteractionEvent.InteractionRecorded;
import io.clientele.contracts.Topic;
import io.clientele.interaction.Calls;
import io.clientele.interaction.OnRealParts;
import io.clientele.kit.testing.ProblemAssert;
import io.clientele.kit.testing.TopicProbe;
import io.clientele.kit.testing.http.Response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@OnRealParts
class MovingAComplaintOnTest {

    private final UUID customer = UUID.randomUUID();

    @Test
    void aComplaintGoesItsWayToTheEndAndCanBeReopened() {
        var id = opened("2026-01-31T09:00:00Z", ",\"severity\":\"HIGH\",\"cause\":\"PROCEDURE\"");
        read(id).then()
                .body("state.code", equalTo("OPEN"))
                .body("state.label", equalTo("Open"))
                .body("cause.label", equalTo("Procedure gap"))
                .body("next", equalTo(List.of("ACKNOWLEDGED")))
                .body("acknowledgeBy", equalTo("2026-02-01T09:00:00Z"))
                .body("resolveBy", equalTo("2026-02-03T09:00:00Z"))
                .body("overdue", equalTo(true));
        step(id, "ACKNOWLEDGED", "2026-01-31T10:00:00Z", "").then().statusCode(201);
        step(id, "IN_PROGRESS", "2026-01-31T11:00:00Z", ",\"compensation\":{\"amount\":\"20\",\"currency\":\"CNY\"}")
                .then()
                .statusCode(201);
        step(id, "RESOLVED", "2026-01-31T12:00:00Z", "").then().statusCode(201);
        var closed = "{\"step\":{\"to\":\"CLOSED\",\"satisfaction\":8},\"occurredAt\":\"2026-02-01T12:00:00Z\"}";
        take(id, closed)
                .then()
                .statusCode(201)
                .body("state.code", equalTo("CLOSED"))
                .body("acknowledgedAt", equalTo("2026-01-31T10:00:00Z"))
                .body("resolvedAt", equalTo("2026-01-31T12:00:00Z"))
                .body("closedAt", equalTo("2026-02-01T12:00:00Z"))
                .body("overdue", equalTo(false))
                .body("compensation.amount", equalTo("20.00"))
                .body("satisfaction", equalTo(8))
                .body("entries", hasSize(5));
        step(id, "REOPENED", "2026-02-05T12:00:00Z", "")
                .then()
                .statusCode(201)
                .body("reopened", equalTo(1))
                .body("resolvedAt", nullValue())
                .body("resolveBy", equalTo("2026-02-08T12:00:00Z"));
    }

    @Test
    void chineseCallersReadChineseLabels() {
        var id = opened("2026-01-31T09:00:00Z", ",\"cause\":\"PERCEPTION\"");
        Calls.as("viewer")
                .header("Accept-Language", "zh-CN")
                .get("/api/v1/complaints/" + id)
                .then()
                .body("state.label", equalTo("待处理"))
                .body("cause.label", equalTo("感受差距"));
    }

    @Test
    void anIllegalStepIsAConflictAndLeavesNothing() {
        var id = opened("2026-01-31T09:00:00Z", "");
        var answer = step(
                id,
                "CLOSED",
                "2026-01-31T10:00:00Z",
                ",\"externalReference\":{\"system\":\"crm\",\"id\":\"" + id + "\"}");
        ProblemAssert.assertProblem(answer, 409, "ILLEGAL_TRANSITION");
        read(id).then().body("state.code", equalTo("OPEN")).body("entries", hasSize(1));
        step(
                        id,
                        "ACKNOWLEDGED",
                        "2026-01-31T10:00:00Z",
                        ",\"externalReference\":{\"system\":\"crm\",\"id\":\"" + id + "\"}")
                .then()
                .statusCode(201);
    }

    @Test
    void aStepIsNotTakenBeforeTheLastOne() {
        var id = opened("2026-01-31T09:00:00Z", "");
        ProblemAssert.assertProblem(step(id, "ACKNOWLEDGED", "2026-01-31T08:00:00Z", ""), 422, "INVALID_REQUEST")
                .at("/occurredAt");
    }

    @Test
    void theSameStepAgainIsAnsweredWithTheComplaint() {
        var id = opened("2026-01-31T09:00:00Z", "");
        var reference = ",\"externalReference\":{\"system\":\"crm\",\"id\":\"" + id + "\"}";
        step(id, "ACKNOWLEDGED", "2026-01-31T10:00:00Z", reference).then().statusCode(201);
        step(id, "ACKNOWLEDGED", "2026-01-31T10:00:00Z", reference)
                .then()
                .statusCode(200)
                .body("state.code", equalTo("ACKNOWLEDGED"))
                .body("entries", hasSize(2));
    }

    @Test
    void ofManyWhoAcknowledgeAtOnceOneDoes() throws Exception {
        var id = opened("2026-01-31T09:00:00Z", "");
        try (var pool = Executors.newFixedThreadPool(16)) {
            var calls = IntStream.range(0, 32)
                    .<Callable<Integer>>mapToObj(i -> () ->
                            step(id, "ACKNOWLEDGED", "2026-01-31T10:00:00Z", "").statusCode())
                    .toList();
            var answers =
                    pool.invokeAll(calls).stream().map(each -> each.resultNow()).toList();
            assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
        }
        read(id).then().body("entries", hasSize(2));
    }

    @Test
    void stepsInABatchAreCheckedOneByOne() {
        var id = opened("2026-01-31T09:00:00Z", "");
        var results =
                Calls.batch(stepEntry(id, "ACKNOWLEDGED"), stepEntry(id, "ACKNOWLEDGED"), stepEntry(id, "IN_PROGRESS"));
        assertThat(results.getList("results.status")).isEqualTo(List.of("CREATED", "REJECTED", "CREATED"));
        read(id).then().body("state.code", equalTo("IN_PROGRESS"));
    }

    @Test
    void aCorrectionChangesTheComplaintAndAVoidingEndsIt() {
        var id = opened("2026-01-31T09:00:00Z", ",\"product\":\"tea\"");
        step(id, "ACKNOWLEDGED", "2026-01-31T10:00:00Z", "").then().statusCode(201);
        var by = Calls.recorded("{\"kind\":\"CORRECTION\",\"corrects\":\"" + id
                + "\",\"replacement\":{\"kind\":\"COMPLAINT\",\"product\":\"coffee\"}}");
        read(id).then().body("product", equalTo("coffee")).body("state.code", equalTo("ACKNOWLEDGED"));
        Calls.recorded("{\"kind\":\"CORRECTION\",\"corrects\":\"" + by + "\"}");
        ProblemAssert.assertProblem(read(id), 404, "COMPLAINT_NOT_FOUND");
        var voided = Calls.post(stepEntry(id, "IN_PROGRESS"));
        ProblemAssert.assertProblem(voided, 422, "INVALID_REQUEST").at("/about");
    }

    @Test
    void unknownComplaintsAndBadBodiesAreNamed() {
        var id = opened("2026-01-31T09:00:00Z", "");
        ProblemAssert.assertProblem(
                step(UUID.randomUUID(), "ACKNOWLEDGED", "2026-01-31T10:00:00Z", ""), 404, "COMPLAINT_NOT_FOUND");
        ProblemAssert.assertProblem(take(id, "{\"stp\":{}}"), 400, "MALFORMED_REQUEST")
                .at("/stp");
        ProblemAssert.assertProblem(take(id, "{}"), 422, "INVALID_REQUEST")
                .at("/step")
                .at("/occurredAt");
        ProblemAssert.assertProblem(take(id, "[]"), 400, "MALFORMED_REQUEST");
    }

    @Test
    void complaintsAreListedAndFiltered() {
        var first = opened("2026-01-01T09:00:00Z", ",\"severity\":\"LOW\"");
        var second = opened("2026-01-02T09:00:00Z", ",\"severity\":\"HIGH\"");
        step(second, "ACKNOWLEDGED", "2026-01-02T10:00:00Z", "");
        var own = "/complaints?customerId=" + customer;
        Calls.get(own + "&count=true")
                .then()
                .body("items.id", equalTo(List.of(second.toString(), first.toString())))
                .body("total", equalTo(2));
        Calls.get(own + "&state=OPEN").then().body("items.id", equalTo(List.of(first.toString())));
        Calls.get(own + "&openedAtFrom=2026-01-02").then().body("items.id", not(hasItem(first.toString())));
        Calls.get(own + "&overdue=false").then().body("items", hasSize(0));
        var cursor = Calls.get(own + "&limit=1").path("nextCursor");
        Calls.get(own + "&limit=1&cursor=" + cursor).then().body("items.id", equalTo(List.of(first.toString())));
    }

    @Test
    void complaintsAreCountedByCause() {
        opened(
                "2026-01-01T09:00:00Z",
                ",\"cause\":\"BEHAVIOUR\",\"compensation\":{\"amount\":\"5\",\"currency\":\"CNY\"}");
        opened("2026-01-01T09:00:00Z", ",\"cause\":\"BEHAVIOUR\"");
        var other = opened("2026-01-01T09:00:00Z", "");
        step(other, "ACKNOWLEDGED", "2026-01-01T12:00:00Z", "");
        Calls.get("/complaint-reports?groupBy=CAUSE&customerId=" + customer)
                .then()
                .statusCode(200)
                .body("total.complaints", equalTo(3))
                .body("items[0].group.code", equalTo("BEHAVIOUR"))
                .body("items[0].complaints", equalTo(2))
                .body("items[0].compensation.amount", equalTo("5.00"))
                .body("items[1].group", nullValue())
                .body("items[1].hoursToAcknowledge", equalTo(3f));
    }

    @Test
    void aStepIsToldToTheWorld() {
        var id = opened("2026-01-31T09:00:00Z", "");
        String entry = step(id, "ACKNOWLEDGED", "2026-01-31T10:00:00Z", "").path("entries[1].id");
        try (var probe = TopicProbe.on(Topic.INTERACTIONS)) {
            var told = probe.await(
                            InteractionRecorded.class, event -> event.key().equals(entry))
                    .interaction()
                    .particulars();
            assertThat(told.about()).isEqualTo(id);
            assertThat(told.complaintState()).isEqualTo("ACKNOWLEDGED");
        }
    }

    private UUID opened(String at, String more) {
        return Calls.recorded(Calls.entry(customer, "COMPLAINT", at, ",\"subject\":\"Late\"" + more));
    }

    private String stepEntry(UUID complaint, String to) {
        return Calls.entry(
                customer,
                "COMPLAINT_STEP",
                "2026-01-31T10:00:00Z",
                ",\"about\":\"" + complaint + "\",\"step\":{\"to\":\"" + to + "\"}");
    }

    private static Response read(UUID id) {
        return Calls.get("/complaints/" + id);
    }

    private static Response step(UUID id, String to, String at, String more) {
        return take(id, "{\"step\":{\"to\":\"" + to + "\"},\"occurredAt\":\"" + at + "\"" + more + "}");
    }

    private static Response take(UUID id, String body) {
        return Calls.as("agent").contentType("application/json").body(body).post("/api/v1/complaints/" + id + "/steps");
    }
}
