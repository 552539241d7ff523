package io.clientele.customer.bond;

import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.WithBackends;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.as;
import static io.clientele.customer.Calls.company;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithBackends
class RatingBondsTest {

    @Test
    void aCustomerHeldFromOutsideAloneIsFragileUntilSomethingWithinHolds() {
        var id = company("Bound");
        post("agent", path(id), """
                        {"ratedOn":"2026-01-31","legal":{"level":5,"note":"contract"},"technical":{"level":4},"social":{"level":1}}""")
                .then()
                .statusCode(201)
                .body("strength", equalTo(20))
                .body("fragile", equalTo(true))
                .body("hold.code", equalTo("EXTERNAL_ONLY"))
                .body("explanation", hasSize(10))
                .body("explanation.contribution.sum()", equalTo(20))
                .body("economic", nullValue());
        var location = post(
                        "agent",
                        path(id),
                        "{\"ratedOn\":\"2026-02-28\",\"legal\":{\"level\":5},\"social\":{\"level\":4}}")
                .then()
                .body("fragile", equalTo(false))
                .extract()
                .header("Location");

        get("viewer", location).statusCode(200).body("strength", equalTo(18));
        get("viewer", path(id) + "/current?asOf=2026-02-01")
                .body("fragile", equalTo(true))
                .body("legal.note", nullValue());
        get("viewer", path(id) + "?count=true")
                .body("items.ratedOn", contains("2026-02-28", "2026-01-31"))
                .body("total", equalTo(2));
        as("viewer")
                .header("Accept-Language", "zh-CN")
                .get(location)
                .then()
                .body("explanation[0].bond.label", equalTo("法律纽带"));
    }

    @Test
    void whatCannotBeARatingIsRefused() {
        var id = company("Unbound");
        post("agent", path(id), "{}").then().statusCode(422);
        post("agent", path(id), "{\"legal\":{\"level\":6}}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/legal/level"));
        post("agent", path(id), "{\"legl\":{\"level\":1}}").then().statusCode(400);
        post("agent", path(id), "{\"ratedOn\":\"9999-01-01\",\"legal\":{\"level\":1}}")
                .then()
                .statusCode(422);
        post("viewer", path(id), "{\"legal\":{\"level\":1}}").then().statusCode(403);
        get("viewer", path(id) + "/current").statusCode(404).body("code", equalTo("NOT_RATED"));
        get("viewer", path(UUID.randomUUID().toString())).statusCode(404);
    }

    private static String path(String id) {
        return CUSTOMERS + "/" + id + "/bonds";
    }
}
