package io.clientele.customer.people;

import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.WithBackends;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.as;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.post;
import static io.clientele.customer.Calls.register;
import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

/** People at organisations go out as a file of their own, by which nobody sees more than by reading them. */
@QuarkusTest
@WithBackends
class ExportingPeopleTest {

    private static final String MERGES = "/api/v1/customer-merges";

    private final String region = "E" + UUID.randomUUID();

    @Test
    void aTableHasOnePersonARowWithTheKeysOfTheOrganisation() {
        var mill = company("Mill", "m");
        var forge = company("Forge", "f");
        register("{\"kind\":\"COMPANY\",\"name\":\"Empty\",\"region\":\"" + region + "\"}");
        var ada = person(mill, """
                {"name":"Ada Adler","title":"=Buyer","buyingRole":"DECISION_MAKER","leftOn":"2026-01-31",
                 "contactPoints":[{"type":"EMAIL","value":"ada@example.com"},{"type":"EMAIL","value":"a@example.com","label":"home"},
                 {"type":"PHONE","value":"+49 30 901820"}]}""");
        var bea = person(mill, "{\"name\":\"Bea\"}");
        var cem = person(forge, "{\"name\":\"Cem\"}");

        var columns = "fields=customerId,customerName,customerReferences,name,title,buyingRole,leftOn";
        assertThat(export("agent", columns + "&sort=createdAt"))
                .isEqualToNormalizingNewlines("""
                        id,customerId,customerName,customerReferences,name,title,buyingRole,leftOn
                        %s,%s,Mill,%s:m,Ada Adler,'=Buyer,DECISION_MAKER,2026-01-31
                        %s,%s,Mill,%s:m,Bea,,,
                        %s,%s,Forge,%s:f,Cem,,,
                        """.formatted(ada, mill, region, bea, mill, region, cem, forge, region));
        assertThat(export("agent", columns + "&sort=name").lines().skip(1).map(line -> line.split(",")[2]))
                .containsExactly("Forge", "Mill", "Mill");
        assertThat(export("agent", "fields=contactPoints&separator=SEMICOLON&q=mill")
                        .lines()
                        .limit(2))
                .containsExactly(
                        "id;contactPoints.PHONE;contactPoints.EMAIL;contactPoints.POSTAL_ADDRESS;contactPoints.MESSAGING;contactPoints.FAX;contactPoints",
                        ada + ";'+49 30 901820;\"ada@example.com;a@example.com\";;;;"
                                + "\"[{\"\"type\"\":\"\"EMAIL\"\",\"\"value\"\":\"\"ada@example.com\"\"},"
                                + "{\"\"type\"\":\"\"EMAIL\"\",\"\"value\"\":\"\"a@example.com\"\",\"\"label\"\":\"\"home\"\"},"
                                + "{\"\"type\"\":\"\"PHONE\"\",\"\"value\"\":\"\"+49 30 901820\"\"}]\"");
        assertThat(export("agent", "person=bea").lines().skip(1)).hasSize(2);
        assertThat(export("agent", "q=nobody").lines()).hasSize(1);
    }

    @Test
    void linesAreObjects() {
        var mill = company("Mill", "l");
        var ada = person(
                mill, "{\"name\":\"Ada Adler\",\"buyingRole\":\"USER\",\"personalFacts\":{\"hobby\":\"sailing\"}}");
        assertThat(export(
                        "agent", "format=NDJSON&fields=customerName,customerReferences,name,buyingRole,personalFacts"))
                .isEqualTo(
                        "{\"id\":\"%s\",\"customerName\":\"Mill\",\"customerReferences\":[{\"system\":\"%s\",\"id\":\"l\"}],\"name\":\"Ada Adler\",\"buyingRole\":\"USER\",\"personalFacts\":{\"hobby\":\"sailing\"}}\n"
                                .formatted(ada, region));
        assertThat(as("agent")
                        .accept("application/x-ndjson")
                        .get(path("fields=name"))
                        .contentType())
                .isEqualTo("application/x-ndjson");
    }

    @Test
    void viewersSeeThemMasked() {
        var mill = company("Mill", "v");
        person(mill, """
                {"name":"Ada Adler","title":"Buyer","note":"Fond of tea","personalFacts":{"hobby":"sailing"},
                 "contactPoints":[{"type":"EMAIL","value":"ada@example.com","label":"home"}]}""");
        for (var format : new String[] {"CSV", "NDJSON"}) {
            assertThat(export("viewer", "format=" + format))
                    .contains("A*** A***", "Buyer", "a***@example.com", "masked")
                    .doesNotContain("Adler", "ada@", "home", "tea", "sailing");
        }
        assertProblem(as("viewer").get(path("person=adler&kind=COMPANY")), 403, "FORBIDDEN");
        assertThat(export("viewer", "q=adler&kind=COMPANY").lines()).hasSize(1);
    }

    @Test
    void peopleOfAMergedCustomerAreAtTheSurvivor() {
        var survivor = company("Survivor", "s");
        var merged = company("Merged", "g");
        person(survivor, "{\"name\":\"Ada\"}");
        person(merged, "{\"name\":\"Bea\"}");
        post("manager", MERGES, "{\"survivorId\":\"%s\",\"mergedIds\":[\"%s\"]}".formatted(survivor, merged))
                .then()
                .statusCode(201);
        assertThat(export("agent", "format=NDJSON&fields=customerName,name").lines())
                .hasSize(2)
                .allMatch(line -> line.contains("\"customerName\":\"Survivor\""));
        assertThat(export("agent", "format=NDJSON&fields=customerName,name&includeMerged=true")
                        .lines())
                .hasSize(2)
                .anyMatch(line -> line.contains("\"customerName\":\"Merged\",\"name\":\"Bea\""))
                .anyMatch(line -> line.contains("\"customerName\":\"Survivor\",\"name\":\"Ada\""));
    }

    @Test
    void whoLookedIsNotedAndThePersonIsTold() {
        var mill = company("Looked at", "n");
        var ada = person(mill, "{\"name\":\"Ada\"}");
        export("agent", "fields=title");
        export("viewer", "fields=name");
        Patience.until("it is noted", () -> get("manager", "/api/v1/accesses?customerId=" + mill)
                .extract()
                .jsonPath()
                .getList("items.operation")
                .contains("exportContacts"));
        get("manager", CUSTOMERS + "/" + mill + "/contacts/" + ada + "/subject-access")
                .body("accesses.findAll { it.operation == 'exportContacts' }.role", hasItem("viewer"));
    }

    @Test
    void whatIsNotKnownIsRefused() {
        assertProblem(as("agent").get(path("fields=nmae")), 400, "MALFORMED_REQUEST");
        assertProblem(as("agent").get(path("format=XML")), 400, "MALFORMED_REQUEST");
        assertProblem(as("agent").get(path("kidn=COMPANY")), 400, "MALFORMED_REQUEST");
    }

    private String export(String role, String query) {
        return as(role).accept("*/*")
                .get(path(query))
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private String path(String query) {
        return CUSTOMERS + "/contacts/export?region=" + region + "&" + query;
    }

    private String company(String name, String key) {
        return register("""
                {"kind":"COMPANY","name":"%s","region":"%s","externalReferences":[{"system":"%s","id":"%s"}]}""".formatted(name, region, region, key));
    }

    private static String person(String organisation, String body) {
        return post("agent", CUSTOMERS + "/" + organisation + "/contacts", body)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
