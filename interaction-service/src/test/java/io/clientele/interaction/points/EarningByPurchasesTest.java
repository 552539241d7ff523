package io.clientele.interaction.points;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.interaction.Calls;
import io.clientele.interaction.OnRealParts;
import io.clientele.interaction.Years;
import io.clientele.kit.testing.ProblemAssert;
import io.clientele.kit.testing.http.Response;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

/** Points that the rule gives for a purchase: once, and for one that counts. */
@QuarkusTest
@OnRealParts
class EarningByPurchasesTest {

    @Inject
    Clock clock;

    private String at;

    @BeforeEach
    void aMonthAgo() {
        at = clock.instant()
                .minus(Duration.ofDays(30))
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    private final UUID customer = UUID.randomUUID();

    @Test
    void aPurchaseEarnsByTheRuleOnce() {
        var purchase = Calls.recorded(Calls.purchase(customer, "95.99", at, null));
        var expiry = LocalDate.parse(at.substring(0, 10)).plusMonths(24).plusDays(1) + "T00:00:00Z";
        earnWith(purchase)
                .then()
                .statusCode(201)
                .body("movement.points", equalTo(95))
                .body("rule.amount.amount", equalTo("95.99"))
                .body("rule.expiresAt", equalTo(expiry));
        ProblemAssert.assertProblem(earnWith(purchase), 409, "POINTS_ALREADY_EARNED");
    }

    @Test
    void aPurchaseThatWasVoidedEarnsNothingAndOneThatReplacesAnotherNotAgain() {
        var voided = Calls.recorded(Calls.purchase(customer, "10.00", at, null));
        Calls.recorded("{\"kind\":\"CORRECTION\",\"corrects\":\"" + voided + "\"}");
        ProblemAssert.assertProblem(earnWith(voided), 409, "PURCHASE_CORRECTED");

        var first = Calls.recorded(Calls.purchase(customer, "95.99", at, null));
        earnWith(first).then().statusCode(201).body("account.balance", equalTo(95));
        var second = replaced(first, "50.00");
        ProblemAssert.assertProblem(earnWith(first), 409, "POINTS_ALREADY_EARNED");
        ProblemAssert.assertProblem(earnWith(second), 409, "POINTS_ALREADY_EARNED");
        ProblemAssert.assertProblem(earnWith(replaced(second, "60.00")), 409, "POINTS_ALREADY_EARNED");
        Calls.get("/customers/" + customer + "/points").then().body("balance", equalTo(60));
    }

    /** As for returns, whether it is named by our id or by the key it was posted under. */
    @Test
    void ofAPurchaseThatWasReplacedWhatTookItsPlaceIsMeant() {
        var key = "order-" + customer;
        var byKey = Calls.recorded(Calls.purchase(customer, "95.99", at, key));
        var standing = replaced(replaced(byKey, "50.00"), "40.00");
        earn("\"aboutReference\":{\"system\":\"shop\",\"id\":\"" + key + "\"}")
                .then()
                .statusCode(201)
                .body("movement.points", equalTo(40))
                .body("rule.amount.amount", equalTo("40.00"));
        ProblemAssert.assertProblem(earnWith(standing), 409, "POINTS_ALREADY_EARNED");

        var byId = Calls.recorded(Calls.purchase(customer, "30.00", at, null));
        replaced(byId, "20.00");
        earnWith(byId).then().statusCode(201).body("movement.points", equalTo(20));
        Calls.recorded("{\"kind\":\"CORRECTION\",\"corrects\":\"" + standing + "\"}");
        Calls.get("/customers/" + customer + "/points").then().body("balance", equalTo(20));
    }

    /** As nothing is returned of it then either. */
    @Test
    void aPurchaseOfWhichAYearThatIsAwayMayTellEarnsWhenThatIsBack() {
        var moved = Calls.recorded(Calls.purchase(customer, "95.99", "1924-06-01T09:00:00Z", null));
        var standing = Calls.recorded("{\"kind\":\"CORRECTION\",\"corrects\":\"" + moved + "\",\"replacement\":"
                + Calls.purchase(customer, "50.00", "1930-06-01T09:00:00Z", null) + "}");
        var before = Calls.recorded(Calls.purchase(customer, "20.00", "1924-06-01T09:00:00Z", null));
        Years.detach(1930);
        try {
            for (var purchase : List.of(moved, before)) {
                var refused = earnWith(purchase);
                ProblemAssert.assertProblem(refused, 409, "PERIOD_DETACHED");
                refused.then().body("detail", containsString("Attach 1930"));
                ProblemAssert.assertProblem(earnFive(purchase), 409, "PERIOD_DETACHED");
            }
            ProblemAssert.assertProblem(earnWith(standing), 422, "INVALID_REQUEST")
                    .at("/about");
            earnWith(standing).then().body("detail", containsString("1930"));
        } finally {
            Years.attach(1930);
        }
        earnFive(moved).then().statusCode(201);
        earnFive(before).then().statusCode(201);
    }

    private Response earnFive(UUID purchase) {
        return earn("\"about\":\"" + purchase + "\",\"points\":{\"number\":5}");
    }

    private UUID replaced(UUID purchase, String amount) {
        return Calls.recorded("""
                {"kind":"CORRECTION","corrects":"%s","replacement":{"kind":"PURCHASE","amount":{"amount":"%s","currency":"CNY"}}}""".formatted(purchase, amount));
    }

    private Response earnWith(UUID purchase) {
        return earn("\"about\":\"" + purchase + "\"");
    }

    private Response earn(String with) {
        return Calls.as("agent")
                .contentType("application/json")
                .body("{\"kind\":\"POINTS_EARNED\"," + with + ",\"occurredAt\":\"" + at + "\"}")
                .post("/api/v1/customers/" + customer + "/points");
    }
}
