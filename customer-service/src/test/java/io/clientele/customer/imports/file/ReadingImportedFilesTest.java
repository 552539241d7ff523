package io.clientele.customer.imports.file;

import java.nio.charset.Charset;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.WithBackends;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.as;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.imports.Files.IMPORTS;
import static io.clientele.customer.imports.Files.errors;
import static io.clientele.customer.imports.Files.lines;
import static io.clientele.customer.imports.Files.send;
import static io.clientele.customer.imports.Files.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

/** How files are read: their columns, their encoding, and what of them cannot be understood. */
@QuarkusTest
@WithBackends
class ReadingImportedFilesTest {

    private final String system = "i" + UUID.randomUUID();

    @Test
    void charactersThatNoTextHasRefuseTheirRowsAlone() {
        var mistaken = lines("?mode=UPSERT", row(1, "\"name\":\"A\",\"regon\":null"));
        assertThat(errors(mistaken.getString("id"), "application/x-ndjson")).contains("Did you mean region?");
        var long20000 = "x".repeat(19_999 - 40) + "😀".repeat(100);
        var rows = "{\"kind\":\"COMPANY\",\"name\":\"A\\u0000\",\"externalReferences\":[{\"system\":\"" + system
                + "\",\"id\":\"\\u0000\"}]}\n{\"kind\":\"COMPANY\",\"name\":\"\\ud800\",\"externalReferences\":[{\"system\":\"\\udc00\","
                + "\"id\":\"1\"}]}\n{\"kind\":\"COMPANY\",\"n\\u0000\":1}\n{\u0000}\n{\"kind\":\"COMPANY\",\"region\":\""
                + long20000
                + "\"}\n" + row(7, "\"name\":\"Good\"");
        var done = lines("?mode=UPSERT", rows);
        assertThat(done.getInt("rejected")).isEqualTo(5);
        assertThat(done.getInt("created")).isEqualTo(1);
        assertThat(errors(done.getString("id"), "application/x-ndjson")).contains("BAD_CHARACTER", "{\uFFFD}");

        var table = table(
                "",
                "kind,name,externalReferences.%1$s\nCOMPANY,nul\u0000,8\nCOMPANY,ok,nul\u0000\nCOMPANY,ok,9\n"
                        .formatted(system));
        assertThat(table.getInt("rejected")).isEqualTo(2);
        assertThat(table.getInt("created")).isEqualTo(1);
    }

    @Test
    void whatIsRefusedIsListedWithItsPlaceAndRemedyAndStopsNoOtherRow() {
        var done = table("", """
                kind,name,employees,externalReferences.%1$s
                COMPANY,Good,1,1
                COMPANY,,x,2
                FIRM,=SUM(A1),1,3
                COMPANY,Too few
                COMPANY,Better,2,4
                """.formatted(system));
        assertThat(done.getInt("created")).isEqualTo(2);
        assertThat(done.getInt("rejected")).isEqualTo(3);
        var id = done.getString("id");
        assertThat(errors(id, "application/x-ndjson").lines().toList())
                .anySatisfy(line -> assertThat(line).contains("\"row\":2,\"pointer\":\"/employees\""))
                .anySatisfy(line -> assertThat(line).contains("\"row\":3,\"pointer\":\"/kind\"", "COMPANY, GOVERNMENT"))
                .anySatisfy(line -> assertThat(line).contains("\"row\":4", "WRONG_NUMBER_OF_CELLS"));
        assertThat(errors(id, "text/csv"))
                .startsWith("row,pointer,code,detail,content")
                .contains("Too few");
        as("viewer").get(IMPORTS + "/" + id + "/errors").then().statusCode(403);
    }

    @Test
    void aRowThatIsNoCsvIsRefusedAloneAndSaysWhichCellIsWrong() {
        var done = table("", """
                kind,name,region,externalReferences.%1$s
                COMPANY,"Adler",East,1
                COMPANY,"Adler" & Falk,East,2
                COMPANY,"Say ""so"" often",East,3
                COMPANY,%2$s,East,4
                COMPANY,"two, cells",East,5
                """.formatted(system, "long".repeat(300_000)));
        assertThat(done.getString("state")).isEqualTo("SUCCEEDED");
        assertThat(done.getInt("created")).isEqualTo(3);
        assertThat(done.getInt("rows")).isEqualTo(5);
        assertThat(errors(done.getString("id"), "application/x-ndjson").lines())
                .satisfiesExactly(
                        two -> assertThat(two)
                                .contains("\"row\":2", "TEXT_AFTER_QUOTE", "Cell 2 (name)", "twice", "& Falk,East,2"),
                        four -> assertThat(four).contains("\"row\":4", "TOO_LONG"));
        customer(5).body("items[0].name", equalTo("two, cells"));
    }

    @Test
    void aFileThatNoQuotationMarkClosesIsDoneAsFarAsItCanBeRead() {
        var done = table("", """
                kind,name,externalReferences.%1$s
                COMPANY,A,1
                COMPANY,B,2
                COMPANY,"C,3
                COMPANY,D,4
                """.formatted(system));
        assertThat(done.getString("state")).isEqualTo("FAILED");
        assertThat(done.getInt("created")).isEqualTo(2);
        get("agent", "/api/v1/jobs/" + done.getString("jobId"))
                .body("problem.errors[0].pointer", equalTo("/3"))
                .body("problem.errors[0].code", equalTo("UNCLOSED_QUOTE"))
                .body("problem.errors[0].detail", containsString("Row 3"));
        customer(2).body("items[0].name", equalTo("B"));
        customer(4).body("items", hasSize(0));
    }

    @Test
    void columnsMayHaveOtherNames() {
        var done = table(
                "?map=Firma:name&map=Nr:externalReferences.%1$s&map=Notiz:-&separator=SEMICOLON".formatted(system),
                "kind;Firma;Nr;Notiz\nCOMPANY;Lund & Price;1;secret\n");
        assertThat(done.getInt("created")).isEqualTo(1);
        customer(1).body("items[0].name", equalTo("Lund & Price"));
        lines("?map=firm:name", row(2, "\"firm\":\"Hale\""));
        customer(2).body("items[0].name", equalTo("Hale"));
    }

    @Test
    void columnsWithoutANameAreLeftOut() {
        var done = table("?map=:-", "kind,name,externalReferences.%s,,\nCOMPANY,Lund,1,,\n".formatted(system));
        assertThat(done.getInt("created")).isEqualTo(1);
        customer(1).body("items[0].name", equalTo("Lund"));
    }

    @Test
    void aFileThatCannotBeUnderstoodIsRefusedAtOnce() {
        send("text/csv", "", "kind,nmae,zzz\nCOMPANY,A,1\n")
                .then()
                .statusCode(400)
                .body("errors.code", contains("UNKNOWN_COLUMN", "UNKNOWN_COLUMN"))
                .body("errors[0].detail", containsString("Did you mean name?"));
        send("text/csv", "?map=Firm:nam", "kind,Firm\nCOMPANY,A\n")
                .then()
                .statusCode(400)
                .body("errors[0].detail", containsString("\"nam\""))
                .body("errors[0].detail", containsString("Did you mean name?"));
        send("text/csv", "", "kind,name,\nCOMPANY,A,\n")
                .then()
                .statusCode(400)
                .body("errors.detail", contains(containsString("map=:- leaves it out")));
        send("text/csv", "?map=Firm:name", "kind,name\nCOMPANY,A\n").then().statusCode(400);
        send("text/csv", "", "kind,name\n").then().statusCode(400).body("errors.code", contains("NO_ROWS"));
        send("text/csv", "", "kind,\"name\nCOMPANY,A\n")
                .then()
                .statusCode(400)
                .body("errors.code", contains("UNCLOSED_QUOTE"));
        send("text/csv", "?mode=REPLACE", "kind,name\nCOMPANY,A\n").then().statusCode(400);
        send("text/csv; charset=nowhere", "", "kind,name\nCOMPANY,A\n").then().statusCode(400);
        send("text/plain", "", "kind,name\nCOMPANY,A\n").then().statusCode(415);
        as("agent")
                .contentType("text/csv; charset=UTF-8")
                .body("kind,name\nCOMPANY,王\n".getBytes(Charset.forName("GBK")))
                .post(IMPORTS)
                .then()
                .statusCode(400)
                .body("errors.code", contains("BAD_ENCODING"));
        as("agent").post(IMPORTS).then().statusCode(415).body("code", equalTo("UNSUPPORTED_MEDIA_TYPE"));
        as("agent").post(IMPORTS + "?map=a:b").then().statusCode(415);
        as("viewer")
                .contentType("text/csv")
                .body("kind,name\nCOMPANY,A\n")
                .post(IMPORTS)
                .then()
                .statusCode(403);
        as("system")
                .contentType("text/csv")
                .body("kind,name\nCOMPANY,A\n")
                .post(IMPORTS)
                .then()
                .statusCode(403);
    }

    @Test
    void anotherEncodingIsReadWhereItIsNamed() {
        as("agent")
                .contentType("text/csv; charset=GBK")
                .body("kind,name,externalReferences.%s\nCOMPANY,王记,1\n"
                        .formatted(system)
                        .getBytes(Charset.forName("GBK")))
                .post(IMPORTS)
                .then()
                .statusCode(202);
        Patience.until(
                "the customer is there",
                () -> customer(1).extract().jsonPath().getList("items").size() == 1);
        customer(1).body("items[0].name", equalTo("王记"));
    }

    private io.clientele.kit.testing.http.Checks customer(int key) {
        return get("agent", CUSTOMERS + "?externalReference=" + system + ":" + key)
                .statusCode(200);
    }

    private String row(int key, String properties) {
        return "{\"kind\":\"COMPANY\",\"externalReferences\":[{\"system\":\"%s\",\"id\":\"%d\"}],%s}"
                .formatted(system, key, properties);
    }
}
