package io.clientele.customer.exchange;

import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.customer.imports.Files;
import io.clientele.kit.testing.WithBackends;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.as;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.imports.Files.errors;
import static io.clientele.customer.imports.Files.lines;
import static io.clientele.customer.imports.Files.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

@QuarkusTest
@WithBackends
class ExportingCustomersTest {

    private final String system = "x" + UUID.randomUUID();
    private final String region = "R" + UUID.randomUUID();
    private final String fleet = "fleet" + Math.abs(UUID.randomUUID().hashCode());

    @Test
    void whatIsExportedAndImportedAgainChangesNothing() {
        someOfEverything();
        var csv = export("agent", "?region=" + region, "text/csv");
        assertThat(csv).contains("'=SUM(A1)", "annualRevenue.amount", "1234.123456", "attributes." + fleet);
        var again = table("", csv);
        assertThat(errors(again.getString("id"), "application/x-ndjson")).isEmpty();
        assertThat(again.getInt("unchanged")).isEqualTo(4);

        var marked = table("", export("agent", "?region=" + region + "&bom=true", "text/csv"));
        assertThat(marked.getInt("unchanged")).isEqualTo(4);

        var json = export("agent", "?format=NDJSON&region=" + region, "*/*");
        assertThat(json.lines()).hasSize(4);
        var third = lines("", json);
        assertThat(errors(third.getString("id"), "application/x-ndjson")).isEmpty();
        assertThat(third.getInt("unchanged")).isEqualTo(4);
        get("agent", CUSTOMERS + "?sort=createdAt&region=" + region).body("items.version", contains(1, 1, 1, 1));
    }

    @Test
    void aTableIsPartedByWhateverTheReaderWants() {
        someOfEverything();
        assertThat(export(
                        "agent",
                        "?separator=SEMICOLON&fields=name,employees&kind=COMPANY&region=" + region,
                        "text/csv"))
                .isEqualToNormalizingNewlines("id;name;employees\n" + id(1) + ";\"Adler; Falk\";0\n");
        assertThat(export("agent", "?separator=TAB&fields=name,employees&kind=COMPANY&region=" + region, "text/csv"))
                .isEqualToNormalizingNewlines("id\tname\temployees\n" + id(1) + "\tAdler; Falk\t0\n");
        var again = table("?separator=SEMICOLON", export("agent", "?separator=SEMICOLON&region=" + region, "text/csv"));
        assertThat(again.getInt("unchanged")).isEqualTo(4);
        get("agent", CUSTOMERS + "/export?separator=PIPE").statusCode(400);
    }

    @Test
    void viewersExportMaskedRowsAndSuchRowsAreNotImported() {
        someOfEverything();
        var csv = export("viewer", "?region=" + region, "text/csv");
        assertThat(csv).contains("masked").doesNotContain("王小明", "office@example.com");
        var import1 = table("", csv);
        assertThat(import1.getInt("updated")).isZero();
        assertThat(errors(import1.getString("id"), "application/x-ndjson")).contains("MASKED");
    }

    @Test
    void tablesSayThatTheyAreUtf8() {
        var export = as("agent").get(CUSTOMERS + "/export?region=" + region);
        assertThat(export.contentType()).isEqualToIgnoringCase("text/csv;charset=UTF-8");
        var id = table("", "kind,name\nCOMPANY,王\n").getString("id");
        var errors = as("agent").accept("text/csv").get(Files.IMPORTS + "/" + id + "/errors");
        assertThat(errors.contentType()).isEqualToIgnoringCase("text/csv;charset=UTF-8");
    }

    @Test
    void fieldsAreChosenAndFiltersHold() {
        someOfEverything();
        assertThat(export("agent", "?fields=name,annualRevenue&kind=GOVERNMENT&region=" + region, "text/csv"))
                .isEqualToNormalizingNewlines(
                        "id,name,annualRevenue.amount,annualRevenue.currency\n" + id(4) + ",'=SUM(A1),,\n");
        assertThat(export("agent", "?fields=name&kind=COMPANY&region=" + region, "application/x-ndjson"))
                .isEqualTo("{\"id\":\"" + id(1) + "\",\"name\":\"Adler; Falk\"}\n");
        get("agent", CUSTOMERS + "/export?fields=nmae").statusCode(400);
        get("agent", CUSTOMERS + "/export?regoin=East").statusCode(400);
        get("agent", CUSTOMERS + "/export?format=XML").statusCode(400);
    }

    private void someOfEverything() {
        as("admin")
                .contentType("application/json")
                .body("{\"type\":\"NUMBER\",\"labelEn\":\"Lorries\"}")
                .put("/api/v1/attribute-definitions/" + fleet)
                .then()
                .statusCode(201);
        var made = lines("", """
                {"kind":"COMPANY","name":"Adler; Falk","region":"%1$s","externalReferences":[{"system":"%2$s","id":"1"},{"system":"crm","id":"%2$s;1"}],"roles":["SUPPLIER","CUSTOMER"],"annualRevenue":{"amount":"1234.123456","currency":"CNY"},"employees":0,"attributes":{"%3$s":12.50},"contactPoints":[{"type":"EMAIL","value":"office@example.com","preferred":true,"verifiedAt":"2026-01-31T09:30:00Z","consents":[{"channel":"EMAIL","purpose":"MARKETING","granted":false}]}]}
                {"kind":"INDIVIDUAL","name":"王小明","region":"%1$s","externalReferences":[{"system":"%2$s","id":"2"}],"birthDate":"1984-05-17","values":["thrift; order"," x"],"tastes":{"colour":"green, not =red"},"needs":{"delivery":"before\\nnoon"}}
                {"kind":"NON_PROFIT","name":"'@home","region":"%1$s","externalReferences":[{"system":"%2$s","id":"3"}],"attributes":{"%3$s":-7},"roles":["PARTNER"]}
                {"kind":"GOVERNMENT","name":"=SUM(A1)","region":"%1$s","externalReferences":[{"system":"%2$s","id":"4"}]}
                """.formatted(region, system, fleet));
        assertThat(errors(made.getString("id"), "application/x-ndjson")).isEmpty();
    }

    private String id(int key) {
        return get("agent", CUSTOMERS + "?externalReference=" + system + ":" + key)
                .extract()
                .path("items[0].id");
    }

    private static String export(String role, String query, String accept) {
        return as(role).accept(accept)
                .get(CUSTOMERS + "/export" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
