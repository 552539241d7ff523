package io.clientele.interaction.merge;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.contracts.InteractionEvent.InteractionRecorded;
import io.clientele.contracts.Topic;
import io.clientele.interaction.Calls;
import io.clientele.interaction.OnRealParts;
import io.clientele.kit.testing.ProblemAssert;
import io.clientele.kit.testing.TopicProbe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@OnRealParts
class FollowingMergesTest {

    private static final String AT = "2026-01-31T09:30:00Z";

    @Inject
    Merging merging;

    private final UUID survivor = UUID.randomUUID();
    private final UUID merged = UUID.randomUUID();

    @Test
    void entriesAreBookedOnTheSurvivorAndGoBack() {
        var own = Calls.recorded(Calls.purchase(survivor, "10", AT, null));
        var before = Calls.recorded(Calls.purchase(merged, "20", AT, "m-" + merged));
        var timelines = timeline(survivor) + timeline(merged);
        var tag = Calls.get("/interactions/" + before).header("ETag");

        merging.merge(merged, survivor);
        Calls.as("agent")
                .header("If-None-Match", tag)
                .get("/api/v1/interactions/" + before)
                .then()
                .statusCode(200);
        assertThat(ids(survivor)).containsExactlyInAnyOrder(own.toString(), before.toString());
        Calls.get("/interactions/" + before)
                .then()
                .body("customerId", equalTo(survivor.toString()))
                .body("cameWith", equalTo(merged.toString()));
        Calls.as("agent")
                .following(false)
                .get("/api/v1/customers/" + merged + "/timeline?kind=PURCHASE")
                .then()
                .statusCode(308)
                .header("Location", endsWith("/customers/" + survivor + "/timeline?kind=PURCHASE"));
        assertThat(Calls.post(Calls.purchase(merged, "20", AT, "m-" + merged)).statusCode())
                .isEqualTo(200);

        merging.unmerge(merged);
        assertThat(timeline(survivor) + timeline(merged)).isEqualTo(timelines);
    }

    @Test
    void whatIsPostedToTheMergedIsBookedOnTheSurvivorAndToldAsItCame() {
        merging.merge(merged, survivor);
        var posted = Calls.recorded(Calls.purchase(merged, "20", AT, null));
        var rows = Calls.batch(
                Calls.entry(merged, "NOTE", AT, ",\"summary\":\"x\""),
                Calls.entry(survivor, "NOTE", AT, ",\"summary\":\"x\""));
        assertThat(rows.getInt("created")).isEqualTo(2);
        Calls.get("/interactions/" + posted).then().body("customerId", equalTo(survivor.toString()));
        assertThat(ids(survivor)).hasSize(3);
        try (var topic = TopicProbe.on(Topic.INTERACTIONS)) {
            var told =
                    topic.await(InteractionRecorded.class, event -> event.key().equals(posted.toString()));
            assertThat(told.interaction().customerId()).isEqualTo(merged);
        }
        var corrected = Calls.recorded("{\"kind\":\"CORRECTION\",\"corrects\":\"" + posted + "\",\"replacement\":"
                + Calls.purchase(merged, "21", AT, null) + "}");

        merging.unmerge(merged);
        assertThat(ids(merged)).hasSize(3).contains(posted.toString(), corrected.toString());
        assertThat(ids(survivor)).hasSize(1);
        Calls.get("/interactions/" + corrected).then().body("cameWith", nullValue());
        Calls.get("/interactions/" + posted).then().body("status", equalTo("REPLACED"));
    }

    @Test
    void chainsAreFollowedFromEndToEnd() {
        var last = UUID.randomUUID();
        Calls.recorded(Calls.purchase(merged, "1", AT, null));
        Calls.recorded(Calls.purchase(survivor, "2", AT, null));
        merging.merge(merged, survivor);
        merging.merge(survivor, last);
        merging.merge(merged, last);
        assertThat(ids(last)).hasSize(2);
        merging.unmerge(survivor);
        merging.merge(merged, survivor);
        assertThat(ids(last)).isEmpty();
        assertThat(ids(survivor)).hasSize(2);
        merging.unmerge(merged);
        assertThat(ids(survivor)).hasSize(1);
        assertThat(ids(merged)).hasSize(1);
    }

    @Test
    void complaintsAndPromisesGoWithTheEntriesThatOpenedThem() {
        var complaint = Calls.recorded(Calls.entry(merged, "COMPLAINT", AT, ",\"severity\":\"HIGH\""));
        var promise = promised();
        merging.merge(merged, survivor);
        Calls.get("/complaints?customerId=" + survivor).then().body("items", hasSize(1));
        Calls.get("/promises?customerId=" + survivor).then().body("items", hasSize(1));
        assertThat(settled(promise)).isEqualTo(201);
        Calls.get("/customers/" + survivor + "/visit-sheet")
                .then()
                .statusCode(200)
                .body("openComplaints", hasSize(1));
        merging.unmerge(merged);
        Calls.get("/complaints/" + complaint).then().body("customerId", equalTo(merged.toString()));
        Calls.get("/promises/" + promise)
                .then()
                .body("customerId", equalTo(merged.toString()))
                .body("state.code", equalTo("KEPT"));
    }

    @Test
    void whatIsAboutAnEntryGoesBackWithIt() {
        var complaint = Calls.recorded(Calls.entry(merged, "COMPLAINT", AT, ",\"subject\":\"Late\""));
        var purchase = Calls.recorded(Calls.purchase(merged, "100", AT, null));
        var own = Calls.recorded(Calls.purchase(survivor, "70", AT, null));
        merging.merge(merged, survivor);
        Calls.recorded(Calls.entry(
                survivor, "COMPLAINT_STEP", AT, ",\"about\":\"" + complaint + "\",\"step\":{\"to\":\"ACKNOWLEDGED\"}"));
        var returned = Calls.recorded(returning(survivor, purchase));
        var ownReturned = Calls.recorded(returning(merged, own));
        Calls.get("/interactions/" + returned).then().body("cameWith", equalTo(merged.toString()));
        merging.unmerge(merged);
        Calls.get("/complaints/" + complaint)
                .then()
                .body("state.code", equalTo("ACKNOWLEDGED"))
                .body("entries", hasSize(2));
        Calls.get("/interactions/" + returned).then().body("customerId", equalTo(merged.toString()));
        Calls.get("/interactions/" + ownReturned).then().body("customerId", equalTo(survivor.toString()));
    }

    private static String returning(UUID customer, UUID purchase) {
        return Calls.entry(
                customer,
                "RETURN",
                AT,
                ",\"amount\":{\"amount\":\"30\",\"currency\":\"CNY\"},\"returns\":\"" + purchase + "\"");
    }

    @Test
    void pointsAreAddedUpAndStayInTheirAccounts() {
        points(survivor, "POINTS_EARNED", 30).then().statusCode(201);
        points(merged, "POINTS_EARNED", 50).then().statusCode(201);
        merging.merge(merged, survivor);
        account(survivor).body("balance", equalTo(80));
        points(survivor, "POINTS_REDEEMED", 70).then().statusCode(201).body("account.balance", equalTo(10));
        ProblemAssert.assertProblem(points(survivor, "POINTS_REDEEMED", 11), 409, "INSUFFICIENT_POINTS");
        ProblemAssert.assertProblem(points(merged, "POINTS_REDEEMED", 1), 409, "CUSTOMER_MERGED");
        Calls.get("/customers/" + survivor + "/points/movements?count=true")
                .then()
                .body("items.number", equalTo(List.of(3, 2, 1)))
                .body("items[0].balance", equalTo(10))
                .body("items[0].points", equalTo(70))
                .body("total", equalTo(3));
        merging.unmerge(merged);
        int left = account(survivor).extract().path("balance");
        int back = account(merged).extract().path("balance");
        assertThat(left + back).isEqualTo(10);
        assertThat(left).isBetween(0, 30);
        assertThat(back).isBetween(0, 50);
    }

    @Test
    void nothingPostedWhileCustomersAreMergedIsLeftBehind() throws Exception {
        try (var pool = Executors.newFixedThreadPool(8)) {
            var posts = IntStream.range(0, 60)
                    .mapToObj(i -> pool.submit(() -> Calls.recorded(Calls.purchase(merged, "1", AT, null))))
                    .toList();
            merging.merge(merged, survivor);
            for (var post : posts) {
                post.get();
            }
        }
        assertThat(ids(survivor)).hasSize(60);
        merging.unmerge(merged);
        assertThat(ids(merged)).hasSize(60);
    }

    @Test
    void whatIsSettledWhileCustomersArePartedIsSettled() throws Exception {
        var promises = IntStream.range(0, 60).mapToObj(i -> promised()).toList();
        merging.merge(merged, survivor);
        try (var pool = Executors.newFixedThreadPool(8)) {
            var settled = promises.stream()
                    .map(promise -> pool.submit(() -> settled(promise)))
                    .toList();
            merging.unmerge(merged);
            for (var one : settled) {
                assertThat(one.get()).isEqualTo(201);
            }
        }
    }

    private UUID promised() {
        return Calls.recorded(Calls.entry(
                merged, "PROMISE", AT, ",\"subject\":\"Call\",\"promise\":{\"dueAt\":\"2099-02-03T10:00:00Z\"}"));
    }

    private static int settled(UUID promise) {
        return Calls.as("agent")
                .contentType("application/json")
                .body("{\"kept\":true,\"occurredAt\":\"2026-02-01T10:00:00Z\"}")
                .post("/api/v1/promises/" + promise + "/settlement")
                .statusCode();
    }

    private io.clientele.kit.testing.http.Response points(UUID customer, String kind, int points) {
        return Calls.as("agent")
                .contentType("application/json")
                .body("{\"kind\":\"" + kind + "\",\"points\":{\"number\":" + points + "},\"occurredAt\":\"" + AT
                        + "\"}")
                .post("/api/v1/customers/" + customer + "/points");
    }

    private static io.clientele.kit.testing.http.Checks account(UUID customer) {
        return Calls.get("/customers/" + customer + "/points").then().statusCode(200);
    }

    private static List<String> ids(UUID customer) {
        return Calls.get("/customers/" + customer + "/timeline?limit=500")
                .jsonPath()
                .getList("items.id");
    }

    private static String timeline(UUID customer) {
        return Calls.get("/customers/" + customer + "/timeline?limit=500").asString();
    }
}
