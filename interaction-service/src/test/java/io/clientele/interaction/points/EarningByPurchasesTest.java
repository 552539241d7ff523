package io.clientele.interaction.points;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.interaction.Calls;
import io.clientele.interaction.OnRealParts;
import io.clientele.kit.testing.ProblemAssert;

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
    void aPurchaseThatCountsNoMoreEarnsNothingAndOneThatReplacesItNotAgain() {
        var voided = Calls.recorded(Calls.purchase(customer, "10.00", at, null));
        Calls.recorded("{\"kind\":\"CORRECTION\",\"corrects\":\"" + voided + "\"}");
        ProblemAssert.assertProblem(earnWith(voided), 409, "PURCHASE_CORRECTED");

        var first = Calls.recorded(Calls.purchase(customer, "95.99", at, null));
        earnWith(first).then().statusCode(201).body("account.balance", equalTo(95));
        var second = replaced(first, "50.00");
        ProblemAssert.assertProblem(earnWith(first), 409, "PURCHASE_CORRECTED");
        ProblemAssert.assertProblem(earnWith(second), 409, "POINTS_ALREADY_EARNED");
        ProblemAssert.assertProblem(earnWith(replaced(second, "60.00")), 409, "POINTS_ALREADY_EARNED");
        Calls.get("/customers/" + customer + "/points").then().body("balance", equalTo(60));
    }

    private UUID replaced(UUID purchase, String amount) {
        return Calls.recorded("""
                {"kind":"CORRECTION","corrects":"%s","replacement":{"kind":"PURCHASE","amount":{"amount":"%s","currency":"CNY"}}}""".formatted(purchase, amount));
    }

    private Response earnWith(UUID purchase) {
        return Calls.as("agent")
                .contentType("application/json")
                .body("{\"kind\":\"POINTS_EARNED\",\"about\":\"" + purchase + "\",\"occurredAt\":\"" + at + "\"}")
                .post("/api/v1/customers/" + customer + "/points");
    }
}
