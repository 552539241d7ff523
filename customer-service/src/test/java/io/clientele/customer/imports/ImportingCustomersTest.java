package io.clientele.customer.imports;

import java.nio.charset.Charset;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.customer.Calls;
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
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithBackends
class ImportingCustomersTest {

    private final String system = "i" + UUID.randomUUID();

    @Test
    void everyRowOfATableBecomesACustomer() {
        var done = table("", """
                kind,name,externalReferences.%s,annualRevenue.amount,annualRevenue.currency,employees,roles,contactPoints.EMAIL,tastes.colour
                COMPANY,"Adler, Falk ""Print"" Co",1,1234.5,CNY,240,CUSTOMER;SUPPLIER,office@example.com,
                INDIVIDUAL,王小明,2,,,,,,green
                """.formatted(system));
        assertThat(done.getString("state")).isEqualTo("SUCCEEDED");
        assertThat(done.getInt("created")).isEqualTo(2);
        assertThat(done.getInt("rows")).isEqualTo(2);
        customer(1)
                .body("items[0].name", equalTo("Adler, Falk \"Print\" Co"))
                .body("items[0].annualRevenue.amount", equalTo("1234.50"))
                .body("items[0].employees", equalTo(240))
                .body("items[0].roles", contains("CUSTOMER", "SUPPLIER"))
                .body("items[0].contactPoints[0].value", equalTo("office@example.com"));
        customer(2).body("items[0].tastes.colour", equalTo("green")).body("items[0].name", equalTo("王小明"));
    }

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
    void aRowChangesTheCustomerItNamesAndNothingElseOfIt() {
        lines("", row(1, "\"name\":\"A\",\"region\":\"East\",\"industry\":\"FOOD\"") + "\n");
        var done = table("", "externalReferences.%s,region,industry\n1,West,\n".formatted(system));
        assertThat(done.getInt("updated")).isEqualTo(1);
        customer(1)
                .body("items[0].region", equalTo("West"))
                .body("items[0].industry", equalTo("FOOD"))
                .body("items[0].name", equalTo("A"))
                .body("items[0].version", equalTo(2));
        table("?emptyCells=REMOVE", "externalReferences.%s,region,industry\n1,West,\n".formatted(system));
        customer(1).body("items[0].industry", nullValue()).body("items[0].version", equalTo(3));
        var more = lines("", row(1, "\"contactPoints\":[{\"type\":\"EMAIL\",\"value\":\"a@example.com\"}]"));
        assertThat(more.getInt("updated")).isEqualTo(1);
        table("", "externalReferences.%s,contactPoints.EMAIL\n1,a@example.com\n1,b@example.com\n".formatted(system));
        customer(1)
                .body("items[0].contactPoints.value", contains("a@example.com", "b@example.com"))
                .body("items[0].externalReferences", hasSize(1))
                .body("items[0].version", equalTo(5));
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
    void aFileThatCannotBeUnderstoodIsRefusedAtOnce() {
        send("text/csv", "", "kind,nmae,zzz\nCOMPANY,A,1\n")
                .then()
                .statusCode(400)
                .body("errors.code", contains("UNKNOWN_COLUMN", "UNKNOWN_COLUMN"))
                .body("errors[0].detail", containsString("Did you mean name?"));
        send("text/csv", "?map=Firm:name", "kind,name\nCOMPANY,A\n").then().statusCode(400);
        send("text/csv", "", "kind,name\n").then().statusCode(400).body("errors.code", contains("NO_ROWS"));
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
        io.clientele.kit.testing.Patience.until(
                "the customer is there",
                () -> customer(1).extract().jsonPath().getList("items").size() == 1);
        customer(1).body("items[0].name", equalTo("王记"));
    }

    @Test
    void theSameFileIsImportedOnce() {
        var file = row(1, "\"name\":\"A\"") + "\n" + row(2, "\"name\":\"B\"") + "\n";
        var first = lines("", file);
        send("application/x-ndjson", "", file)
                .then()
                .statusCode(200)
                .body("id", equalTo(first.getString("id")))
                .body("created", equalTo(2));
        var again = lines("?again=true", file);
        assertThat(again.getInt("unchanged")).isEqualTo(2);
        assertThat(again.getInt("created")).isZero();
    }

    @Test
    void aTrialTellsWhatWouldHappenAndChangesNothing() {
        lines("", row(1, "\"name\":\"A\""));
        var file = row(1, "\"region\":\"West\"") + "\n" + row(2, "\"name\":\"B\"") + "\n"
                + IntStream.range(0, 600)
                        .mapToObj(i -> row(1_000 + i, "\"name\":\"N\""))
                        .collect(Collectors.joining("\n"))
                + "\n" + row(2, "\"name\":\"C\"") + "\n" + row(3, "\"nmae\":\"D\"") + "\n";
        var trial = lines("?dryRun=true", file);
        assertThat(trial.getInt("updated")).isEqualTo(2);
        assertThat(trial.getInt("created")).isEqualTo(601);
        assertThat(trial.getInt("rejected")).isEqualTo(1);
        customer(1).body("items[0].region", nullValue());
        customer(2).body("items", hasSize(0));
        var real = lines("", file);
        assertThat(real.getInt("updated")).isEqualTo(trial.getInt("updated"));
        assertThat(real.getInt("created")).isEqualTo(trial.getInt("created"));
    }

    @Test
    void modesSayWhatRowsMayDo() {
        lines("?mode=CREATE", row(1, "\"name\":\"A\""));
        var create = lines(
                "?mode=CREATE",
                row(1, "\"name\":\"B\"") + "\n" + row(1, "\"name\":\"A\"") + "\n"
                        + "{\"id\":\"0198c0de-7a11-7000-8000-000000000001\",\"kind\":\"COMPANY\",\"name\":\"C\"}");
        assertThat(create.getInt("rejected")).isEqualTo(2);
        assertThat(create.getInt("unchanged")).isEqualTo(1);
        var update = lines(
                "?mode=UPDATE",
                row(1, "\"region\":\"West\"") + "\n" + row(9, "\"name\":\"N\"") + "\n{\"region\":\"East\"}");
        assertThat(update.getInt("updated")).isEqualTo(1);
        assertThat(errors(update.getString("id"), "application/x-ndjson"))
                .contains("\"row\":2", "CUSTOMER_NOT_FOUND", "\"row\":3", "KEY_MISSING");
    }

    @Test
    void aRowMadeFromAnOldVersionLosesUnlessItSaysNothingNew() {
        lines("", row(1, "\"name\":\"A\",\"region\":\"East\""));
        String id = customer(1).extract().path("items[0].id");
        Calls.patch(id, "*", "{\"region\":\"West\"}").then().statusCode(200);
        var stale = lines("", "{\"id\":\"%s\",\"version\":1,\"region\":\"North\"}\n".formatted(id));
        assertThat(errors(stale.getString("id"), "application/x-ndjson")).contains("STALE", "version 1");
        var same = lines("", "{\"id\":\"%s\",\"version\":1,\"region\":\"West\"}\n".formatted(id));
        assertThat(same.getInt("unchanged")).isEqualTo(1);
        get("agent", CUSTOMERS + "/" + id).body("region", equalTo("West"));
    }

    @Test
    void importsAreListedAndRowsTellWhatTheyDid() {
        var done = lines("", row(1, "\"name\":\"A\"") + "\n" + row(1, "\"region\":\"West\"") + "\n{\"kind\":1}");
        get("viewer", IMPORTS + "?limit=5").body("items.id", hasItem(done.getString("id")));
        get("viewer", IMPORTS + "/" + done.getString("id") + "/rows?count=true")
                .body("items.row", contains(1, 2))
                .body("items.version", contains(1, 2))
                .body("total", equalTo(2));
        get("viewer", IMPORTS + "/0198c0de-7a11-7000-8000-00000000dead").statusCode(404);
        as("agent").delete(IMPORTS + "/" + done.getString("id")).then().statusCode(204);
        get("viewer", "/api/v1/jobs/" + done.getString("jobId"))
                .body("state", equalTo("SUCCEEDED"))
                .body("done", equalTo(3))
                .body("result.created", equalTo(1));
        get("viewer", CUSTOMERS + "?externalReference=" + system + ":1")
                .body("items.region", containsInAnyOrder("West"));
    }

    private io.restassured.response.ValidatableResponse customer(int key) {
        return get("agent", CUSTOMERS + "?externalReference=" + system + ":" + key)
                .statusCode(200);
    }

    private String row(int key, String properties) {
        return "{\"kind\":\"COMPANY\",\"externalReferences\":[{\"system\":\"%s\",\"id\":\"%d\"}],%s}"
                .formatted(system, key, properties);
    }
}
