package io.clientele.interaction.points.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.interaction.Calls;
import io.clientele.interaction.OnRealParts;
import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.http.Checks;
import io.clientele.kit.testing.http.Response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

/** A purchase that is given back takes the points it earned with it; the numbers are worked out by hand. */
@QuarkusTest
@OnRealParts
class TakingPointsBackTest {

    private static final String AT = "2026-01-31T09:30:00Z";

    @Inject
    Expiry expiry;

    private final UUID customer = UUID.randomUUID();

    @Test
    void aReturnTakesItsPartAndItsVoidingGivesItBack() {
        var purchase = purchase("100.00");
        earn(purchase, "").then().statusCode(201).body("account.balance", equalTo(100));
        var back = returned(purchase, "39.50");
        account().body("balance", equalTo(60)).body("reclaimed", equalTo(40)).body("earned", equalTo(100));
        movements()
                .body("items.kind.code", contains("POINTS_RECLAIMED", "POINTS_EARNED"))
                .body("items[0].id", equalTo(back.toString()))
                .body("items[0].points", equalTo(40))
                .body("items[0].balance", equalTo(60));
        corrected(back, "");
        account().body("balance", equalTo(100)).body("reclaimed", equalTo(0));
        movements().body("items[0].kind.code", equalTo("POINTS_RESTORED"));
    }

    @Test
    void aCorrectionTakesWhatIsTooMuchAndGivesNeverMoreThanWasEarned() {
        var first = purchase("100.00");
        earn(first, "");
        var second = corrected(first, purchaseOf("30.00"));
        account().body("balance", equalTo(30));
        var third = corrected(second, purchaseOf("80.00"));
        account().body("balance", equalTo(80));
        returned(first, "10.00");
        account().body("balance", equalTo(70));
        var fourth = corrected(third, purchaseOf("200.00"));
        account().body("balance", equalTo(100));
        corrected(fourth, "");
        account().body("balance", equalTo(0)).body("reclaimed", equalTo(100)).body("owed", equalTo(0));
    }

    @Test
    void whatWasSpentIsOwedAndSettledFromWhatIsEarnedNext() {
        var purchase = purchase("100.00");
        earn(purchase, "");
        redeem(80).then().statusCode(201);
        var back = returned(purchase, "50.00");
        account().body("balance", equalTo(0)).body("reclaimed", equalTo(20)).body("owed", equalTo(30));
        earn(null, ",\"points\":{\"number\":45}")
                .then()
                .statusCode(201)
                .body("movement.kind.code", equalTo("POINTS_EARNED"));
        account().body("balance", equalTo(15)).body("owed", equalTo(0)).body("reclaimed", equalTo(50));
        movements().body("items.points", contains(30, 45, 20, 80, 100)).body("total", equalTo(5));
        corrected(back, "");
        account().body("balance", equalTo(65)).body("reclaimed", equalTo(0));
    }

    @Test
    void ofANumberThatWasSaidThePartThatIsStillPaidForStays() {
        var purchase = purchase("100.00");
        earn(purchase, ",\"points\":{\"number\":10}");
        returned(purchase, "45.00");
        account().body("balance", equalTo(5));
    }

    @Test
    void whatWasReturnedBeforeEarnsNothing() {
        var purchase = purchase("100.00");
        returned(purchase, "40.00");
        earn(purchase, "").then().body("rule.amount.amount", equalTo("60.00")).body("account.balance", equalTo(60));
        returned(purchase, "5.00");
        account().body("balance", equalTo(55));
    }

    @Test
    void rowsOfABatchTakeBackWhatRowsBeforeThemEarned() {
        var id = "p-" + customer;
        var naming = "Reference\":{\"system\":\"shop\",\"id\":\"" + id + "\"}";
        var back = Calls.entry(
                customer, "RETURN", AT, ",\"amount\":{\"amount\":\"25\",\"currency\":\"CNY\"},\"returns" + naming);
        var result = Calls.batch(
                Calls.purchase(customer, "100", AT, id),
                back,
                Calls.entry(customer, "POINTS_EARNED", AT, ",\"points\":{\"number\":75},\"about" + naming),
                back);
        assertThat(result.getList("results.status", String.class)).containsOnly("CREATED");
        account().body("balance", equalTo(50));
    }

    @Test
    void whatHasExpiredIsNotTakenAgain() throws Exception {
        var purchase = purchase("100.00");
        earn(purchase, ",\"points\":{\"number\":100,\"expiresAt\":\"2026-02-10T00:00:00Z\"}");
        expired(100);
        returned(purchase, "100.00");
        account().body("balance", equalTo(0)).body("owed", equalTo(0)).body("reclaimed", equalTo(0));
    }

    @Test
    void whatWasTakenFromOtherPointsComesBackToThemThoughItsOwnHaveExpired() throws Exception {
        var purchase = purchase("100.00");
        earn(purchase, ",\"points\":{\"number\":100,\"expiresAt\":\"2026-02-10T00:00:00Z\"}");
        redeem(80).then().statusCode(201);
        earn(null, ",\"points\":{\"number\":50}");
        expired(20);
        var back = returned(purchase, "100.00");
        account().body("balance", equalTo(0)).body("reclaimed", equalTo(50)).body("owed", equalTo(30));
        corrected(back, "");
        account().body("balance", equalTo(50)).body("reclaimed", equalTo(0)).body("owed", equalTo(0));
        expiry.expire();
        redeem(50).then().statusCode(201);
    }

    @Test
    void whatComesBackSettlesFirstWhatElseIsOwed() {
        var one = purchase("100.00");
        var other = purchase("100.00");
        earn(one, "");
        earn(other, "");
        var ofOther = returned(other, "30.00");
        redeem(170).then().statusCode(201);
        var ofOne = returned(one, "50.00");
        account().body("balance", equalTo(0)).body("owed", equalTo(50)).body("reclaimed", equalTo(30));
        corrected(ofOther, "");
        account().body("balance", equalTo(0)).body("owed", equalTo(20)).body("reclaimed", equalTo(30));
        corrected(ofOne, "");
        account().body("balance", equalTo(30)).body("owed", equalTo(0)).body("reclaimed", equalTo(0));
    }

    @Test
    void whoeverRedeemsMeanwhileNoBalanceIsBelowZero() throws Exception {
        var purchase = purchase("100.00");
        earn(purchase, "");
        earn(null, ",\"points\":{\"number\":60}");
        var calls = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 10; i++) {
            calls.add(() -> returned(purchase, "10.00") == null ? 1 : 0);
            calls.add(() -> redeem(9).statusCode() == 201 ? 9 : 0);
            calls.add(() -> redeem(7).statusCode() == 201 ? 7 : 0);
        }
        int redeemed = 0;
        try (var pool = Executors.newFixedThreadPool(10)) {
            for (var each : pool.invokeAll(calls)) {
                redeemed += each.get();
            }
        }
        var account = account().extract().jsonPath();
        assertThat(account.getInt("redeemed")).isEqualTo(redeemed);
        assertThat(account.getInt("reclaimed") + account.getInt("owed")).isEqualTo(100);
        assertThat(account.getInt("balance")).isEqualTo(160 - redeemed - account.getInt("reclaimed"));
        List<Integer> balances = movements().extract().path("items.balance");
        assertThat(balances).allMatch(balance -> balance >= 0).first().isEqualTo(account.getInt("balance"));
    }

    @Test
    void whoReturnsWhileOthersEarnIsSeenOrSees() throws Exception {
        try (var pool = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 25; i++) {
                var purchase = purchase("100.00");
                for (var each : pool.invokeAll(List.<Callable<Object>>of(
                        () -> earn(purchase, "").then().statusCode(201), () -> returned(purchase, "90.00")))) {
                    each.get();
                }
            }
        }
        account().body("balance", equalTo(250));
    }

    private void expired(int points) throws Exception {
        Patience.until("all that expired is booked", () -> {
            expiry.expire();
            return Calls.get("/customers/" + customer + "/points").jsonPath().getInt("expired") == points;
        });
    }

    private UUID purchase(String amount) {
        return Calls.recorded(Calls.purchase(customer, amount, AT, null));
    }

    private UUID returned(UUID purchase, String amount) {
        return Calls.recorded(Calls.entry(
                customer,
                "RETURN",
                "2026-02-01T09:30:00Z",
                ",\"amount\":{\"amount\":\"" + amount + "\",\"currency\":\"CNY\"},\"returns\":\"" + purchase + "\""));
    }

    private static String purchaseOf(String amount) {
        return ",\"replacement\":{\"kind\":\"PURCHASE\",\"amount\":{\"amount\":\"" + amount
                + "\",\"currency\":\"CNY\"}}";
    }

    private static UUID corrected(UUID entry, String replacement) {
        return Calls.recorded("{\"kind\":\"CORRECTION\",\"corrects\":\"" + entry + "\"" + replacement + "}");
    }

    private Checks account() {
        return Calls.get("/customers/" + customer + "/points").then().statusCode(200);
    }

    private Checks movements() {
        return Calls.get("/customers/" + customer + "/points/movements?limit=500&count=true")
                .then()
                .statusCode(200);
    }

    private Response redeem(int points) {
        return post("{\"kind\":\"POINTS_REDEEMED\",\"points\":{\"number\":" + points
                + "},\"occurredAt\":\"2026-02-02T00:00:00Z\"}");
    }

    private Response earn(UUID purchase, String more) {
        return post("{\"kind\":\"POINTS_EARNED\",\"occurredAt\":\"" + AT + "\""
                + (purchase == null ? "" : ",\"about\":\"" + purchase + "\"") + more + "}");
    }

    private Response post(String body) {
        return Calls.as("agent")
                .contentType("application/json")
                .body(body)
                .post("/api/v1/customers/" + customer + "/points");
    }
}
