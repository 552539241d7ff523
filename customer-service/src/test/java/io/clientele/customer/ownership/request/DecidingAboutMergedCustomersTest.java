package io.clientele.customer.ownership.request;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.customer.Calls;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.WithBackends;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.company;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.ownership.OwnershipCalls.REQUESTS;
import static io.clientele.customer.ownership.OwnershipCalls.assign;
import static io.clientele.customer.ownership.OwnershipCalls.decide;
import static io.clientele.customer.ownership.OwnershipCalls.representative;
import static io.clientele.customer.ownership.OwnershipCalls.request;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** A request does not wait for ever because its customer turned out to be another one. */
@QuarkusTest
@WithBackends
class DecidingAboutMergedCustomersTest {

    @Inject
    Sql sql;

    /** Those of the test before take no more customers. */
    @BeforeEach
    void nobodyElse() {
        sql.execute("update representative set active = false");
    }

    @Test
    void anApprovalGivesTheSurvivorAway() {
        var survivor = company("Survivor");
        var merged = company("Merged");
        String path = request(merged).header("Location");
        merge(survivor, merged);
        var free = representative(2);

        get("viewer", REQUESTS + "?state=IN_REVIEW").body("items.customerId", hasItem(merged));
        decide("manager", path, "{\"approved\":true}")
                .then()
                .statusCode(200)
                .body("state.code", equalTo("APPROVED"))
                .body("ownerId", equalTo(free));
        get("viewer", CUSTOMERS + "/" + survivor).body("ownerId", equalTo(free));
        get("viewer", REQUESTS + "?state=IN_REVIEW").body("items.customerId", not(hasItem(merged)));
        decide("manager", path, "{\"approved\":true}").then().statusCode(409).body("code", equalTo("DECIDED"));
    }

    @Test
    void aRejectionNeedsNobody() {
        var survivor = company("Survivor");
        var merged = company("Merged");
        String path = request(merged).header("Location");
        merge(survivor, merged);

        decide("manager", path, "{\"approved\":false,\"reason\":\"Known already\"}")
                .then()
                .statusCode(200)
                .body("state.code", equalTo("REJECTED"));
        get("viewer", CUSTOMERS + "/" + survivor).body("ownerId", nullValue());
    }

    @Test
    void whoLooksAfterTheSurvivorKeepsIt() {
        var owner = representative(2);
        var survivor = company("Survivor");
        assign(survivor, owner).then().statusCode(201);
        var merged = company("Merged");
        String path = request(merged).header("Location");
        merge(survivor, merged);
        representative(9);

        decide("manager", path, "{\"approved\":true}")
                .then()
                .statusCode(409)
                .body("code", equalTo("OWNED"))
                .body("detail", containsString(survivor));
        get("viewer", CUSTOMERS + "/" + survivor).body("ownerId", equalTo(owner));
        decide("manager", path, "{\"approved\":false,\"reason\":\"Looked after\"}")
                .then()
                .statusCode(200);
    }

    private static void merge(String survivor, String merged) {
        Calls.post(
                        "manager",
                        "/api/v1/customer-merges",
                        "{\"survivorId\":\"" + survivor + "\",\"mergedIds\":[\"" + merged + "\"]}")
                .then()
                .statusCode(201);
    }
}
