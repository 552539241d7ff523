package io.clientele.interaction.points;

import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.clientele.interaction.Calls;
import io.clientele.interaction.OnRealParts;
import io.clientele.interaction.database.Database;
import io.clientele.kit.testing.ProblemAssert;
import io.clientele.kit.testing.http.Response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

/** The rule is a resource of versions, one of which is in force. */
@QuarkusTest
@OnRealParts
class EarningByARuleThatChangesTest {

    private static final String AT = "2026-01-31T09:30:00Z";

    @Inject
    Database database;

    private final UUID customer = UUID.randomUUID();

    @AfterEach
    void backToTheSettings() {
        activate(0).then().statusCode(200).body("version", equalTo(0));
    }

    @Test
    void whatIsEarnedNamesTheVersionItWasEarnedBy() {
        earn(purchase("10.50"), "a")
                .then()
                .statusCode(201)
                .body("rule.version", equalTo(0))
                .body("movement.points", equalTo(10))
                .body("movement.ruleVersion", equalTo(0));
        int version = registered("2.5", "P1M");
        earn(purchase("10.50"), "b").then().body("rule.version", equalTo(0));
        activate(version).then().statusCode(200).body("version", equalTo(version));
        earn(purchase("10.50"), "c")
                .then()
                .statusCode(201)
                .body("rule.version", equalTo(version))
                .body("rule.pointsPerUnit", equalTo(2.5f))
                .body("movement.points", equalTo(26))
                .body("movement.ruleVersion", equalTo(version))
                .body("rule.expiresAt", equalTo("2026-03-01T00:00:00Z"));
        Calls.get("/customers/" + customer + "/points/movements")
                .then()
                .body("items.ruleVersion", equalTo(java.util.List.of(version, 0, 0)));
    }

    @Test
    void theSameAgainIsTheFirstMovementWhateverTheRuleIsByThen() {
        var purchase = purchase("40.00");
        var first = earn(purchase, "again");
        first.then().statusCode(201);
        activate(registered("3", "P12M")).then().statusCode(200);
        earn(purchase, "again")
                .then()
                .statusCode(200)
                .body("movement.id", equalTo(first.path("movement.id")))
                .body("rule.version", equalTo(0))
                .body("rule.points", equalTo(40))
                .body("rule.amount.amount", equalTo("40.00"))
                .body("account.balance", equalTo(40));
        ProblemAssert.assertProblem(earn(purchase("41.00"), "again"), 409, "REFERENCE_TAKEN");
        ProblemAssert.assertProblem(earn(purchase, "other"), 409, "POINTS_ALREADY_EARNED");
    }

    @Test
    void whatAnEarlierVersionRecordedIsKnownAgainToo() {
        var purchase = purchase("40.00");
        var first = earn(purchase, "again");
        database.update(
                "update points_lot set rule_version = null, per_unit = null, valid_for = null, basis = null where customer_id = ?",
                customer);
        activate(registered("3", "P12M")).then().statusCode(200);
        earn(purchase, "again")
                .then()
                .statusCode(200)
                .body("movement.id", equalTo(first.path("movement.id")))
                .body("movement.points", equalTo(40))
                .body("rule", nullValue())
                .body("account.balance", equalTo(40));
        ProblemAssert.assertProblem(earn(purchase("41.00"), "again"), 409, "REFERENCE_TAKEN");
    }

    @Test
    void versionsAreReadAndListed() {
        int version = registered("1.5", "P6M");
        Calls.get("/points-rules/" + version)
                .then()
                .statusCode(200)
                .body("pointsPerUnit", equalTo(1.5f))
                .body("validFor", equalTo("P6M"))
                .body("active", equalTo(false));
        Calls.get("/points-rules/0").then().body("pointsPerUnit", equalTo(1)).body("createdAt", nullValue());
        activate(version);
        Calls.get("/points-rules/active")
                .then()
                .body("version", equalTo(version))
                .body("activatedBy", equalTo("manager@clientele"));
        Calls.get("/points-rules?limit=500&count=true")
                .then()
                .body("items[0].version", equalTo(version))
                .body("items.version", hasItem(0))
                .body("total", equalTo(version + 1));
        var page = Calls.get("/points-rules?limit=1");
        page.then().body("items.version", equalTo(java.util.List.of(version)));
        Calls.get("/points-rules?limit=500&cursor=" + page.path("nextCursor"))
                .then()
                .body("items[0].version", equalTo(version - 1));
        ProblemAssert.assertProblem(Calls.get("/points-rules/999999"), 404, "POINTS_RULE_NOT_FOUND");
    }

    @Test
    void badRulesAreNamedAndOnlyManagersMakeThem() {
        ProblemAssert.assertProblem(
                        register("manager", "{\"pointsPerUnit\":0,\"validFor\":\"P0D\"}"), 422, "INVALID_REQUEST")
                .at("/pointsPerUnit")
                .at("/validFor");
        ProblemAssert.assertProblem(register("manager", "{}"), 422, "INVALID_REQUEST")
                .at("/pointsPerUnit")
                .at("/validFor");
        ProblemAssert.assertProblem(activate(999_999), 422, "INVALID_REQUEST").at("/version");
        assertThat(register("agent", "{\"pointsPerUnit\":1,\"validFor\":\"P1M\"}")
                        .statusCode())
                .isEqualTo(403);
    }

    private UUID purchase(String amount) {
        return Calls.recorded(Calls.purchase(customer, amount, AT, null));
    }

    private static int registered(String perUnit, String validFor) {
        var answer = register("manager", "{\"pointsPerUnit\":" + perUnit + ",\"validFor\":\"" + validFor + "\"}");
        answer.then().statusCode(201);
        return answer.path("version");
    }

    private static Response register(String role, String body) {
        return Calls.as(role).contentType("application/json").body(body).post("/api/v1/points-rules");
    }

    private static Response activate(int version) {
        return Calls.as("manager")
                .contentType("application/json")
                .body("{\"version\":" + version + "}")
                .put("/api/v1/points-rules/active");
    }

    private Response earn(UUID purchase, String key) {
        return Calls.as("agent")
                .contentType("application/json")
                .body("{\"kind\":\"POINTS_EARNED\",\"about\":\"" + purchase + "\",\"occurredAt\":\"" + AT
                        + "\",\"externalReference\":{\"system\":\"shop\",\"id\":\"" + key + "-" + customer + "\"}}")
                .post("/api/v1/customers/" + customer + "/points");
    }
}
