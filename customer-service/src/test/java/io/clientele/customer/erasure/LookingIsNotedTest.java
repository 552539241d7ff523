package io.clientele.customer.erasure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.accesslog.Accesses;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.WithBackends;

import static io.clientele.customer.Calls.as;
import static io.clientele.customer.Calls.company;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.register;
import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

/** Who looked at whom is kept, in which role and by what. */
@QuarkusTest
@WithBackends
class LookingIsNotedTest {

    @Inject
    Accesses accesses;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Test
    void everyReadThatShowsSomethingIsNotedOnce() {
        var name = "Looked-at-" + UUID.randomUUID();
        var id = company(name);
        get("viewer", "/api/v1/customers/" + id).statusCode(200);
        get("manager", "/api/v1/customers/" + id + "/history").statusCode(200);
        get("system", "/api/v1/customers?q=" + name).body("items", hasSize(1));
        get("agent", "/api/v1/customers/" + id + "?fields=kind").statusCode(200);
        get("agent", "/api/v1/customers/" + id + "/consents/" + UUID.randomUUID())
                .statusCode(404);
        Patience.until("three reads are written", () -> count(id) == 3);
        get("manager", path(id) + "&count=true")
                .body("items.operation", equalTo(List.of("listCustomers", "listCustomerVersions", "getCustomer")))
                .body("items.role", equalTo(List.of("system", "manager", "viewer")))
                .body("items[2].subject", equalTo("viewer@clientele"))
                .body("items[2].service", equalTo("customer-service"))
                .body("total", equalTo(3));
    }

    @Test
    void everybodyWhoGoesOutByAnExportIsNoted() {
        var region = "R" + UUID.randomUUID();
        var one = register("{\"kind\":\"INDIVIDUAL\",\"name\":\"Taken out\",\"region\":\"" + region + "\"}");
        var two = register("{\"kind\":\"COMPANY\",\"name\":\"Too\",\"region\":\"" + region + "\"}");
        get("agent", "/api/v1/customers/export?fields=id,kind&region=" + region).statusCode(200);
        get("agent", "/api/v1/customers/export?region=" + region).statusCode(200);
        get("viewer", "/api/v1/customers/export?format=NDJSON&fields=name&region=" + region)
                .statusCode(200);
        for (var id : List.of(one, two)) {
            Patience.until("both exports are written", () -> count(id) == 2);
            get("manager", path(id))
                    .body("items.operation", equalTo(List.of("exportCustomers", "exportCustomers")))
                    .body("items.role", equalTo(List.of("viewer", "agent")));
        }
    }

    @Test
    void namesInWorkListsAreNotedToo() {
        var owner = "rep-" + UUID.randomUUID();
        var email = UUID.randomUUID() + "@example.com";
        var one = register("""
                {"kind":"INDIVIDUAL","name":"Twice there","ownerId":"%s","contactPoints":[{"type":"EMAIL","value":"%s"}]}""".formatted(owner, email));
        register("{\"kind\":\"INDIVIDUAL\",\"name\":\"Twice there\",\"contactPoints\":[{\"type\":\"EMAIL\",\"value\":\""
                + email + "\"}]}");
        Patience.until("they are found to be one", () -> !get("agent", "/api/v1/duplicate-candidates?customerId=" + one)
                .extract()
                .jsonPath()
                .getList("items")
                .isEmpty());
        Patience.until("that is noted", () -> get("manager", path(one))
                .extract()
                .jsonPath()
                .getList("items.operation")
                .contains("listDuplicateCandidates"));
    }

    @Test
    void theListIsPagedAndForManagers() {
        var id = register("{\"kind\":\"INDIVIDUAL\",\"name\":\"Paged\"}");
        for (int i = 0; i < 3; i++) {
            get("agent", "/api/v1/customers/" + id).statusCode(200);
        }
        Patience.until("all are written", () -> count(id) == 3);
        var first =
                get("admin", path(id) + "&limit=2").body("items", hasSize(2)).extract();
        String cursor = first.path("nextCursor");
        get("admin", path(id) + "&limit=2&cursor=" + cursor)
                .body("items", hasSize(1))
                .body("items[0].operation", equalTo("getCustomer"));
        String last = first.path("items[1].id");
        get("admin", path(id) + "&before=" + last).body("items", hasSize(1));
        assertProblem(as("agent").get(path(id)), 403, "FORBIDDEN");
        assertProblem(as("manager").get("/api/v1/accesses"), 422, "INVALID_REQUEST");
    }

    @Test
    void whoIsGoneIsTakenOutAndWhatIsOldIsForgotten() {
        var one = company("One of two");
        var two = company("Two of two");
        var now = clock.instant();
        note(now, one, two);
        note(now, one);
        note(now.minus(Duration.ofDays(400)), two);
        assertThat(count(one)).isEqualTo(2);
        accesses.erase(List.of(UUID.fromString(one)));
        assertThat(count(one)).isZero();
        assertThat(count(two)).isEqualTo(2);
        assertThat(accesses.forgetOld()).isPositive();
        assertThat(count(two)).isEqualTo(1);
    }

    private void note(Instant at, String... customers) {
        sql.execute(
                "insert into access_entry values (gen_random_uuid(), ?, 'a', 'agent', 'getCustomer', ?::uuid[])",
                at,
                customers);
    }

    private static int count(String id) {
        return get("admin", path(id) + "&count=true").extract().path("total");
    }

    private static String path(String id) {
        return "/api/v1/accesses?customerId=" + id;
    }
}
