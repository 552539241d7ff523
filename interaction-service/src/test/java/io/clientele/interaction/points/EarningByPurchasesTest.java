package io.clientele.interaction.points;

import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import io.clientele.interaction.Calls;
import io.clientele.interaction.InteractionSettings;
import io.clientele.interaction.OnRealParts;
import io.clientele.interaction.journal.JournalEntry;
import io.clientele.kit.testing.ProblemAssert;
import io.clientele.kit.time.Zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** Points that the rule gives for a purchase: once, and for one that counts. */
@QuarkusTest
@OnRealParts
class EarningByPurchasesTest {

    private static final String AT = "2026-01-31T09:30:00Z";

    @Inject
    InteractionSettings settings;

    @Inject
    Zone zone;

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

    @Test
    void theSameAgainIsAnsweredWithTheFirstWhateverTheRuleIsNow() {
        var purchase = Calls.recorded(Calls.purchase(customer, "95.99", AT, null));
        var more = ",\"externalReference\":{\"system\":\"shop\",\"id\":\"earned-" + customer + "\"}";
        var first = earnWith(purchase, more, "one");
        first.then().statusCode(201);
        QuarkusMock.installMockForType(new Doubled(settings, zone), Rule.class);
        assertThat(earnWith(purchase, more, "one").asString()).isEqualTo(first.asString());
        earnWith(purchase, more, "other")
                .then()
                .statusCode(200)
                .body("movement.points", equalTo(95))
                .body("rule", nullValue());
    }

    /** The rule as it is set later. */
    private static final class Doubled extends Rule {

        Doubled(InteractionSettings settings, Zone zone) {
            super(settings, zone);
        }

        @Override
        EarnedByRule earned(JournalEntry purchase) {
            var once = super.earned(purchase);
            return new EarnedByRule(
                    once.amount(),
                    once.pointsPerUnit().add(once.pointsPerUnit()),
                    2 * once.points(),
                    once.validFor(),
                    once.expiresAt());
        }
    }

    private UUID replaced(UUID purchase, String amount) {
        return Calls.recorded("""
                {"kind":"CORRECTION","corrects":"%s","replacement":{"kind":"PURCHASE","amount":{"amount":"%s","currency":"CNY"}}}""".formatted(purchase, amount));
    }

    private Response earnWith(UUID purchase) {
        return earnWith(purchase, "", UUID.randomUUID().toString());
    }

    private Response earnWith(UUID purchase, String more, String key) {
        return Calls.as("agent")
                .contentType("application/json")
                .header("Idempotency-Key", key + customer)
                .body("{\"kind\":\"POINTS_EARNED\",\"about\":\"" + purchase + "\",\"occurredAt\":\"" + AT + "\"" + more
                        + "}")
                .post("/api/v1/customers/" + customer + "/points");
    }
}
