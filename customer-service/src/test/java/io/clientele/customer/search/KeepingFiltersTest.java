package io.clientele.customer.search;

import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.Checks;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.as;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.post;
import static io.clientele.customer.Calls.register;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@WithBackends
class KeepingFiltersTest {

    private static final String VIEWS = "/api/v1/views";

    private final String region = "F" + UUID.randomUUID();

    @Test
    void aKeptFilterIsUsedChangedSharedAndRemoved() {
        var large = company("\"employees\":900");
        company("\"employees\":5");
        var saved = post("agent", VIEWS, view("{\"region\":[\"" + region + "\"],\"employeesFrom\":[\"100\"]}", false));
        String id = saved.then()
                .statusCode(201)
                .body("owner", not(equalTo("")))
                .extract()
                .path("id");

        get("agent", CUSTOMERS + "?count=true&view=" + id)
                .body("items.id", contains(large))
                .body("total", equalTo(1));
        get("agent", CUSTOMERS + "?employeesFrom=1000&view=" + id).body("items", hasSize(0));
        get("agent", CUSTOMERS + "?employeesFrom=1&view=" + id).body("items", hasSize(2));
        as("agent")
                .get(CUSTOMERS + "/export?format=NDJSON&view=" + id)
                .then()
                .statusCode(200)
                .body(containsString(large));
        get("manager", CUSTOMERS + "?view=" + id).statusCode(400).body("errors[0].code", equalTo("VIEW_NOT_FOUND"));
        get("manager", VIEWS + "/" + id).statusCode(404).body("code", equalTo("VIEW_NOT_FOUND"));

        replace("agent", id, null).statusCode(428);
        replace("agent", id, saved.header("ETag")).statusCode(200).body("version", equalTo(2));
        replace("agent", id, saved.header("ETag")).statusCode(412);
        get("manager", CUSTOMERS + "?view=" + id).body("items", hasSize(2));
        get("manager", VIEWS + "?limit=500").body("items.id", hasItem(id));
        replace("manager", id, "*").statusCode(403);
        as("manager").delete(VIEWS + "/" + id).then().statusCode(403);
        as("agent").delete(VIEWS + "/" + id).then().statusCode(204);
        as("agent").delete(VIEWS + "/" + id).then().statusCode(204);
    }

    @Test
    void aFilterThatCannotBeIsNotKept() {
        post("agent", VIEWS, view("{\"regoin\":[\"East\"],\"kind\":[\"FIRM\"],\"q\":[\"a\",\"b\"]}", false))
                .then()
                .statusCode(400)
                .body("errors.code", containsInAnyOrder("UNKNOWN_PARAMETER", "UNKNOWN_VALUE", "REPEATED"))
                .body("errors.detail", hasItem(containsString("Did you mean region?")));
        post("agent", VIEWS, view("{\"sort\":[\"colour\"]}", false))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/filter/sort"));
        post("agent", VIEWS, view("{\"attribute\":[\"nobodyDeclared:1\"]}", false))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/filter/attribute"));
        post("agent", VIEWS, view("{\"annualRevenueFrom\":[\"1e999999999\"]}", false))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/filter/annualRevenueFrom"));
        var tooLong = "x".repeat(101);
        get("agent", CUSTOMERS + "?region=" + tooLong).statusCode(422).body("errors[0].parameter", equalTo("region"));
        post(
                        "agent",
                        VIEWS,
                        view("{\"region\":[\"East\",\"%1$s\"],\"education\":[\"%1$s\"]}".formatted(tooLong), false))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/filter/education", "/filter/region"))
                .body("errors.code", contains("BAD_LENGTH", "BAD_LENGTH"));
        post("agent", VIEWS, "{\"name\":\"None\"}").then().statusCode(422);
    }

    private Checks replace(String role, String id, String ifMatch) {
        var request = as(role).contentType("application/json").body(view("{\"region\":[\"" + region + "\"]}", true));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put(VIEWS + "/" + id)
                .then();
    }

    private static String view(String filter, boolean shared) {
        return "{\"name\":\"Mine\",\"filter\":%s,\"shared\":%s}".formatted(filter, shared);
    }

    private String company(String more) {
        return register("{\"kind\":\"COMPANY\",\"name\":\"Firm\",\"region\":\"" + region + "\"," + more + "}");
    }
}
