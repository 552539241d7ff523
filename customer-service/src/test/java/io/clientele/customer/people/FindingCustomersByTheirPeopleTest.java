package io.clientele.customer.people;

import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.WithBackends;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.as;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.post;
import static io.clientele.customer.Calls.register;
import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

/** An organisation is found by somebody who is there, and viewers find nobody out by it. */
@QuarkusTest
@WithBackends
class FindingCustomersByTheirPeopleTest {

    private final String region = "P" + UUID.randomUUID();

    @Test
    void namesAddressesAndNumbersFindTheOrganisation() {
        var mill = company("Mill");
        var forge = company("Forge");
        company("Empty house");
        person(mill, "Zoë Müller-Adler", "EMAIL", "Zoe.Adler@example.com");
        person(mill, "欧阳晓明", "PHONE", "138 0013 8000");
        person(forge, "Bea Adler", "PHONE", "+49 30 901820");

        found("person=adler", mill, forge);
        found("person=zoe muller", mill);
        found("person=Zoë MÜLLER", mill);
        found("person=zoe bea");
        found("person=晓明", mill);
        found("person=欧", mill);
        found("person=zoe.adler@EXAMPLE.com", mill);
        found("person=+86 13800138000", mill);
        found("person=13800138000", mill);
        found("person=0049-30-901820", forge);
        found("person=901820");
        found("person=晓明&person=Bea", mill, forge);
        found("person=adler&q=mill", mill);
        get("agent", CUSTOMERS + "/export?format=NDJSON&fields=id&person=bea&region=" + region)
                .statusCode(200);
    }

    @Test
    void whoeverIsChangedOrGoneIsFoundSo() {
        var mill = company("Changing mill");
        var person = person(mill, "Cara Finch", "EMAIL", "cara@example.com");
        found("person=finch", mill);
        as("agent")
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"name\":\"Cara Wren\",\"contactPoints\":null}")
                .patch(person)
                .then()
                .statusCode(200);
        found("person=finch");
        found("person=cara@example.com");
        found("person=wren", mill);
        as("agent").delete(person);
        found("person=wren");
    }

    @Test
    void whoHasLeftFindsNothing() {
        var mill = company("Mill that was left");
        var person = person(mill, "Lena Heron", "EMAIL", "lena@example.com");
        found("person=heron", mill);
        found("person=lena@example.com", mill);
        leaves(person, "\"2026-01-31\"");
        found("person=heron");
        found("person=lena@example.com");
        leaves(person, "null");
        found("person=heron", mill);
    }

    private static void leaves(String person, String day) {
        as("agent")
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"leftOn\":" + day + "}")
                .patch(person)
                .then()
                .statusCode(200);
    }

    @Test
    void whoIsAtAMergedCustomerIsAtItsSurvivor() {
        var survivor = company("Surviving mill");
        var merged = company("Merged mill");
        person(merged, "Dora Swift", "EMAIL", "dora@example.com");
        post(
                        "manager",
                        "/api/v1/customer-merges",
                        "{\"survivorId\":\"" + survivor + "\",\"mergedIds\":[\"" + merged + "\"]}")
                .then()
                .statusCode(201);
        found("person=swift", survivor);
        get("agent", list("person=dora@example.com&includeMerged=true")).body("items.id", containsInAnyOrder(merged));
    }

    @Test
    void viewersMayNotAskForPeopleWhereverTheyAre() {
        assertProblem(as("viewer").get(CUSTOMERS + "?person=adler&kind=COMPANY"), 403, "FORBIDDEN");
        var view = post("agent", "/api/v1/views", """
                {"name":"Adlers","shared":true,"filter":{"person":["Zoe Adler"],"region":["%s"]}}""".formatted(region))
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        get("agent", CUSTOMERS + "?view=" + view).statusCode(200);
        get("viewer", "/api/v1/views/" + view).body("filter.person", not(hasItem("Zoe Adler")));
        get("viewer", CUSTOMERS + "?view=" + view).statusCode(403);
    }

    private void found(String query, String... ids) {
        var request = as("agent").queryParam("count", true).queryParam("region", region);
        for (var part : query.split("&")) {
            request.queryParam(part.substring(0, part.indexOf('=')), part.substring(part.indexOf('=') + 1));
        }
        request.get(CUSTOMERS)
                .then()
                .statusCode(200)
                .body("items.id", containsInAnyOrder(ids))
                .body("total", equalTo(ids.length));
    }

    private String list(String query) {
        return CUSTOMERS + "?count=true&region=" + region + "&" + query;
    }

    private String company(String name) {
        return register("{\"kind\":\"COMPANY\",\"name\":\"" + name + "\",\"region\":\"" + region + "\"}");
    }

    private static String person(String organisation, String name, String type, String value) {
        return post("agent", CUSTOMERS + "/" + organisation + "/contacts", """
                {"name":"%s","contactPoints":[{"type":"%s","value":"%s"}]}""".formatted(name, type, value))
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }
}
