package io.clientele.customer.ownership;

import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.customer.Calls;
import io.clientele.customer.imports.Files;
import io.clientele.kit.testing.WithBackends;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.company;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.patch;
import static io.clientele.customer.Calls.post;
import static io.clientele.customer.Calls.register;
import static io.clientele.customer.ownership.OwnershipCalls.assign;
import static io.clientele.customer.ownership.OwnershipCalls.owner;
import static io.clientele.customer.ownership.OwnershipCalls.ownerships;
import static io.clientele.customer.ownership.OwnershipCalls.put;
import static io.clientele.customer.ownership.OwnershipCalls.representative;
import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

/** Writing an owner into a record is no way around those who assign customers. */
@QuarkusTest
@WithBackends
class NamingOwnersInRecordsTest {

    @Test
    void anAgentDoesNotTakeACustomerFromSomebody() {
        var first = representative(5);
        var second = representative(5);
        var id = company("Assigned");
        assign(id, first).then().statusCode(201);
        assertProblem(patch(id, "*", "{\"ownerId\":\"" + second + "\"}"), 403, "FORBIDDEN");
        assertProblem(patch(id, "*", "{\"ownerId\":null}"), 403, "FORBIDDEN");
        patch(id, "*", "{\"region\":\"West\",\"ownerId\":\"" + first + "\"}")
                .then()
                .statusCode(200)
                .body("region", equalTo("West"));
        get("agent", ownerships(id)).body("items", hasSize(1)).body("items[0].contactDueAt", notNullValue());
    }

    @Test
    void nobodyUnknownIsNamedInARecordThatIsThere() {
        var id = company("Nobody's");
        patch(id, "*", "{\"ownerId\":\"made-up\"}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/ownerId"))
                .body("errors[0].code", equalTo("UNKNOWN_REPRESENTATIVE"));
        owner(id, "made-up").then().statusCode(422);
        var known = representative(5);
        patch(id, "*", "{\"ownerId\":\"" + known + "\"}").then().statusCode(200).body("ownerId", equalTo(known));
    }

    @Test
    void aDeadlineOutlastsThatSomebodyElseWasNamedForAWhile() {
        var first = representative(5);
        var id = company("There and back");
        String due = assign(id, first).then().statusCode(201).extract().path("contactDueAt");
        owner(id, representative(5)).then().statusCode(200);
        owner(id, first).then().statusCode(200);
        get("agent", ownerships(id))
                .body("items", hasSize(3))
                .body("items[0].ownerId", equalTo(first))
                .body("items[0].contactDueAt", equalTo(due));
    }

    @Test
    void aFileGivesCustomersToOthersWhenAManagerSendsIt() {
        var key = UUID.randomUUID().toString();
        var first = representative(5);
        var second = representative(5);
        var id = register(row(key, first));
        var refused = Files.lines("", row(key, second));
        assertThat(refused.getInt("rejected")).isEqualTo(1);
        assertThat(Files.errors(refused.getString("id"), "application/x-ndjson"))
                .contains("/ownerId", "NEEDS_MANAGER");
        assertThat(Files.lines("", row(key, first).replace("}]", "}],\"region\":\"West\""))
                        .getInt("updated"))
                .isEqualTo(1);
        assertThat(Files.managersLines("", row(key, "made-up")).getInt("rejected"))
                .isEqualTo(1);
        assertThat(Files.managersLines("", row(key, second)).getInt("updated")).isEqualTo(1);
        get("agent", CUSTOMERS + "/" + id).body("ownerId", equalTo(second));
        get("agent", ownerships(id)).body("items.ownerId", contains(second, first));
    }

    /** Records often come before those who look after them; of somebody known to take no customers it is known that none come. */
    @Test
    void aRegistrationNamesAnybodyButWhoIsInactive() {
        var key = UUID.randomUUID().toString();
        var leaver = representative(5);
        var before = row(key, leaver);
        var id = register(before);
        var path = "/api/v1/representatives/" + leaver;
        String tag = get("viewer", path).extract().header("ETag");
        put(path, tag, "{\"name\":\"R\",\"capacity\":5,\"active\":false}")
                .then()
                .statusCode(200);

        post(row(key + "-2", leaver))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/ownerId"))
                .body("errors[0].code", equalTo("UNKNOWN_REPRESENTATIVE"));
        Calls.lines("", before + "\n" + row(key + "-3", leaver) + "\n" + row(key + "-4", "made-up"))
                .then()
                .body("results.status", contains("DUPLICATE", "REJECTED", "CREATED"));
        var file = Files.managersLines("", before + "\n" + row(key + "-5", leaver) + "\n" + row(key + "-6", "made-up"));
        assertThat(file.getInt("rejected")).isEqualTo(1);
        assertThat(file.getInt("created")).isEqualTo(1);
        post(before).then().statusCode(200).body("id", equalTo(id)).body("ownerId", equalTo(leaver));
    }

    private static String row(String key, String owner) {
        return "{\"kind\":\"COMPANY\",\"name\":\"Filed\",\"externalReferences\":[{\"system\":\"erp\",\"id\":\"%s\"}],\"ownerId\":\"%s\"}"
                .formatted(key, owner);
    }
}
