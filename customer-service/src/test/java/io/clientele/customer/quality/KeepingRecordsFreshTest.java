package io.clientele.customer.quality;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.customer.quality.model.Completeness;
import io.clientele.customer.quality.model.Freshness;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.WithBackends;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.post;
import static io.clientele.customer.Calls.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithBackends
class KeepingRecordsFreshTest {

    private static final String TASKS = "/api/v1/verification-tasks";

    @Inject
    Sql sql;

    @Test
    void completenessNamesWhatIsMissing() {
        var id = register(
                "{\"kind\":\"COMPANY\",\"name\":\"Known\",\"region\":\"East\",\"employees\":7,\"contactPoints\":[]}");
        get("viewer", CUSTOMERS + "/" + id + "/quality")
                .statusCode(200)
                .body("expected", equalTo(13))
                .body("known", equalTo(3))
                .body("completenessShare.toDouble()", closeTo(3.0 / 13, 1e-6))
                .body("missing", hasItem("contactPoints"))
                .body("missing", not(hasItem("region")))
                .body("stale", equalTo(false))
                .body("staleAfter", equalTo("P180D"));
        get("viewer", CUSTOMERS + "/" + UUID.randomUUID() + "/quality").statusCode(404);
    }

    @Test
    void shareAndTimesAreExact() {
        var two = Completeness.of(Set.of("a", "x"), List.of("a", "b"));
        assertThat(two).isEqualTo(new Completeness(0.5, 2, List.of("b")));
        assertThat(Completeness.of(Set.of(), List.of()).share()).isEqualTo(1);
        var right = Instant.parse("2026-01-01T00:00:00Z");
        var lasts = Period.ofDays(180);
        assertThat(Freshness.of(right, lasts, ZoneOffset.UTC, Instant.parse("2026-06-29T23:59:59Z"))
                        .stale())
                .isFalse();
        assertThat(Freshness.of(right, lasts, ZoneOffset.UTC, Instant.parse("2026-06-30T00:00:00Z")))
                .isEqualTo(new Freshness(Instant.parse("2026-06-30T00:00:00Z"), true));
    }

    @Test
    void aVerifiedContactPointTakesTheCustomerFromTheList() {
        var owner = "rep-" + UUID.randomUUID();
        var id = old(owner, "2020-03-01T00:00:00Z");
        var other = old(owner, "2020-02-01T00:00:00Z");
        get("viewer", TASKS + "?count=true&ownerId=" + owner)
                .body("items.customerId", contains(other, id))
                .body("items[0].name", equalTo("A***"))
                .body("items[0].contactPoints[0].value", equalTo("a***@example.com"))
                .body("total", equalTo(2));
        String cursor =
                get("agent", TASKS + "?limit=1&ownerId=" + owner).extract().path("nextCursor");
        get("agent", TASKS + "?limit=1&ownerId=" + owner + "&cursor=" + cursor).body("items.customerId", contains(id));

        var verified = post(
                "agent",
                CUSTOMERS + "/" + id + "/verifications",
                "{\"contactPoint\":{\"type\":\"EMAIL\",\"value\":\"ada@example.com\"},\"note\":\"answered\"}");
        verified.then().statusCode(201).body("recordedBy", equalTo("agent@clientele"));
        post("agent", CUSTOMERS + "/" + other + "/verifications", "{}").then().statusCode(201);

        get("agent", TASKS + "?ownerId=" + owner).body("items", hasSize(0));
        get("agent", CUSTOMERS + "/" + id)
                .body("version", equalTo(2))
                .body("contactPoints[0].verifiedAt", notNullValue())
                .body("contactPoints[0].label", equalTo("office"));
        get("agent", CUSTOMERS + "/" + other).body("version", equalTo(1));
        get("agent", CUSTOMERS + "/" + other + "/quality")
                .body("stale", equalTo(false))
                .body("contactPoints[0].stale", equalTo(true));
        get("viewer", verified.header("Location"))
                .body("contactPoint.value", equalTo("a***@example.com"))
                .body("note", nullValue());
        get("viewer", CUSTOMERS + "/" + id + "/verifications").body("items", hasSize(1));
    }

    @Test
    void anOlderVerificationTurnsNothingBackAndNonsenseIsRefused() {
        var id = register("""
                {"kind":"INDIVIDUAL","name":"Ada","contactPoints":[{"type":"EMAIL","value":"ada@example.com","verifiedAt":"2026-03-01T00:00:00Z"}]}""");
        var path = CUSTOMERS + "/" + id + "/verifications";
        var point = "{\"contactPoint\":{\"type\":\"%s\",\"value\":\"ada@example.com\"},\"verifiedAt\":\"%s\"}";
        post("agent", path, point.formatted("EMAIL", "2026-02-01T00:00:00Z"))
                .then()
                .statusCode(201);
        get("agent", CUSTOMERS + "/" + id)
                .body("contactPoints[0].verifiedAt", equalTo("2026-03-01T00:00:00Z"))
                .body("version", equalTo(1));
        post("agent", path, point.formatted("PHONE", "2026-02-01T00:00:00Z"))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("UNKNOWN_CONTACT_POINT"));
        post("agent", path, point.formatted("EMAIL", "9999-02-01T00:00:00Z"))
                .then()
                .statusCode(422);
        post("agent", path, "{\"verifiedAt\":\"1800-01-01T00:00:00Z\"}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/verifiedAt"))
                .body("errors[0].code", equalTo("OUT_OF_RANGE"));
        post("viewer", path, "{}").then().statusCode(403);
    }

    /** A customer as if it had been registered long ago. */
    private String old(String owner, String at) {
        var id = register("""
                {"kind":"INDIVIDUAL","name":"Ada","ownerId":"%s","contactPoints":[{"type":"EMAIL","value":"ada@example.com","label":"office"}]}""".formatted(owner));
        sql.execute("update customer set created_at = ? where id = ?", Instant.parse(at), UUID.fromString(id));
        return id;
    }
}
