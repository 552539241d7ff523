package io.clientele.interaction.promise;

import java.util.List;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.interaction.Calls;
import io.clientele.interaction.OnRealParts;
import io.clientele.kit.testing.ProblemAssert;
import io.clientele.kit.testing.http.Response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@OnRealParts
class KeepingPromisesTest {

    private final UUID customer = UUID.randomUUID();

    @Test
    void aPromiseIsOpenUntilItIsKept() {
        var id = promised("2026-02-07T16:00:00Z");
        read(id).then()
                .body("state.code", equalTo("OPEN"))
                .body("subject", equalTo("Sample"))
                .body("to", equalTo("Wang"))
                .body("overdue", equalTo(true))
                .body("inTime", nullValue());
        settle(id, true, "2026-02-06T15:00:00Z")
                .then()
                .statusCode(201)
                .body("state.code", equalTo("KEPT"))
                .body("inTime", equalTo(true))
                .body("overdue", equalTo(false));
        ProblemAssert.assertProblem(settle(id, false, "2026-02-06T16:00:00Z"), 409, "ALREADY_SETTLED");
    }

    @Test
    void aPromiseMayBeKeptLateOrBroken() {
        settle(promised("2026-02-07T16:00:00Z"), true, "2026-02-08T15:00:00Z")
                .then()
                .body("inTime", equalTo(false));
        settle(promised("2026-02-07T16:00:00Z"), false, "2026-02-08T15:00:00Z")
                .then()
                .body("state.code", equalTo("BROKEN"));
    }

    @Test
    void openPromisesAreListedFirstDueFirst() {
        var later = promised("2026-02-09T16:00:00Z");
        var sooner = promised("2026-02-07T16:00:00Z");
        var ahead = promised("2999-01-01T00:00:00Z");
        var own = "/promises?customerId=" + customer;
        Calls.get(own + "&overdue=true&count=true")
                .then()
                .body("items.id", equalTo(List.of(sooner.toString(), later.toString())))
                .body("total", equalTo(2));
        Calls.get(own + "&dueAtFrom=2900-01-01").then().body("items.id", equalTo(List.of(ahead.toString())));
        settle(sooner, true, "2026-02-07T15:00:00Z");
        Calls.get(own + "&state=KEPT").then().body("items.id", equalTo(List.of(sooner.toString())));
        var cursor = Calls.get(own + "&limit=2").path("nextCursor");
        Calls.get(own + "&limit=2&cursor=" + cursor).then().body("items.id", equalTo(List.of(ahead.toString())));
    }

    @Test
    void viewersSeeThatSomethingIsDueButNotWhatNorToWhom() {
        var id = promised("2026-02-07T16:00:00Z");
        Calls.as("viewer")
                .get("/api/v1/promises/" + id)
                .then()
                .statusCode(200)
                .body("dueAt", equalTo("2026-02-07T16:00:00Z"))
                .body("subject", nullValue())
                .body("to", nullValue())
                .body("masked", equalTo(List.of("subject", "to")));
    }

    @Test
    void aCorrectedPromiseIsDueAtItsNewTimeAndAVoidedOneIsGone() {
        var id = promised("2026-02-07T16:00:00Z");
        var by = Calls.recorded(
                "{\"kind\":\"CORRECTION\",\"corrects\":\"" + id
                        + "\",\"replacement\":{\"kind\":\"PROMISE\",\"subject\":\"Two samples\",\"promise\":{\"dueAt\":\"2999-02-07T16:00:00Z\"}}}");
        read(id).then().body("subject", equalTo("Two samples")).body("overdue", equalTo(false));
        Calls.recorded("{\"kind\":\"CORRECTION\",\"corrects\":\"" + by + "\"}");
        ProblemAssert.assertProblem(read(id), 404, "PROMISE_NOT_FOUND");
    }

    @Test
    void anyEntryOfItsChainNamesThePromise() {
        var id = promised("2026-02-07T16:00:00Z");
        var second = replaced(id);
        var third = replaced(second);
        Calls.recorded(Calls.entry(
                customer, "PROMISE_SETTLED", "2026-02-06T15:00:00Z", ",\"about\":\"" + second + "\",\"kept\":true"));
        for (var each : List.of(id, second, third)) {
            read(each).then().statusCode(200).body("id", equalTo(id.toString())).body("state.code", equalTo("KEPT"));
        }
    }

    @Test
    void aPromiseLongDueIsCorrectedWithoutSayingWhenItWasMade() {
        var id = promised("2026-02-07T16:00:00Z");
        replaced(id);
        read(id).then()
                .body("dueAt", equalTo("2026-02-08T16:00:00Z"))
                .body("promisedAt", equalTo("2026-01-31T09:30:00Z"));
        ProblemAssert.assertProblem(
                        Calls.post(
                                "{\"kind\":\"CORRECTION\",\"corrects\":\"" + promised("2026-02-07T16:00:00Z")
                                        + "\",\"replacement\":{\"kind\":\"PROMISE\",\"subject\":\"Sample\",\"promise\":{\"dueAt\":\"2026-01-08T16:00:00Z\"}}}"),
                        422,
                        "INVALID_REQUEST")
                .at("/replacement/promise/dueAt");
    }

    @Test
    void aPromiseIsNotMadeAfterItWasKept() {
        var id = promised("2026-02-07T16:00:00Z");
        settle(id, true, "2026-02-06T15:00:00Z");
        var late = "{\"kind\":\"CORRECTION\",\"corrects\":\"" + id
                + "\",\"replacement\":{\"kind\":\"PROMISE\",\"subject\":\"Sample\",\"occurredAt\":\"2026-02-06T16:00:00Z\",\"promise\":{\"dueAt\":\"2026-02-08T16:00:00Z\"}}}";
        ProblemAssert.assertProblem(Calls.post(late), 422, "INVALID_REQUEST").at("/replacement/occurredAt");
        var results = Calls.batch(late, late.replace("02-06T16", "02-06T14"));
        assertThat(results.getList("results.status")).isEqualTo(List.of("REJECTED", "CREATED"));
        read(id).then().body("promisedAt", equalTo("2026-02-06T14:00:00Z"));
    }

    private static UUID replaced(UUID entry) {
        return Calls.recorded(
                "{\"kind\":\"CORRECTION\",\"corrects\":\"" + entry
                        + "\",\"replacement\":{\"kind\":\"PROMISE\",\"subject\":\"Sample\",\"promise\":{\"dueAt\":\"2026-02-08T16:00:00Z\"}}}");
    }

    private UUID promised(String dueAt) {
        return Calls.recorded(Calls.entry(
                customer,
                "PROMISE",
                "2026-01-31T09:30:00Z",
                ",\"subject\":\"Sample\",\"promise\":{\"dueAt\":\"" + dueAt + "\",\"to\":\"Wang\"}"));
    }

    private static Response read(UUID id) {
        return Calls.get("/promises/" + id);
    }

    private static Response settle(UUID id, boolean kept, String at) {
        return Calls.as("agent")
                .contentType("application/json")
                .body("{\"kept\":" + kept + ",\"occurredAt\":\"" + at + "\"}")
                .post("/api/v1/promises/" + id + "/settlement");
    }
}
