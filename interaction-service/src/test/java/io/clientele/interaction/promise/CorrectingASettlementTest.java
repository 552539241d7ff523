package io.clientele.interaction.promise;

import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.interaction.Calls;
import io.clientele.interaction.OnRealParts;
import io.clientele.kit.testing.http.Response;

import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

/** What became of a promise was told wrong: it is told again, or the promise is open again. */
@QuarkusTest
@OnRealParts
class CorrectingASettlementTest {

    private static final String PROMISED = "2026-01-31T09:30:00Z";
    private static final String SETTLED = "2026-02-06T15:00:00Z";

    private final UUID customer = UUID.randomUUID();
    private UUID promise;

    @BeforeEach
    void promise() {
        promise = promised();
    }

    @Test
    void aPromiseSettledWrongIsToldRight() {
        var wrong = settled(false);
        var right = Calls.recorded(replacing(wrong, promise, true, ""));
        read().then()
                .body("state.code", equalTo("KEPT"))
                .body("settledAt", equalTo(SETTLED))
                .body("settledBy", equalTo(right.toString()));
        Calls.recorded(replacing(right, promise, false, ",\"occurredAt\":\"2026-02-05T15:00:00Z\""));
        read().then().body("state.code", equalTo("BROKEN")).body("settledAt", equalTo("2026-02-05T15:00:00Z"));
    }

    @Test
    void aVoidedSettlementOpensThePromiseAgain() {
        Calls.recorded(voiding(settled(false)));
        read().then()
                .body("state.code", equalTo("OPEN"))
                .body("settledAt", nullValue())
                .body("settledBy", nullValue());
        settled(true);
        read().then().body("state.code", equalTo("KEPT"));
    }

    @Test
    void aSettlementStaysWithItsPromiseAndAfterIt() {
        var settlement = settled(true);
        assertProblem(
                        Calls.post(replacing(settlement, promise, true, ",\"occurredAt\":\"2026-01-31T09:29:59Z\"")),
                        422,
                        "INVALID_REQUEST")
                .at("/replacement/occurredAt");
        assertProblem(Calls.post(replacing(settlement, promised(), true, "")), 422, "INVALID_REQUEST")
                .at("/replacement/about");
        var note = "{\"kind\":\"CORRECTION\",\"corrects\":\"" + settlement
                + "\",\"replacement\":{\"kind\":\"NOTE\",\"summary\":\"x\"}}";
        assertProblem(Calls.post(note), 422, "INVALID_REQUEST").at("/replacement/kind");
        read().then().body("state.code", equalTo("KEPT")).body("settledBy", equalTo(settlement.toString()));
    }

    @Test
    void theSettlementOfAVoidedPromiseCountsNoMore() {
        var settlement = settled(true);
        Calls.recorded(voiding(promise));
        assertProblem(read(), 404, "PROMISE_NOT_FOUND");
        Calls.get("/interactions/" + settlement).then().body("status", equalTo("VOIDED"));
        Calls.get("/customers/" + customer + "/timeline?includeSuperseded=false")
                .then()
                .body("items", hasSize(0));
    }

    private UUID promised() {
        return Calls.recorded(Calls.entry(
                customer,
                "PROMISE",
                PROMISED,
                ",\"subject\":\"Sample\",\"promise\":{\"dueAt\":\"2026-02-07T16:00:00Z\"}"));
    }

    private UUID settled(boolean kept) {
        return Calls.recorded(
                Calls.entry(customer, "PROMISE_SETTLED", SETTLED, ",\"about\":\"" + promise + "\",\"kept\":" + kept));
    }

    private static String voiding(UUID entry) {
        return "{\"kind\":\"CORRECTION\",\"corrects\":\"" + entry + "\"}";
    }

    private static String replacing(UUID entry, UUID promise, boolean kept, String more) {
        return "{\"kind\":\"CORRECTION\",\"corrects\":\"" + entry
                + "\",\"replacement\":{\"kind\":\"PROMISE_SETTLED\",\"about\":\"" + promise + "\",\"kept\":" + kept
                + more + "}}";
    }

    private Response read() {
        return Calls.get("/promises/" + promise);
    }
}
