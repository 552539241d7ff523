package io.clientele.interaction.points;

import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import io.clientele.interaction.Calls;
import io.clientele.interaction.OnRealParts;
import io.clientele.kit.testing.ProblemAssert;

import static org.hamcrest.Matchers.equalTo;

/** Points that the rule gives for a purchase: once, and for one that counts. */
@QuarkusTest
@OnRealParts
class EarningByPurchasesTest {

    private static final String AT = "2026-01-31T09:30:00Z";

    private final UUID customer = UUID.randomUUID();

    @Test
    void aPurchaseEarnsByTheRuleOnce() {
        var purchase = Calls.recorded(Calls.purchase(customer, "95.99", AT, null));
        earnWith(purchase)
                .then()
                .statusCode(201)
                .body("movement.points", equalTo(95))
                .body("rule.amount.amount", equalTo("95.99"))
                .body("rule.expiresAt", equalTo("2028-02-01T00:00:00Z"));
        ProblemAssert.assertProblem(earnWith(purchase), 409, "POINTS_ALREADY_EARNED");
    }

    @Test
    void aPurchaseThatCountsNoMoreEarnsNothingAndOneThatReplacesItNotAgain() {
        var voided = Calls.recorded(Calls.purchase(customer, "10.00", AT, null));
        Calls.recorded("{\"kind\":\"CORRECTION\",\"corrects\":\"" + voided + "\"}");
        ProblemAssert.assertProblem(earnWith(voided), 409, "PURCHASE_CORRECTED");

        var first = Calls.recorded(Calls.purchase(customer, "95.99", AT, null));
        earnWith(first).then().statusCode(201).body("account.balance", equalTo(95));
        var second = replaced(first, "50.00");
        ProblemAssert.assertProblem(earnWith(first), 409, "PURCHASE_CORRECTED");
        ProblemAssert.assertProblem(earnWith(second), 409, "POINTS_ALREADY_EARNED");
        ProblemAssert.assertProblem(earnWith(replaced(second, "60.00")), 409, "POINTS_ALREADY_EARNED");
        Calls.get("/customers/" + customer + "/points").then().body("balance", equalTo(95));
    }

    private UUID replaced(UUID purchase, String amount) {
        return Calls.recorded("""
                {"kind":"CORRECTION","corrects":"%s","replacement":{"kind":"PURCHASE","amount":{"amount":"%s","currency":"CNY"}}}""".formatted(purchase, amount));
    }

    private Response earnWith(UUID purchase) {
        return Calls.as("agent")
                .contentType("application/json")
                .body("{\"kind\":\"POINTS_EARNED\",\"about\":\"" + purchase + "\",\"occurredAt\":\"" + AT + "\"}")
                .post("/api/v1/customers/" + customer + "/points");
    }
}
