package io.clientele.customer.access;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

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
    AccessRows rows;

    @Inject
    AccessSweep sweep;

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
        Patience.until("three reads are written", () -> rows.count(UUID.fromString(id)) == 3);
        get("manager", path(id) + "?count=true")
                .body("items.operation", equalTo(List.of("listCustomers", "listCustomerVersions", "getCustomer")))
                .body("items.role", equalTo(List.of("system", "manager", "viewer")))
                .body("items[2].subject", equalTo("viewer@clientele"))
                .body("total", equalTo(3));
    }

    @Test
    void theListIsPagedAndForManagers() {
        var id = register("{\"kind\":\"INDIVIDUAL\",\"name\":\"Paged\"}");
        for (int i = 0; i < 3; i++) {
            get("agent", "/api/v1/customers/" + id).statusCode(200);
        }
        Patience.until("all are written", () -> rows.count(UUID.fromString(id)) == 3);
        String cursor = get("admin", path(id) + "?limit=2")
                .body("items", hasSize(2))
                .extract()
                .path("nextCursor");
        get("admin", path(id) + "?limit=2&cursor=" + cursor).body("items[0].operation", equalTo("getCustomer"));
        assertProblem(as("agent").get(path(id)), 403, "FORBIDDEN");
        assertProblem(as("manager").get(path(UUID.randomUUID().toString())), 404, "CUSTOMER_NOT_FOUND");
    }

    @Test
    void whoIsGoneIsTakenOutAndWhatIsOldIsForgotten() {
        var one = UUID.fromString(company("One of two"));
        var two = UUID.fromString(company("Two of two"));
        var now = clock.instant();
        var old = now.minus(Duration.ofDays(400));
        rows.insert(List.of(
                new Access(UUID.randomUUID(), now, "a", "agent", "listCustomers", Set.of(one, two)),
                new Access(UUID.randomUUID(), now, "a", "agent", "getCustomer", Set.of(one)),
                new Access(UUID.randomUUID(), now, "a", "agent", "getCustomer", Set.of(UUID.randomUUID())),
                new Access(UUID.randomUUID(), old, "a", "agent", "getCustomer", Set.of(two))));
        assertThat(rows.count(one)).isEqualTo(2);
        rows.erase(List.of(one));
        assertThat(rows.count(one)).isZero();
        assertThat(rows.count(two)).isEqualTo(2);
        assertThat(sweep.sweep()).isPositive();
        assertThat(rows.count(two)).isEqualTo(1);
    }

    private static String path(String id) {
        return "/api/v1/customers/" + id + "/accesses";
    }
}
