package io.clientele.customer.ownership;

import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.WithBackends;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.company;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.patch;
import static io.clientele.customer.Calls.post;
import static io.clientele.customer.Calls.register;
import static io.clientele.customer.ownership.OwnershipCalls.REQUESTS;
import static io.clientele.customer.ownership.OwnershipCalls.assign;
import static io.clientele.customer.ownership.OwnershipCalls.decide;
import static io.clientele.customer.ownership.OwnershipCalls.owner;
import static io.clientele.customer.ownership.OwnershipCalls.ownerships;
import static io.clientele.customer.ownership.OwnershipCalls.put;
import static io.clientele.customer.ownership.OwnershipCalls.representative;
import static io.clientele.customer.ownership.OwnershipCalls.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/** Who looks after a customer is asked for, decided, and never more than one can do. */
@QuarkusTest
@WithBackends
class LookingAfterCustomersTest {

    @Inject
    Sql sql;

    /** Those of the test before take no more customers. */
    @BeforeEach
    void nobodyElse() {
        sql.execute("update representative set active = false");
    }

    @Test
    void whoeverIsTheFirstIsAssignedACustomerAndTheNextHasItTransferred() {
        var first = representative(2);
        var second = representative(2);
        var id = company("Nobody's");
        assign(id, first).then().statusCode(201).body("cause.code", equalTo("ASSIGNED"));
        assign(id, second).then().statusCode(201).body("cause.code", equalTo("TRANSFERRED"));
        owner(id, null).then().statusCode(200);
        assign(id, first).then().statusCode(201).body("cause.code", equalTo("ASSIGNED"));
    }

    @Test
    void whoLookedAfterACustomerThenIsAnswered() {
        var first = representative(5);
        var id = company("Passed on");
        String then = assign(id, first).then().statusCode(201).extract().path("since");
        owner(id, representative(5)).then().statusCode(200);
        get("viewer", ownerships(id) + "?count=true&asOf=" + then)
                .body("items.ownerId", contains(first))
                .body("items[0].until", nullValue())
                .body("total", equalTo(1));
        get("viewer", ownerships(id) + "?count=true&asOf=2020-01-01").body("total", equalTo(0));
        get("viewer", ownerships(id)).body("items.ownerId[1]", equalTo(first)).body("items[1].until", notNullValue());
    }

    @Test
    void anApprovedCustomerGoesToWhoHasTheLowestLoad() {
        var busy = representative(2);
        var free = representative(2);
        register("{\"kind\":\"COMPANY\",\"name\":\"Already there\",\"ownerId\":\"" + busy + "\"}");
        var id = company("Taken in");

        var request = request(id).then().statusCode(201).body("state.code", equalTo("IN_REVIEW"));
        String path = request.extract().header("Location");
        request(id).then().statusCode(409).body("code", equalTo("IN_REVIEW"));
        get("viewer", REQUESTS + "?state=IN_REVIEW").body("items.customerId", hasItem(id));
        decide("agent", path, "{\"approved\":true}").then().statusCode(403);
        decide("manager", path, "{\"approved\":true}")
                .then()
                .statusCode(200)
                .body("state.code", equalTo("APPROVED"))
                .body("ownerId", equalTo(free));
        decide("manager", path, "{\"approved\":true}").then().statusCode(409);

        get("viewer", CUSTOMERS + "/" + id).body("ownerId", equalTo(free)).body("version", equalTo(2));
        get("viewer", ownerships(id))
                .body("items[0].ownerId", equalTo(free))
                .body("items[0].cause.code", equalTo("APPROVED"))
                .body("items[0].contactDueAt", notNullValue());
        get("viewer", "/api/v1/representatives/" + free)
                .body("customers", equalTo(1))
                .body("loadShare", equalTo(0.5f));
        request(id).then().statusCode(409).body("code", equalTo("OWNED"));
    }

    @Test
    void aRejectionNeedsAReasonAndLeavesTheCustomerFree() {
        var id = company("Rejected");
        String path = request(id).header("Location");
        decide("manager", path, "{\"approved\":false}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"));
        decide("manager", path, "{\"approved\":false,\"reason\":\"no\"}")
                .then()
                .statusCode(200)
                .body("state.code", equalTo("REJECTED"));
        get("viewer", CUSTOMERS + "/" + id).body("ownerId", nullValue());
        request(id).then().statusCode(201);
        post("agent", REQUESTS, "{\"customerId\":\"" + UUID.randomUUID() + "\"}")
                .then()
                .statusCode(422);
    }

    @Test
    void whoWroteTheRecordChangesTheOwnerToo() {
        var id = register("{\"kind\":\"COMPANY\",\"name\":\"Edited\",\"ownerId\":\"someone\"}");
        var other = representative(5);
        owner(id, other).then().statusCode(200);
        patch(id, "*", "{\"region\":\"West\"}").then().statusCode(200);
        owner(id, null).then().statusCode(200);
        get("viewer", ownerships(id) + "?count=true")
                .body("items.ownerId", contains(other, "someone"))
                .body("items.cause.code", contains("RECORD", "RECORD"))
                .body("items[0].until", notNullValue())
                .body("total", equalTo(2));
    }

    @Test
    void twentyAssignmentsAtOnceFillNobodyBeyondCapacity() throws Exception {
        var a = representative(5);
        var b = representative(7);
        var ids = IntStream.range(0, 20).mapToObj(i -> company("Rush " + i)).toList();
        try (var threads = Executors.newFixedThreadPool(10)) {
            var calls = ids.stream()
                    .<Callable<Integer>>map(id -> () -> assign(id, null).statusCode())
                    .toList();
            var statuses = threads.invokeAll(calls).stream()
                    .map(future -> future.resultNow())
                    .toList();
            assertThat(statuses).filteredOn(status -> status == 201).hasSize(12);
            assertThat(statuses).filteredOn(status -> status == 409).hasSize(8);
        }
        get("viewer", "/api/v1/representatives/" + a).body("customers", equalTo(5));
        get("viewer", "/api/v1/representatives/" + b).body("customers", equalTo(7));
    }

    @Test
    void onlyActiveRepresentativesAreAssignedAndReplacedUnderTheirVersion() {
        var one = representative(1);
        var id = company("Assigned");
        assign(id, "nobody").then().statusCode(422).body("errors[0].code", equalTo("UNKNOWN_REPRESENTATIVE"));
        assign(id, one).then().statusCode(201);
        assign(id, one).then().statusCode(409).body("code", equalTo("ALREADY_OWNER"));
        var path = "/api/v1/representatives/" + one;
        put(path, null, "{\"name\":\"R\",\"capacity\":3}").then().statusCode(428);
        var tag = get("viewer", path).extract().header("ETag");
        put(path, tag, "{\"name\":\"R\",\"capacity\":3,\"active\":false}")
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
        put(path, tag, "{\"name\":\"R\",\"capacity\":3}").then().statusCode(412);
        put("/api/v1/representatives/a%20b", null, "{\"name\":\"R\",\"capacity\":3}")
                .then()
                .statusCode(422);
        put(path, "*", "{\"name\":\"R\",\"capacity\":-1}").then().statusCode(422);
    }
}
