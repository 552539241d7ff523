package io.clientele.customer.people.key;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.customer.imports.Files;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.Checks;
import io.clientele.kit.testing.http.JsonPath;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.as;
import static io.clientele.customer.Calls.company;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.post;
import static io.clientele.customer.imports.Files.IMPORTS;
import static io.clientele.customer.imports.Files.errors;
import static io.clientele.customer.imports.Files.lines;
import static io.clientele.customer.imports.Files.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** Rows of files name people by keys of other systems. */
@QuarkusTest
@WithBackends
class ImportingPeopleByTheirKeysTest {

    private static final String PEOPLE = "?rows=PEOPLE";

    private final String key = UUID.randomUUID().toString();
    private String mill;

    @Inject
    DataSource database;

    @Inject
    Sql sql;

    @BeforeEach
    void anOrganisation() {
        mill = company("Mill of keyed files");
    }

    @Test
    void theSecondFileChangesWhomTheFirstMade() {
        var first = table(PEOPLE, """
                customerId,externalReferences.crm,name,title
                %1$s,1%2$s,Ada Adler,Buyer
                %1$s,2%2$s,Ada Adler,Clerk
                """.formatted(mill, key));
        counted(first, 2, 0, 0, 0);
        var second = table(PEOPLE, """
                externalReferences,name,title
                crm:2%1$s;erp:2%1$s,Ada Wren,Head
                crm:1%1$s,Ada Adler,Buyer
                """.formatted(key));
        counted(second, 0, 1, 1, 0);
        people().body("items.name", contains("Ada Adler", "Ada Wren"))
                .body("items[1].title", equalTo("Head"))
                .body("items[1].externalReferences.system", contains("crm", "erp"));
        get("agent", CUSTOMERS + "/contacts?externalReference=erp:2" + key).body("items.name", contains("Ada Wren"));

        post("manager", IMPORTS + "/" + second.getString("id") + "/reversal", "")
                .then()
                .statusCode(202);
        ended(second);
        people().body("items.title", contains("Buyer", "Clerk"));
        get("agent", CUSTOMERS + "/contacts?externalReference=erp:2" + key).body("items", empty());
        post("manager", IMPORTS + "/" + first.getString("id") + "/reversal", "")
                .then()
                .statusCode(202);
        ended(first);
        people().body("items", empty());
        get("agent", CUSTOMERS + "/contacts?externalReference=crm:1" + key).body("items", empty());
        get("agent", CUSTOMERS + "/contacts?externalReference=crm:2" + key).body("items", empty());
    }

    @Test
    void whatIsExportedAndImportedAgainChangesNothing() {
        lines(PEOPLE, row("Ada", key, "\"title\":\"Buyer\"") + row("Bea", "; " + key, "\"title\":\"Buyer\""));
        for (var format : new String[] {"CSV", "NDJSON"}) {
            var file = as("agent")
                    .accept("*/*")
                    .get(CUSTOMERS + "/contacts/export?format=" + format + "&q=" + key)
                    .asString();
            assertThat(file).contains("externalReferences");
            counted(format.equals("CSV") ? table(PEOPLE, file) : lines(PEOPLE, file), 0, 0, 2, 0);
        }
    }

    @Test
    void aNameFindsWhoHasNoKeyThereYetAndNamesakesStayApart() {
        lines(PEOPLE, "{\"customerId\":\"%s\",\"name\":\"Ada\",\"note\":\"by name\"}".formatted(mill));
        var done = lines(
                PEOPLE,
                row("Ada", "1" + key, "\"title\":\"One\"")
                        + row("Ada", "2" + key, "\"title\":\"Two\"")
                        + row("Ada", "2" + key, "\"department\":\"Tooling\""));
        counted(done, 1, 2, 0, 0);
        people().body("items.title", contains("One", "Two"))
                .body("items.note", contains("by name", null))
                .body("items.department", contains(null, "Tooling"));
    }

    @Test
    void manyGoTogether() {
        var file = IntStream.range(0, 700)
                .mapToObj(i -> row("Person " + i, i + key, "\"title\":\"Clerk\""))
                .collect(Collectors.joining());
        counted(lines(PEOPLE, file), 700, 0, 0, 0);
        counted(lines(PEOPLE + "&mode=UPDATE", file.replace("Clerk", "Head")), 0, 700, 0, 0);
        people("?limit=1&count=true").body("total", equalTo(700)).body("items[0].title", equalTo("Head"));
    }

    @Test
    void whatIsWrongWithARowStopsNoOther() {
        var forge = company("Forge of keyed files");
        counted(
                lines(PEOPLE, row("Ada", "1" + key, "\"title\":\"One\"") + row("Bea", "2" + key, "\"title\":\"Two\"")),
                2,
                0,
                0,
                0);
        var ada = people().extract().<String>path("items[0].id");
        var done = lines(PEOPLE, """
                {"externalReferences":[{"system":"crm","id":"1%1$s"},{"system":"crm","id":"2%1$s"}],"title":"X"}
                {"customerId":"%2$s","externalReferences":[{"system":"crm","id":"1%1$s"}],"title":"X"}
                {"id":"%3$s","externalReferences":[{"system":"crm","id":"2%1$s"}],"title":"X"}
                {"externalReferences":[{"system":"crm","id":"3%1$s"}],"name":"Cem"}
                {"customerId":"%2$s","externalReferences":[{"system":"c:m","id":"3%1$s"}],"name":"Cem"}
                {"customerId":"%2$s","externalReferences":"crm:3%1$s","name":"Cem"}
                {"customerId":"%2$s","externalReferences":[{"system":"crm","id":"3%1$s"}],"name":"Cem"}
                """.formatted(key, forge, ada));
        counted(done, 1, 0, 0, 6);
        assertThat(codes(done))
                .containsExactly(
                        "/externalReferences,SEVERAL_PEOPLE",
                        "/externalReferences,ELSEWHERE",
                        "/externalReferences/1,EXTERNAL_REFERENCE_TAKEN",
                        ",KEY_MISSING",
                        "/externalReferences/0/system,BAD_FORMAT",
                        "/externalReferences,WRONG_TYPE");
        var creating = lines(
                PEOPLE + "&mode=CREATE",
                row("Ada", "1" + key, "\"title\":\"One\"") + row("Other", "1" + key, "\"title\":\"One\""));
        counted(creating, 0, 0, 1, 1);
        assertThat(codes(creating)).containsExactly("/externalReferences/0,EXTERNAL_REFERENCE_TAKEN");
        var updating = lines(
                PEOPLE + "&mode=UPDATE",
                "{\"customerId\":\"%s\",\"externalReferences\":[{\"system\":\"crm\",\"id\":\"none\"}],\"title\":\"X\"}"
                        .formatted(mill));
        assertThat(codes(updating)).containsExactly("/externalReferences,CONTACT_NOT_FOUND");
        people().body("items.title", contains("One", "Two"));
    }

    @Test
    void aTrialKeepsNoKey() {
        var rows = row("Ada", key, "\"title\":\"One\"") + row("Ada", key, "\"title\":\"Two\"");
        counted(lines(PEOPLE + "&dryRun=true", rows), 1, 1, 0, 0);
        get("agent", CUSTOMERS + "/contacts?externalReference=crm:" + key).body("items", empty());
        counted(lines(PEOPLE, rows), 1, 1, 0, 0);
    }

    @Test
    void aKeyThatSomebodyTakesMeanwhileIsSeen() throws SQLException {
        var forge = company("Forge of keyed files");
        var bea = post("agent", CUSTOMERS + "/" + forge + "/contacts", "{\"name\":\"Bea\"}")
                .then()
                .extract()
                .<String>path("id");
        String file;
        try (var other = database.getConnection()) {
            other.setAutoCommit(false);
            try (var claim = other.prepareStatement("insert into person_reference values ('crm', ?, ?::uuid, null)")) {
                claim.setString(1, key);
                claim.setString(2, bea);
                claim.executeUpdate();
            }
            file = Files.send(
                            "application/x-ndjson",
                            PEOPLE,
                            row("Ada", key, "\"title\":\"Late\"") + row("Cem", "3" + key, "\"title\":\"Fine\""))
                    .path("id");
            Patience.until("the rows wait", () -> sql.count("select count(*) from pg_locks where not granted") > 0);
            other.commit();
        }
        var done = Files.ended(file);
        counted(done, 1, 0, 0, 1);
        assertThat(codes(done)).containsExactly("/externalReferences,ELSEWHERE");
        people().body("items.name", contains("Cem")).body("items[0].leftOn", nullValue());
    }

    private static void counted(JsonPath done, int created, int updated, int unchanged, int rejected) {
        assertThat(done.getString("state")).isEqualTo("SUCCEEDED");
        assertThat(new int[] {
                    done.getInt("created"), done.getInt("updated"), done.getInt("unchanged"), done.getInt("rejected")
                })
                .as(() -> errors(done.getString("id"), "text/csv"))
                .containsExactly(created, updated, unchanged, rejected);
    }

    private static List<String> codes(JsonPath done) {
        return errors(done.getString("id"), "text/csv")
                .lines()
                .skip(1)
                .map(line -> line.split(","))
                .map(cells -> cells[1] + "," + cells[2])
                .toList();
    }

    private static void ended(JsonPath file) {
        Patience.until("it is taken back", () -> "SUCCEEDED"
                .equals(Files.read(file.getString("id")).getString("reversal.state")));
    }

    private Checks people() {
        return people("");
    }

    private Checks people(String query) {
        return get("agent", CUSTOMERS + "/" + mill + "/contacts" + query);
    }

    private String row(String name, String reference, String said) {
        return "{\"customerId\":\"%s\",\"externalReferences\":[{\"system\":\"crm\",\"id\":\"%s\"}],\"name\":\"%s\",%s}\n"
                .formatted(mill, reference, name, said);
    }
}
