package io.clientele.customer.ownership.request;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.WithBackends;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.company;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.patch;
import static io.clientele.customer.Calls.post;
import static io.clientele.customer.ownership.OwnershipCalls.REQUESTS;
import static io.clientele.customer.ownership.OwnershipCalls.assign;
import static io.clientele.customer.ownership.OwnershipCalls.decide;
import static io.clientele.customer.ownership.OwnershipCalls.owner;
import static io.clientele.customer.ownership.OwnershipCalls.ownerships;
import static io.clientele.customer.ownership.OwnershipCalls.representative;
import static io.clientele.customer.ownership.OwnershipCalls.request;
import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

/** A customer that got an owner while a request for one was in review keeps that owner; and such requests are found. */
@QuarkusTest
@WithBackends
class RequestsThatWereOvertakenTest {

    @Test
    void whoeverWasGivenTheCustomerByAPatchKeepsIt() {
        var chosen = representative(5);
        var other = representative(5);
        var id = company("Overtaken by a patch");
        var asked = asked(id);
        patch(id, "*", "{\"ownerId\":\"" + chosen + "\"}").then().statusCode(200);

        var refused = decide("manager", asked, "{\"approved\":true,\"ownerId\":\"" + other + "\"}");
        assertProblem(refused, 409, "OWNED");
        refused.then().body("detail", containsString(chosen));
        assertProblem(decide("manager", asked, "{\"approved\":true}"), 409, "OWNED");
        get("viewer", ownerships(id)).body("items.ownerId", contains(chosen));
        get("viewer", asked).body("state.code", equalTo("IN_REVIEW"));
        decide("manager", asked, "{\"approved\":false,\"reason\":\"Has one\"}")
                .then()
                .statusCode(200);
    }

    @Test
    void whoeverWasGivenTheCustomerByAManagerKeepsIt() {
        var chosen = representative(5);
        var id = company("Overtaken by an assignment");
        var asked = asked(id);
        assign(id, chosen).then().statusCode(201);
        assertProblem(decide("manager", asked, "{\"approved\":true}"), 409, "OWNED");
        owner(id, null).then().statusCode(200);
        decide("manager", asked, "{\"approved\":true,\"ownerId\":\"" + chosen + "\"}")
                .then()
                .statusCode(200)
                .body("ownerId", equalTo(chosen));
    }

    @Test
    void requestsAreFoundByTheirCustomers() {
        var one = company("One of two");
        var two = company("Two of two");
        var survivor = company("Survivor of one");
        asked(one);
        asked(two);
        var rejected = asked(survivor);
        decide("manager", rejected, "{\"approved\":false,\"reason\":\"No\"}")
                .then()
                .statusCode(200);
        var list = REQUESTS + "?count=true&customerId=";

        get("viewer", list + one + "&customerId=" + two)
                .body("items.customerId", contains(two, one))
                .body("total", equalTo(2));
        get("viewer", list + survivor + "&state=IN_REVIEW")
                .body("items", empty())
                .body("total", equalTo(0));
        post(
                        "manager",
                        "/api/v1/customer-merges",
                        "{\"survivorId\":\"" + survivor + "\",\"mergedIds\":[\"" + one + "\"]}")
                .then()
                .statusCode(201);
        get("viewer", list + survivor).body("items.customerId", containsInAnyOrder(one, survivor));
        String cursor = get("viewer", list + survivor + "&limit=1").extract().path("nextCursor");
        get("viewer", list + survivor + "&limit=1&cursor=" + cursor).body("items.customerId", contains(one));
        get("viewer", list + two + "&cursor=" + cursor).statusCode(400);
    }

    private static String asked(String customer) {
        get("viewer", CUSTOMERS + "/" + customer).statusCode(200);
        return request(customer).then().statusCode(201).extract().header("Location");
    }
}
