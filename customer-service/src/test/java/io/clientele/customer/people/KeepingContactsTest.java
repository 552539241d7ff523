package io.clientele.customer.people;

import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.Response;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.as;
import static io.clientele.customer.Calls.company;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.post;
import static io.clientele.customer.Calls.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithBackends
class KeepingContactsTest {

    private static final String ADA = """
            {"name":"Ada Adler","title":"Head of purchasing","buyingRole":"DECISION_MAKER","note":"calls early",
             "contactPoints":[{"type":"EMAIL","value":"ada@example.com"}],"personalFacts":{"hobby":"sailing"}}""";

    @Test
    void agentsSeeThePersonAndViewersWhatIsNotPersonal() {
        var id = company("Employer");
        var location =
                post("agent", path(id), ADA).then().statusCode(201).extract().header("Location");

        get("agent", location)
                .body("name", equalTo("Ada Adler"))
                .body("buyingRole.label", equalTo("Decision maker"))
                .body("personalFacts.hobby", equalTo("sailing"))
                .body("masked", nullValue());
        get("viewer", location)
                .body("name", equalTo("A*** A***"))
                .body("title", equalTo("Head of purchasing"))
                .body("contactPoints[0].value", equalTo("a***@example.com"))
                .body("personalFacts", nullValue())
                .body("note", nullValue())
                .body("masked", contains("name", "contactPoints", "personalFacts", "note"));
        get("viewer", path(id) + "?count=true")
                .body("items.name", contains("A*** A***"))
                .body("total", equalTo(1));
    }

    @Test
    void aPatchChangesUnderTheVersionAndTheHistoryTellsIt() {
        var id = company("Changing employer");
        var added = post("agent", path(id), ADA);
        var location = added.header("Location");

        var changed = patch(location, added.header("ETag"), "{\"title\":\"Director\",\"note\":null}");
        changed.then().statusCode(200).body("version", equalTo(2)).body("title", equalTo("Director"));
        patch(location, added.header("ETag"), "{\"title\":\"Clerk\"}").then().statusCode(412);
        patch(location, null, "{}").then().statusCode(428);
        patch(location, "*", "{\"title\":\"Director\"}").then().body("version", equalTo(2));
        patch(location, "*", "{\"name\":null}").then().statusCode(422).body("errors[0].pointer", equalTo("/name"));
        patch(location, "*", "{\"nmae\":\"x\"}").then().statusCode(400);

        get("agent", location + "/history?count=true")
                .body("total", equalTo(2))
                .body("items.version", contains(2, 1))
                .body("items[0].changes.property", contains("note", "title"))
                .body("items[0].changes[0].old", equalTo("calls early"));
        get("viewer", location + "/history")
                .body("items[0].changes[0].old", nullValue())
                .body("items[0].changes[1].new", equalTo("Director"));
    }

    @Test
    void ofAHundredChangesOfOneVersionOneWins() throws Exception {
        var added = post("agent", path(company("Contended employer")), ADA);
        try (var threads = Executors.newFixedThreadPool(20)) {
            var calls = IntStream.range(0, 100)
                    .<Callable<Integer>>mapToObj(i ->
                            () -> patch(added.header("Location"), added.header("ETag"), "{\"title\":\"T" + i + "\"}")
                                    .statusCode())
                    .toList();
            var statuses = threads.invokeAll(calls).stream()
                    .map(future -> future.resultNow())
                    .toList();
            assertThat(statuses).containsOnlyOnce(200);
            assertThat(statuses).filteredOn(status -> status == 412).hasSize(99);
        }
        get("agent", added.header("Location")).body("version", equalTo(2));
    }

    @Test
    void whoIsRemovedIsGoneWithItsHistory() {
        var id = company("Former employer");
        var location = post("agent", path(id), ADA).header("Location");
        as("viewer").delete(location).then().statusCode(403);
        as("agent").delete(location).then().statusCode(204);
        as("agent").delete(location).then().statusCode(204);
        get("agent", location).statusCode(404).body("code", equalTo("CONTACT_NOT_FOUND"));
        get("agent", location + "/history").statusCode(404);
    }

    @Test
    void onlyOrganisationsHaveContactsAndRulesAreKept() {
        post("agent", path(register("{\"kind\":\"INDIVIDUAL\",\"name\":\"Alone\"}")), ADA)
                .then()
                .statusCode(409)
                .body("code", equalTo("NOT_AN_ORGANISATION"));
        var id = company("Strict employer");
        post(
                        "agent",
                        path(id),
                        "{\"name\":\"A\",\"leftOn\":\"9999-01-01\",\"contactPoints\":[{\"type\":\"EMAIL\",\"value\":\"no\"}]}")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/leftOn", "/contactPoints/0/value"));
        post("agent", path(id), "{\"name\":\"A\",\"buyingRole\":\"BOSS\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/buyingRole"));
        get("viewer", path(UUID.randomUUID().toString())).statusCode(404);
        var other = company("Other employer");
        var location = post("agent", path(id), ADA).header("Location");
        get("agent", location.replace(id, other)).statusCode(404);
    }

    private static Response patch(String path, String ifMatch, String json) {
        var request = as("agent").contentType("application/merge-patch+json").body(json);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).patch(path);
    }

    private static String path(String id) {
        return CUSTOMERS + "/" + id + "/contacts";
    }
}
