package io.clientele.interaction.points.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.interaction.Calls;
import io.clientele.interaction.OnRealParts;
import io.clientele.interaction.database.Database;
import io.clientele.interaction.merge.Merging;
import io.clientele.kit.testing.ProblemAssert;
import io.clientele.kit.testing.http.JsonPath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

/** What was answered then is answered as of then, whatever has moved since. */
@QuarkusTest
@OnRealParts
class ReadingALedgerOfThenTest {

    private static final String AT = "2026-01-31T09:30:00Z";

    private final UUID customer = UUID.randomUUID();

    @Inject
    Expiry expiry;

    @Inject
    Database database;

    @Inject
    Merging merging;

    @Test
    void everyBalanceThatWasAnsweredIsAnsweredAgain() {
        var answered = new ArrayList<JsonPath>();
        Runnable look = () -> answered.add(account(""));
        look.run();
        var purchase = Calls.recorded(Calls.purchase(customer, "100", AT, null));
        earn("{\"number\":100}", ",\"about\":\"" + purchase + "\"");
        look.run();
        earn("{\"number\":40,\"expiresAt\":\"2026-02-10T00:00:00Z\"}", "");
        look.run();
        move("POINTS_REDEEMED", "{\"number\":30}", "2026-03-01T00:00:00Z", "");
        look.run();
        expiry.expire();
        look.run();
        var back = Calls.recorded(Calls.entry(
                customer,
                "RETURN",
                "2026-04-01T00:00:00Z",
                ",\"returns\":\"" + purchase + "\",\"amount\":{\"amount\":\"60\",\"currency\":\"CNY\"}"));
        look.run();
        Calls.recorded("{\"kind\":\"CORRECTION\",\"corrects\":\"" + back + "\"}");
        look.run();
        move("POINTS_EARNED", "{\"number\":5}", "2026-05-01T00:00:00Z", "");
        look.run();
        assertThat(answered.stream().map(each -> each.getInt("balance")).toList())
                .containsExactly(0, 100, 100, 70, 70, 10, 70, 75);
        for (var then : answered) {
            assertThat(figures(account("?asOf=" + then.getString("asOf")))).isEqualTo(figures(then));
        }
    }

    @Test
    void theLedgerIsTheFirstPartOfThatOfNow() {
        earn("{\"number\":10}", "");
        var then = account("").getString("asOf");
        move("POINTS_REDEEMED", "{\"number\":4}", "2026-03-01T00:00:00Z", "");
        var path = "/customers/" + customer + "/points/movements?count=true";
        Calls.get(path + "&asOf=" + then)
                .then()
                .body("items.number", equalTo(List.of(1)))
                .body("items[0].balance", equalTo(10))
                .body("total", equalTo(1));
        Calls.get(path).then().body("items.number", equalTo(List.of(2, 1)));
        Calls.get(path + "&asOf=2025-01-01").then().body("items", hasSize(0)).body("total", equalTo(0));
    }

    /** A batch may begin before, and be booked after, what is recorded while it waits. */
    @Test
    void ledgerAndAccountOfThenAgreeWhateverWaitedForWhat() {
        earn("{\"number\":10}", "");
        move("POINTS_REDEEMED", "{\"number\":4}", AT, "");
        earn("{\"number\":5}", "");
        recorded(customer, 1, "10:00:00");
        recorded(customer, 2, "10:00:10");
        recorded(customer, 3, "10:00:01");
        agree("10:00:05", 1, 10);
        agree("10:00:10", 3, 11);

        var merged = UUID.randomUUID();
        Calls.recorded(Calls.entry(merged, "POINTS_EARNED", AT, ",\"points\":{\"number\":7}"));
        recorded(merged, 1, "10:00:03");
        merging.merge(merged, customer);
        agree("10:00:05", 2, 17);
        agree("10:00:10", 4, 18);
        Calls.get("/customers/" + customer + "/points/movements")
                .then()
                .body("items.number", equalTo(List.of(4, 3, 2, 1)))
                .body("items[0].balance", equalTo(18));
    }

    private void recorded(UUID account, int number, String time) {
        database.update(
                "update points_movement set recorded_at = ? where customer_id = ? and number = ?",
                Instant.parse("2026-02-01T" + time + "Z"),
                account,
                number);
    }

    private void agree(String time, int movements, int balance) {
        var asOf = "?count=true&asOf=2026-02-01T" + time + "Z";
        assertThat(account(asOf.replace("count=true&", "")).getInt("balance")).isEqualTo(balance);
        Calls.get("/customers/" + customer + "/points/movements" + asOf)
                .then()
                .body("items", hasSize(movements))
                .body("items[0].number", equalTo(movements))
                .body("items[0].balance", equalTo(balance))
                .body("total", equalTo(movements));
    }

    @Test
    void aDayIsOverAndWhatIsToComeIsWhatWillBeLeft() {
        earn("{\"number\":10,\"expiresAt\":\"2098-01-01T00:00:00Z\"}", "");
        earn("{\"number\":7,\"expiresAt\":\"2099-01-01T00:00:00Z\"}", "");
        Calls.get("/customers/" + customer + "/points?asOf=2025-01-01")
                .then()
                .body("asOf", equalTo("2025-01-01T23:59:59.999999Z"))
                .body("balance", equalTo(0))
                .body("expiring", nullValue())
                .body("owed", nullValue());
        Calls.get("/customers/" + customer + "/points?asOf=2098-06-01")
                .then()
                .body("balance", equalTo(7))
                .body("expiredNotBooked", equalTo(10))
                .body("expiring", hasSize(1));
        for (var path : List.of("/points", "/points/movements")) {
            ProblemAssert.assertProblem(
                            Calls.get("/customers/" + customer + path + "?asOf=yesterday"), 400, "MALFORMED_REQUEST")
                    .atParameter("asOf");
        }
    }

    private static Map<String, Integer> figures(JsonPath account) {
        var figures = new LinkedHashMap<String, Integer>();
        for (var name :
                List.of("balance", "earned", "redeemed", "expired", "reclaimed", "expiredNotBooked", "earnedAhead")) {
            figures.put(name, account.getInt(name));
        }
        return figures;
    }

    private JsonPath account(String query) {
        var answer = Calls.get("/customers/" + customer + "/points" + query);
        answer.then().statusCode(200);
        return answer.jsonPath();
    }

    private void earn(String points, String more) {
        move("POINTS_EARNED", points, AT, more);
    }

    private void move(String kind, String points, String at, String more) {
        Calls.recorded(Calls.entry(customer, kind, at, ",\"points\":" + points + more));
    }
}
