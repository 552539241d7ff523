package io.clientele.interaction.goods;

import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.interaction.Calls;
import io.clientele.interaction.OnRealParts;
import io.clientele.interaction.database.Database;
import io.clientele.kit.testing.http.Response;

import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

/** A return that names its purchase is of what was bought, and of no more than that. */
@QuarkusTest
@OnRealParts
class ReturningWhatWasBoughtTest {

    private static final String BEFORE = "2026-01-04T09:30:00Z";
    private static final String AT = "2026-01-05T09:30:00Z";
    private static final String LATER = "2026-01-06T09:30:00Z";

    private final UUID customer = UUID.randomUUID();

    @Inject
    Database database;

    @Test
    void noMoreIsReturnedThanWasBought() {
        var purchase = bought("24");
        refused(returns(purchase, "1000", LATER), "/amount")
                .then()
                .body("errors[0].detail", containsString("24 CNY are left to return"));
        recorded(purchase, "20");
        refused(returns(purchase, "4.01", LATER), "/amount")
                .then()
                .body("errors[0].detail", containsString("4 CNY are left to return, and this is 4.01 CNY"));
        recorded(purchase, "4");
        refused(returns(purchase, "0.01", LATER), "/amount");
    }

    @Test
    void whatIsCountedIsTheBaseCurrency() {
        var purchase = Calls.recorded(Calls.entry(
                customer,
                "PURCHASE",
                AT,
                ",\"amount\":{\"amount\":\"10\",\"currency\":\"USD\"},\"exchangeRate\":\"7\""));
        refused(returns(purchase, "70.01", LATER), "/amount");
        recorded(purchase, "70");
    }

    @Test
    void notBeforeItWasBoughtNorWhenItDoesNotCountAnyMore() {
        var purchase = bought("24");
        refused(returns(purchase, "4", BEFORE), "/occurredAt");
        recorded(purchase, "4", AT);
        voided(purchase);
        refused(returns(purchase, "4", LATER), "/returns");
        var another = bought("24");
        replaced(another, "{\"kind\":\"NOTE\",\"summary\":\"no purchase\"}")
                .then()
                .statusCode(201);
        refused(returns(another, "4", LATER), "/returns");
    }

    @Test
    void whatTookThePlaceOfThePurchaseIsReturnedByAnyOfTheirIds() {
        var purchase = bought("24");
        recorded(purchase, "20");
        var again = UUID.fromString(replaced(purchase, purchaseOf("30")).path("id"));
        refused(returns(again, "10.01", LATER), "/amount");
        recorded(purchase, "5");
        recorded(again, "5");
        refused(returns(purchase, "0.01", LATER), "/amount");
    }

    @Test
    void aCorrectedPurchaseIsEnoughForWhatWasReturned() {
        var purchase = bought("24");
        recorded(purchase, "20");
        refused(replaced(purchase, purchaseOf("19.99")), "/replacement/amount")
                .then()
                .body("errors[0].detail", containsString("20 CNY"));
        refused(
                replaced(purchase, purchaseOf("24").replaceFirst("\\{", "{\"occurredAt\":\"2026-01-06T09:30:01Z\",")),
                "/replacement/occurredAt");
        refused(replaced(purchase, "{\"kind\":\"NOTE\",\"summary\":\"none\"}"), "/replacement/kind");
        replaced(purchase, purchaseOf("20")).then().statusCode(201);
    }

    @Test
    void aCorrectedReturnIsCheckedLikeANewOne() {
        var purchase = bought("24");
        var first = recorded(purchase, "20");
        recorded(purchase, "4");
        var at = ",\"returns\":\"" + purchase + "\"";
        refused(replaced(first, returnOf("20.01", at)), "/replacement/amount");
        refused(replaced(first, returnOf("20", at + ",\"occurredAt\":\"" + BEFORE + "\"")), "/replacement/occurredAt");
        var less = UUID.fromString(replaced(first, returnOf("10", at)).path("id"));
        recorded(purchase, "10");
        voided(less);
        recorded(purchase, "10");
        refused(returns(purchase, "0.01", LATER), "/amount");
        var note = Calls.recorded(Calls.entry(customer, "NOTE", LATER, ",\"summary\":\"was a return\""));
        refused(replaced(note, returnOf("1", at)), "/replacement/amount");
    }

    @Test
    void whatWasReturnedFallsWithThePurchase() {
        var purchase = bought("24");
        var back = recorded(purchase, "20");
        var other = recorded(bought("5"), "5");
        voided(purchase);
        Calls.get("/interactions/" + back).then().body("status", equalTo("VOIDED"));
        Calls.get("/interactions/" + other).then().body("status", equalTo("ACTIVE"));
    }

    @Test
    void inABatchTheOrderCounts() {
        var purchase = bought("24");
        var results = Calls.batch(
                returning(purchase, "15", LATER),
                returning(purchase, "15", LATER),
                returning(purchase, "9", LATER),
                "{\"kind\":\"CORRECTION\",\"corrects\":\"" + purchase + "\"}",
                returning(purchase, "1", LATER));
        assertThat(results.getList("results.status", String.class))
                .containsExactly("CREATED", "REJECTED", "CREATED", "CREATED", "REJECTED");
        assertThat(standing(purchase)).isZero();
        var key = "shop-" + customer;
        var named = ",\"returnsReference\":{\"system\":\"shop\",\"id\":\"" + key + "\"}";
        assertThat(Calls.batch(
                                Calls.purchase(customer, "24", AT, key),
                                Calls.entry(customer, "RETURN", LATER, amount("20") + named),
                                Calls.entry(customer, "RETURN", LATER, amount("5") + named),
                                Calls.entry(customer, "RETURN", LATER, amount("4") + named))
                        .getList("results.status", String.class))
                .containsExactly("CREATED", "CREATED", "REJECTED", "CREATED");
        var mended = bought("24");
        var dearer =
                "{\"kind\":\"CORRECTION\",\"corrects\":\"" + mended + "\",\"replacement\":" + purchaseOf("30") + "}";
        assertThat(Calls.batch(dearer, returning(mended, "30", LATER)).getList("results.status", String.class))
                .containsExactly("CREATED", "CREATED");
    }

    @Test
    void ofManyAtOnceNoMoreGetThroughThanThereIs() throws Exception {
        var purchase = bought("24");
        var calls = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 12; i++) {
            calls.add(() -> returns(purchase, "5", LATER).statusCode());
        }
        try (var pool = Executors.newFixedThreadPool(6)) {
            var codes = new ArrayList<Integer>();
            for (var answer : pool.invokeAll(calls)) {
                codes.add(answer.get());
            }
            assertThat(codes).containsOnly(201, 422);
            assertThat(codes.stream().filter(code -> code == 201)).hasSize(4);
        }
    }

    @Test
    void whatWasRecordedBeforeThereWasTheRuleMayStayAsItIs() {
        var purchase = bought("24");
        var back = recorded(purchase, "20");
        database.update("update interaction set amount = 1000 where id = ?", back);
        refused(returns(purchase, "1", LATER), "/amount")
                .then()
                .body("errors[0].detail", containsString(" 0 CNY are left"));
        var at = ",\"returns\":\"" + purchase + "\"";
        refused(replaced(back, returnOf("1000.01", at)), "/replacement/amount");
        replaced(back, returnOf("1000", at + ",\"summary\":\"known\"")).then().statusCode(201);
        replaced(purchase, purchaseOf("24")).then().statusCode(201);
    }

    private long standing(UUID purchase) {
        return database.query("""
                        select e.id from interaction e left join correction c on c.customer_id = e.customer_id and c.entry_id = e.id
                        where e.kind = 'RETURN' and e.said ->> 'returns' = ? and c.entry_id is null""", row -> true, purchase.toString()).size();
    }

    private UUID bought(String amount) {
        return Calls.recorded(Calls.purchase(customer, amount, AT, null));
    }

    private UUID recorded(UUID purchase, String amount) {
        return recorded(purchase, amount, LATER);
    }

    private UUID recorded(UUID purchase, String amount, String at) {
        return Calls.recorded(returning(purchase, amount, at));
    }

    private Response returns(UUID purchase, String amount, String at) {
        return Calls.post(returning(purchase, amount, at));
    }

    private String returning(UUID purchase, String amount, String at) {
        return Calls.entry(customer, "RETURN", at, amount(amount) + ",\"returns\":\"" + purchase + "\"");
    }

    private static void voided(UUID entry) {
        Calls.recorded("{\"kind\":\"CORRECTION\",\"corrects\":\"" + entry + "\"}");
    }

    private static Response replaced(UUID entry, String replacement) {
        return Calls.post(
                "{\"kind\":\"CORRECTION\",\"corrects\":\"" + entry + "\",\"replacement\":" + replacement + "}");
    }

    private static String purchaseOf(String amount) {
        return "{\"kind\":\"PURCHASE\"" + amount(amount) + "}";
    }

    private static String returnOf(String amount, String more) {
        return "{\"kind\":\"RETURN\"" + amount(amount) + more + "}";
    }

    private static String amount(String amount) {
        return ",\"amount\":{\"amount\":\"" + amount + "\",\"currency\":\"CNY\"}";
    }

    private static Response refused(Response answer, String pointer) {
        assertProblem(answer, 422, "INVALID_REQUEST").at(pointer);
        return answer;
    }
}
