package io.clientele.customer.imports.refused;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.Checks;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.as;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.post;
import static io.clientele.customer.Calls.register;
import static io.clientele.customer.erasure.ErasureCalls.confirm;
import static io.clientele.customer.imports.Files.IMPORTS;
import static io.clientele.customer.imports.Files.lines;
import static io.clientele.customer.imports.Files.refusedRows;
import static io.clientele.customer.imports.Files.send;
import static io.clientele.customer.imports.Files.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

/** Rows that were refused come back in the form of their file, and go in when they are corrected. */
@QuarkusTest
@WithBackends
class SendingRefusedRowsAgainTest {

    private final String system = "r" + UUID.randomUUID();

    @Inject
    Sql sql;

    @Test
    void aTableComesBackAndEverythingIsInOnceItIsCorrected() {
        var how = "?separator=SEMICOLON&map=Firma:name&map=Nr:externalReferences.%s&map=Notiz:-".formatted(system);
        var first = table(how, """
                kind;Firma;Nr;region;Notiz
                COMPANY;Good;1;East;
                FIRM;=Lund;2;East;a note
                COMPANY;"Adler" & Falk;3;East;
                COMPANY;Too few;4
                COMPANY;;5;'=West;@home
                """);
        assertThat(first.getInt("created")).isEqualTo(1);
        var back = refusedRows(first.getString("id"));
        assertThat(back.lines().map(line -> line.replaceAll(";?\"?Row \\d+: ", "\nRow: ")
                        .split("\n")[0]))
                .containsExactly(
                        "kind;Firma;Nr;region;Notiz;refusedBecause",
                        "FIRM;'=Lund;2;East;a note",
                        "COMPANY;\"Adler\" & Falk;3;East;",
                        "COMPANY;Too few;4",
                        "COMPANY;;5;'=West;'@home");
        assertThat(back).contains("Row 2: kind must be", "Row 5: name ", "A row must have 5 cells");

        var uncorrected = table(how, back);
        assertThat(uncorrected.getInt("rejected")).isEqualTo(4);
        var again = refusedRows(uncorrected.getString("id"));
        assertThat(again.lines()).hasSize(5).first().isEqualTo("kind;Firma;Nr;region;Notiz;refusedBecause");
        assertThat(again).contains("Row 1: kind must be", "Row 4: name ").doesNotContain("Row 2: kind", "Row 5:");

        var corrected = again.replace("FIRM", "COMPANY")
                .replace("\"Adler\" & Falk", "\"\"\"Adler\"\" & Falk\"")
                .replace("Too few;4;", "Enough;4;;;")
                .replace("COMPANY;;5", "COMPANY;Hale;5");
        var last = table(how, corrected);
        assertThat(last.getInt("created")).isEqualTo(4);
        assertThat(last.getInt("rejected")).isZero();
        customer(1).body("items.name", contains("Good"));
        customer(2).body("items.name", contains("=Lund"));
        customer(3).body("items.name", contains("\"Adler\" & Falk"));
        customer(4).body("items.name", contains("Enough"));
        customer(5).body("items.name", contains("Hale")).body("items.region", contains("=West"));
    }

    @Test
    void soDoLines() {
        var trial = lines(
                "?dryRun=true&map=firm:name",
                row(1, "\"firm\":\"Good\"") + row(2, "\"firm\":\"Lund\", \"employees\": -1.50") + "{\"kind\":\n");
        var rows = refusedRows(trial.getString("id"));
        assertThat(rows.lines())
                .hasSize(2)
                .first()
                .asString()
                .contains("\"firm\":\"Lund\",\"employees\": -1.50,\"refusedBecause\":\"Row 2: employees");
        assertThat(rows).endsWith("}\n{\"kind\":\n");
        var corrected = rows.replace("-1.50", "3").replace("{\"kind\":\n", "");
        assertThat(lines("?map=firm:name", corrected).getInt("created")).isEqualTo(1);
        customer(2).body("items.name", contains("Lund")).body("items.employees", contains(3));
    }

    @Test
    void andPeople() {
        var mill = register("{\"kind\":\"COMPANY\",\"name\":\"Mill\"}");
        var first = table("?rows=PEOPLE", "customerId,name,buyingRole\n%1$s,Ada,BOSS\n".formatted(mill));
        var corrected = refusedRows(first.getString("id")).replace("BOSS", "USER");
        assertThat(corrected).contains("refusedBecause", "Row 1: buyingRole");
        assertThat(table("?rows=PEOPLE", corrected).getInt("created")).isEqualTo(1);
        var lines = lines(
                "?rows=PEOPLE", "{\"customerId\":\"%s\",\"name\":\"Bea\",\"buyingRole\":\"BOSS\"}".formatted(mill));
        assertThat(lines("?rows=PEOPLE", refusedRows(lines.getString("id")).replace("BOSS", "USER"))
                        .getInt("created"))
                .isEqualTo(1);
        get("agent", CUSTOMERS + "/" + mill + "/contacts").body("items.name", contains("Ada", "Bea"));
    }

    @Test
    void eachComesOnceAndInItsPlaceHoweverManyThereAre() {
        var first = table(
                "",
                "kind,name,employees\n"
                        + IntStream.rangeClosed(1, 250)
                                .mapToObj(i -> "FIRM,%d,x\n".formatted(i))
                                .collect(Collectors.joining()));
        var rows = refusedRows(first.getString("id")).lines().skip(1).toList();
        assertThat(rows).hasSize(250).allMatch(row -> row.contains("employees must"));
        assertThat(IntStream.rangeClosed(1, 250))
                .allMatch(i -> rows.get(i - 1).matches("FIRM,%1$d,x,\"Row %1$d: .*".formatted(i)));
    }

    @Test
    void whoIsErasedIsErasedFromThem() {
        var person = register("""
                {"kind":"INDIVIDUAL","name":"Abc","externalReferences":[{"system":"%s","id":"1"}]}""".formatted(system));
        var id = lines("?mode=UPDATE", row(1, "\"personality\":\"a secret\",\"householdSize\":0"))
                .getString("id");
        assertThat(refusedRows(id)).contains("a secret");
        Patience.until("who looked is noted", () -> get("manager", "/api/v1/accesses?customerId=" + person)
                .extract()
                .<List<String>>path("items.operation")
                .contains("downloadCustomerImportRefusedRows"));
        post("admin", "/api/v1/erasures", "{\"customerId\":\"" + person + "\"}")
                .then()
                .statusCode(202);
        Patience.until(
                "the record is gone",
                () -> get("agent", CUSTOMERS + "/" + person).extract().statusCode() == 404);
        confirm(person);
        assertThat(refusedRows(id)).isEqualTo("""
                {"refusedBecause":"Row 1: It is not kept here. What this row said was erased with a person."}
                """);
        assertThat(lines("?mode=UPDATE", refusedRows(id)).getInt("rejected")).isEqualTo(1);
    }

    @Test
    void theyHaveNoOtherFormThanTheFile() {
        var id = table("", "kind,name\nFIRM,A\n").getString("id");
        var path = IMPORTS + "/" + id + "/refused-rows";
        as("agent")
                .accept("application/x-ndjson")
                .get(path)
                .then()
                .statusCode(406)
                .body("code", equalTo("NOT_ACCEPTABLE"));
        as("system")
                .accept("application/x-ndjson, text/csv;q=0.5")
                .get(path + "?bom=true")
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .header("Content-Disposition", containsString("refused-rows.csv"))
                .body(equalTo("\uFEFF" + refusedRows(id)));
        as("viewer").get(path).then().statusCode(403);
        get("agent", IMPORTS + "/" + UUID.randomUUID() + "/refused-rows")
                .statusCode(404)
                .body("code", equalTo("IMPORT_NOT_FOUND"));
        sql.execute("update customer_import set header = null where id = ?", UUID.fromString(id));
        get("agent", path).statusCode(404).body("code", equalTo("HEADER_NOT_FOUND"));
    }

    /** It says why in every file, so no other meaning can be given to it. */
    @Test
    void theColumnThatSaysWhyIsNoProperty() {
        send("text/csv", "?map=refusedBecause:region", "kind,name,refusedBecause\nCOMPANY,A,East\n")
                .then()
                .statusCode(400)
                .body("errors.code", contains("RESERVED"));
        var done = table(
                "?map=refusedBecause:-&map=@Nr:externalReferences." + system,
                "kind,name,refusedBecause,'@Nr\nCOMPANY,A,East,1\n");
        assertThat(done.getInt("created")).isEqualTo(1);
        customer(1).body("items", hasSize(1));
    }

    private Checks customer(int key) {
        return get("agent", CUSTOMERS + "?externalReference=" + system + ":" + key)
                .statusCode(200);
    }

    private String row(int key, String properties) {
        return "{\"kind\":\"COMPANY\",\"externalReferences\":[{\"system\":\"%s\",\"id\":\"%d\"}],%s}\n"
                .formatted(system, key, properties);
    }
}
