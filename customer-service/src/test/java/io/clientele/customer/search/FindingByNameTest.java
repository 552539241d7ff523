package io.clientele.customer.search;

import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.WithBackends;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.as;
import static io.clientele.customer.Calls.company;
import static io.clientele.customer.Calls.post;
import static io.clientele.customer.Calls.register;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

/** Customers are found by their whole name, and survivors by those of whoever is merged into them. */
@QuarkusTest
@WithBackends
class FindingByNameTest {

    private final String own = UUID.randomUUID().toString();

    @Test
    void byTheWholeOfItWithoutRegardToCaseOrAccents() {
        var firm = company("Müller " + own);
        var person = register("{\"kind\":\"INDIVIDUAL\",\"name\":\"Muller " + own + "\"}");
        company("Müller " + own + " Works");

        found("agent", "MULLER " + own, firm, person);
        found("viewer", "müller " + own, firm, person);
        found("agent", own);
        found("agent", "müller");
    }

    @Test
    void ofOneThatIsMergedItsSurvivor() {
        var survivor = company("Harbour " + own);
        var gone = company("Shipyard " + own);
        var id = post(
                        "manager",
                        "/api/v1/customer-merges",
                        "{\"survivorId\":\"%s\",\"mergedIds\":[\"%s\"]}".formatted(survivor, gone))
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");

        found("agent", "shipyard " + own, survivor);
        found("viewer", "shipyard " + own, survivor);
        as("agent")
                .queryParam("name", "shipyard " + own)
                .queryParam("includeMerged", true)
                .get(CUSTOMERS)
                .then()
                .body("items.id", containsInAnyOrder(gone));
        as("manager").delete("/api/v1/customer-merges/" + id).then().statusCode(204);
        found("agent", "shipyard " + own, gone);
    }

    private static void found(String role, String name, String... ids) {
        as(role).queryParam("name", name, "nobody is called so")
                .queryParam("count", true)
                .get(CUSTOMERS)
                .then()
                .statusCode(200)
                .body("items.id", ids.length == 0 ? empty() : containsInAnyOrder(ids))
                .body("total", equalTo(ids.length));
    }
}
