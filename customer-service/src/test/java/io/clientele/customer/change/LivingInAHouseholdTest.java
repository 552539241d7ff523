package io.clientele.customer.change;

import java.util.List;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.Checks;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.company;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.patch;
import static io.clientele.customer.Calls.post;
import static io.clientele.customer.Calls.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

/** People name the head of their household as organisations name whom they belong to; with whom they live is nobody's business who may not know it. */
@QuarkusTest
@WithBackends
class LivingInAHouseholdTest {

    private static final String MERGES = "/api/v1/customer-merges";

    private String head;
    private String child;

    @BeforeEach
    void twoPeople() {
        head = person("Ada Adler", null);
        child = person("Bert Adler", head);
    }

    @Test
    void aHouseholdIsATreeOfPeople() {
        var grandchild = person("Cora Adler", child);
        get("agent", CUSTOMERS + "/" + grandchild).body("parentId", equalTo(child));
        get("agent", CUSTOMERS + "?parentId=" + head).body("items.id", contains(child));
        refused(patch(head, "*", "{\"parentId\":\"" + grandchild + "\"}").then(), "/parentId", "CYCLE");
        refused(patch(head, "*", "{\"parentId\":\"" + head + "\"}").then(), "/parentId", "CYCLE");
        patch(grandchild, "*", "{\"parentId\":null}").then().statusCode(200);
        get("agent", CUSTOMERS + "/" + grandchild).body("parentId", nullValue());
    }

    @Test
    void peopleAndOrganisationsDoNotMix() {
        var firm = company("Adler Works");
        refused(post("agent", CUSTOMERS, body("INDIVIDUAL", "Emil", firm)).then(), "/parentId", "NOT_AN_INDIVIDUAL")
                .body("errors[0].detail", containsString("leave parentId out"));
        refused(post("agent", CUSTOMERS, body("COMPANY", "Emil", head)).then(), "/parentId", "NOT_AN_ORGANISATION");
        refused(patch(child, "*", "{\"parentId\":\"" + firm + "\"}").then(), "/parentId", "NOT_AN_INDIVIDUAL");
        refused(patch(head, "*", "{\"kind\":\"COMPANY\"}").then(), "/kind", "HAS_HOUSEHOLD");
        refused(patch(child, "*", "{\"kind\":\"COMPANY\"}").then(), "/parentId", "NOT_AN_ORGANISATION");
        patch(child, "*", "{\"kind\":\"COMPANY\",\"parentId\":null}").then().statusCode(200);
        patch(head, "*", "{\"kind\":\"COMPANY\"}").then().statusCode(200);
    }

    @Test
    void aMergeMakesNobodyLiveWithAnOrganisation() {
        var firm = company("Adler Works");
        refused(merge(firm, head), "/mergedIds", "HAS_HOUSEHOLD");
        var other = person("Ada Adler", null);
        merge(other, head).statusCode(201);
        refused(patch(other, "*", "{\"kind\":\"COMPANY\"}").then(), "/kind", "HAS_HOUSEHOLD");
        refused(merge(child, other), "/mergedIds", "CYCLE");
        var registeredAsFirm = company("Dora Adler");
        merge(person("Dora Adler", null), registeredAsFirm).statusCode(201);
        refused(
                post("agent", CUSTOMERS, body("INDIVIDUAL", "Emil", registeredAsFirm))
                        .then(),
                "/parentId",
                "NOT_AN_INDIVIDUAL");
    }

    @Test
    void viewersAreNotToldWithWhomAPersonLives() {
        var region = UUID.randomUUID().toString();
        patch(child, "*", "{\"parentId\":null,\"region\":\"" + region + "\"}")
                .then()
                .statusCode(200);
        patch(child, "*", "{\"parentId\":\"" + head + "\"}").then().statusCode(200);
        get("viewer", CUSTOMERS + "/" + child).body("parentId", nullValue()).body("masked", hasItem("parentId"));
        for (var path : List.of(
                "/" + child,
                "/" + child + "?fields=parentId",
                "/" + child + "/history",
                "?fields=parentId&kind=INDIVIDUAL&region=" + region,
                "/export?format=NDJSON&region=" + region,
                "/export?fields=id,parentId&format=CSV&region=" + region)) {
            var shown = get("viewer", CUSTOMERS + path).extract().asString();
            assertThat(shown).as(path).doesNotContain(head);
        }
        get("viewer", CUSTOMERS + "/" + child + "/history").body("items[0].changes.property", contains("parentId"));
        assertThat(get("agent", CUSTOMERS + "/export?format=NDJSON&region=" + region)
                        .extract()
                        .asString())
                .contains(head);
        get("agent", CUSTOMERS + "/" + child + "/history").body("items[0].changes[0].new", equalTo(head));
        for (var path : List.of(CUSTOMERS, CUSTOMERS + "/export")) {
            get("viewer", path + "?parentId=" + head).statusCode(403);
        }
        get("viewer", CUSTOMERS + "?parentId=" + head)
                .body("errors[0].parameter", equalTo("parentId"))
                .body("errors[0].code", equalTo("MASKED"));
        var firm = company("Adler Works");
        var branch = register(body("COMPANY", "Branch", firm));
        get("viewer", CUSTOMERS + "/" + branch).body("parentId", equalTo(firm));
        get("viewer", CUSTOMERS + "?kind=COMPANY&parentId=" + firm).body("items.id", contains(branch));
    }

    private static Checks merge(String survivor, String merged) {
        return post("manager", MERGES, "{\"survivorId\":\"%s\",\"mergedIds\":[\"%s\"]}".formatted(survivor, merged))
                .then();
    }

    private static Checks refused(Checks answer, String pointer, String code) {
        return answer.statusCode(422)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }

    private static String person(String name, String parent) {
        return register(body("INDIVIDUAL", name, parent));
    }

    private static String body(String kind, String name, String parent) {
        return "{\"kind\":\"%s\",\"name\":\"%s\"%s}"
                .formatted(kind, name, parent == null ? "" : ",\"parentId\":\"" + parent + "\"");
    }
}
