package io.clientele.interaction.points.ledger;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
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
import io.clientele.kit.testing.http.Response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
@OnRealParts
class MovingPointsTest {

    private static final String AT = "2026-01-31T09:30:00Z";

    @Inject
    Expiry expiry;

    @Inject
    Clock clock;

    private final UUID customer = UUID.randomUUID();

    @Test
    void pointsAreEarnedAndRedeemedAndTheAccountAddsUp() {
        earn(100, "")
                .then()
                .statusCode(201)
                .body("account.balance", equalTo(100))
                .body("movement.kind.code", equalTo("POINTS_EARNED"))
                .body("movement.number", equalTo(1));
        redeem(30).then().statusCode(201).body("account.balance", equalTo(70));
        account()
                .then()
                .body("earned", equalTo(100))
                .body("redeemed", equalTo(30))
                .body("expired", equalTo(0))
                .body("balance", equalTo(70));
        Calls.get("/customers/" + customer + "/points/movements?count=true")
                .then()
                .body("items.number", equalTo(List.of(2, 1)))
                .body("items.balance", equalTo(List.of(70, 100)))
                .body("total", equalTo(2));
        Calls.get("/customers/" + customer + "/timeline?kind=POINTS_REDEEMED")
                .then()
                .body("items[0].points.number", equalTo(30));
    }

    @Test
    void nobodyRedeemsMoreThanThereIs() {
        earn(10, "");
        ProblemAssert.assertProblem(redeem(11), 409, "INSUFFICIENT_POINTS");
        account().then().body("balance", equalTo(10));
    }

    @Test
    void whatIsEarnedByAClockThatRunsAheadCanBeRedeemedFromThenOn() {
        var now = clock.instant();
        post(body("POINTS_EARNED", 20, "", now.plusSeconds(3_600).toString()))
                .then()
                .statusCode(201)
                .body("account.balance", equalTo(0))
                .body("account.earnedAhead", equalTo(20));
        ProblemAssert.assertProblem(post(body("POINTS_REDEEMED", 1, "", now.toString())), 409, "INSUFFICIENT_POINTS");
        account().then().body("earned", equalTo(20)).body("balance", equalTo(0));
    }

    @Test
    void ofManyWhoRedeemAtOnceOnlySoManyDoAsThereArePointsFor() throws Exception {
        earn(25, "");
        earn(25, ",\"externalReference\":{\"system\":\"x\",\"id\":\"" + customer + "\"}");
        var answers = together(40, i -> () -> redeem(7).statusCode());
        assertThat(answers.stream().filter(status -> status == 201)).hasSize(7);
        assertThat(answers).containsOnly(201, 409);
        account().then().body("balance", equalTo(1)).body("redeemed", equalTo(49));
    }

    @Test
    void earningAndRedeemingAtOnceNeverGoesBelowZero() throws Exception {
        var random = new Random(7);
        var amounts = IntStream.range(0, 80).map(i -> random.nextInt(1, 40)).toArray();
        var answers = together(
                80,
                i -> () -> i % 3 == 0
                        ? earn(amounts[i], "").statusCode() * 1_000 + amounts[i]
                        : redeem(amounts[i]).statusCode() * 1_000 + amounts[i]);
        int balance = 0;
        for (int i = 0; i < amounts.length; i++) {
            if (answers.get(i) / 1_000 == 201) {
                balance += i % 3 == 0 ? amounts[i] : -amounts[i];
            }
        }
        account().then().body("balance", equalTo(balance));
        List<Integer> balances = new ArrayList<>();
        balances.addAll(Calls.get("/customers/" + customer + "/points/movements?limit=500")
                .jsonPath()
                .getList("items.balance", Integer.class));
        assertThat(balances).allMatch(each -> each >= 0);
    }

    @Test
    void theSameReferenceMovesPointsOnce() throws Exception {
        var body = body(
                "POINTS_EARNED", 50, ",\"externalReference\":{\"system\":\"shop\",\"id\":\"p-" + customer + "\"}", AT);
        var answers = together(16, i -> () -> post(body).statusCode());
        assertThat(answers).containsOnlyOnce(201).containsOnly(200, 201);
        account().then().body("balance", equalTo(50));
        ProblemAssert.assertProblem(post(body.replace("\"number\":50", "\"number\":51")), 409, "REFERENCE_TAKEN");
    }

    @Test
    void whatExpiresFirstIsRedeemedFirst() {
        earn(10, "", "2099-01-01T00:00:00Z");
        earn(10, "", "2098-01-01T00:00:00Z");
        earn(10, "");
        redeem(15).then().body("account.expiring", hasSize(1)).body("account.expiring[0].points", equalTo(5));
    }

    @Test
    void whatNobodyUsedInTimeExpiresAndIsBookedOnce() throws Exception {
        var earned = earn(40, "", "2026-02-10T00:00:00Z").jsonPath().getUUID("movement.id");
        redeem(15).then().statusCode(201);
        account().then().body("balance", equalTo(0)).body("earned", equalTo(40));
        together(4, i -> () -> expiry.expire());
        account()
                .then()
                .body("expired", equalTo(25))
                .body("expiredNotBooked", equalTo(0))
                .body("balance", equalTo(0));
        var entry = Calls.get("/customers/" + customer + "/timeline?kind=POINTS_EXPIRED");
        entry.then()
                .body("items", hasSize(1))
                .body("items[0].about", equalTo(earned.toString()))
                .body("items[0].occurredAt", equalTo("2026-02-10T00:00:00Z"));
        try (var probe = TopicProbe.on(Topic.INTERACTIONS)) {
            var told =
                    probe.await(InteractionRecorded.class, event -> event.key().equals(entry.path("items[0].id")));
            assertThat(told.interaction().particulars().points()).isEqualTo(25);
        }
        ProblemAssert.assertProblem(redeem(1), 409, "INSUFFICIENT_POINTS");
    }

    @Test
    void pointsAreNotCorrected() {
        var id = earn(10, "").jsonPath().getUUID("movement.id");
        ProblemAssert.assertProblem(
                        Calls.post("{\"kind\":\"CORRECTION\",\"corrects\":\"" + id + "\"}"), 422, "INVALID_REQUEST")
                .at("/corrects");
    }

    @Test
    void aBatchMovesPointsInItsOrder() {
        var results = Calls.batch(
                entry("POINTS_EARNED", 10),
                entry("POINTS_REDEEMED", 11),
                entry("POINTS_REDEEMED", 10),
                entry("POINTS_REDEEMED", 1));
        assertThat(results.getList("results.status")).isEqualTo(List.of("CREATED", "REJECTED", "CREATED", "REJECTED"));
    }

    @Test
    void badMovementsAreNamed() {
        ProblemAssert.assertProblem(post("{\"kind\":\"POINTS_EXPIRED\"}"), 400, "MALFORMED_REQUEST")
                .at("/kind");
        ProblemAssert.assertProblem(post("{\"kind\":\"POINTS_EARNED\"}"), 422, "INVALID_REQUEST")
                .at("/points")
                .at("/occurredAt");
        var nobody = UUID.fromString("ffffffff-0000-7000-8000-000000000001");
        ProblemAssert.assertProblem(Calls.get("/customers/" + nobody + "/points"), 404, "CUSTOMER_NOT_FOUND");
    }

    private List<Integer> together(int count, java.util.function.IntFunction<Callable<Integer>> call) throws Exception {
        try (var pool = Executors.newFixedThreadPool(16)) {
            return pool.invokeAll(IntStream.range(0, count).mapToObj(call).toList()).stream()
                    .map(each -> each.resultNow())
                    .toList();
        }
    }

    private String entry(String kind, int points) {
        return Calls.entry(customer, kind, AT, ",\"points\":{\"number\":" + points + "}");
    }

    private Response account() {
        return Calls.get("/customers/" + customer + "/points");
    }

    private Response earn(int points, String more) {
        return post(body("POINTS_EARNED", points, more, AT));
    }

    private Response earn(int points, String more, String expiresAt) {
        return post(body("POINTS_EARNED", points, more, AT)
                .replace("\"number\":" + points, "\"number\":" + points + ",\"expiresAt\":\"" + expiresAt + "\""));
    }

    private Response redeem(int points) {
        return post(body("POINTS_REDEEMED", points, "", "2026-02-01T00:00:00Z"));
    }

    private static String body(String kind, int points, String more, String at) {
        return "{\"kind\":\"" + kind + "\",\"points\":{\"number\":" + points + "},\"occurredAt\":\"" + at + "\"" + more
                + "}";
    }

    private Response post(String body) {
        return Calls.as("agent")
                .contentType("application/json")
                .body(body)
                .post("/api/v1/customers/" + customer + "/points");
    }
}
