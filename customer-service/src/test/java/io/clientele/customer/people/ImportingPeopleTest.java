package io.clientele.customer.people;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.customer.search.ListsRecounted;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.Checks;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.as;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.post;
import static io.clientele.customer.Calls.register;
import static io.clientele.customer.imports.Files.IMPORTS;
import static io.clientele.customer.imports.Files.errors;
import static io.clientele.customer.imports.Files.lines;
import static io.clientele.customer.imports.Files.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** People at organisations come in by files, beside those who are there or in their place. */
@QuarkusTest
@WithBackends
class ImportingPeopleTest {

    private static final String PEOPLE = "?rows=PEOPLE";

    private final String system = "p" + UUID.randomUUID();
    private String mill;

    @Inject
    Sql sql;

    @BeforeEach
    void anOrganisation() {
        mill = register(company("mill"));
    }

    @Test
    void everyRowOfATableIsSomebody() {
        var done = table(PEOPLE, """
                customerReferences.%1$s,name,title,buyingRole,contactPoints.EMAIL,contactPoints.PHONE,personalFacts.hobby,leftOn
                mill,Ada Adler,'=Buyer,DECISION_MAKER,ada@example.com;a@example.com,+49 30 901820,sailing,
                mill,欧阳晓明,,,,,,2026-01-31
                """.formatted(system));
        assertThat(done.getString("state")).isEqualTo("SUCCEEDED");
        assertThat(done.getInt("created")).isEqualTo(2);
        assertThat(done.getString("rowKind")).isEqualTo("PEOPLE");
        people().body("items.name", contains("Ada Adler", "欧阳晓明"))
                .body("items[0].title", equalTo("=Buyer"))
                .body("items[0].buyingRole.code", equalTo("DECISION_MAKER"))
                .body("items[0].contactPoints.value", contains("ada@example.com", "a@example.com", "+49 30 901820"))
                .body("items[0].personalFacts.hobby", equalTo("sailing"))
                .body("items[1].leftOn", equalTo("2026-01-31"))
                .body("items[0].version", equalTo(1));
        get("agent", CUSTOMERS + "?person=adler&externalReference=" + system + ":mill")
                .body("items.id", contains(mill));
        get("agent", IMPORTS + "/" + done.getString("id") + "/rows")
                .body("items.customerId", contains(mill, mill))
                .body("items[0].contactId", equalTo(id(0)));
        get("agent", CUSTOMERS + "/" + mill + "/contacts/" + id(0) + "/history").body("items.version", contains(1));
    }

    @Test
    void whatIsExportedAndImportedAgainChangesNothing() {
        lines(PEOPLE, """
                {"customerId":"%s","name":"Ada","note":"'@home","contactPoints":[{"type":"POSTAL_ADDRESS","value":"1 Mill Lane; East","preferred":true,"verifiedAt":"2026-01-31T09:30:00Z"}]}
                {"customerReferences":[{"system":"%s","id":"mill"}],"name":"Bea","personalFacts":{"hobby":"tea, =green"}}
                """.formatted(mill, system));
        for (var format : new String[] {"CSV", "NDJSON"}) {
            var file = as("agent")
                    .accept("*/*")
                    .get(CUSTOMERS + "/contacts/export?format=" + format + "&externalReference=" + system + ":mill")
                    .asString();
            var again = format.equals("CSV") ? table(PEOPLE, file) : lines(PEOPLE, file);
            assertThat(errors(again.getString("id"), "text/csv").lines()).hasSize(1);
            assertThat(again.getInt("unchanged")).isEqualTo(2);
        }
        people().body("items.version", contains(1, 1));
        var masked = as("viewer")
                .accept("text/csv")
                .get(CUSTOMERS + "/contacts/export?kind=COMPANY&externalReference=" + system + ":mill")
                .asString();
        assertThat(table(PEOPLE, masked).getInt("rejected")).isEqualTo(2);
    }

    @Test
    void aRowChangesWhoIsCalledSoOrHasTheId() {
        lines(PEOPLE, row("\"name\":\"Ada Adler\",\"title\":\"Buyer\",\"department\":\"Tooling\""));
        var done = table(PEOPLE, "customerId,name,title,department\n%s,ADA ADLER,Head,\n".formatted(mill));
        assertThat(done.getInt("updated")).isEqualTo(1);
        people().body("items.name", contains("ADA ADLER"))
                .body("items[0].title", equalTo("Head"))
                .body("items[0].department", equalTo("Tooling"))
                .body("items[0].version", equalTo(2));
        table(PEOPLE + "&emptyCells=REMOVE", "id,name,department\n%s,Ada Wren,\n".formatted(id(0)));
        people().body("items.name", contains("Ada Wren")).body("items[0].department", nullValue());

        var stale = table(PEOPLE, "id,version,title\n%s,1,Chief\n".formatted(id(0)));
        assertThat(errors(stale.getString("id"), "text/csv")).contains("STALE");
        table(PEOPLE + "&mode=CREATE", "customerId,name\n%s,Ada Wren\n".formatted(mill));
        var several = table(PEOPLE, "customerId,name,title\n%s,Ada Wren,Chief\n".formatted(mill));
        assertThat(errors(several.getString("id"), "text/csv")).contains("/name,SEVERAL_PEOPLE");
        var within =
                lines(PEOPLE, row("\"name\":\"Cem\",\"title\":\"One\"") + row("\"name\":\"cem\",\"title\":\"Two\""));
        assertThat(within.getInt("created")).isEqualTo(1);
        assertThat(within.getInt("updated")).isEqualTo(1);
    }

    @Test
    void whatIsWrongWithARowStopsNoOther() {
        var ada = register("{\"kind\":\"INDIVIDUAL\",\"name\":\"Ada\"}");
        register(company("forge"));
        var there = post("agent", CUSTOMERS + "/" + mill + "/contacts", "{\"name\":\"Bea\"}")
                .then()
                .extract()
                .<String>path("id");
        var done = lines(PEOPLE, """
                {"name":"Nowhere"}
                {"customerId":"%2$s","name":"Nobody"}
                {"customerReferences":[{"system":"%1$s","id":"none"}],"name":"Nobody"}
                {"customerId":"%3$s","name":"At a person"}
                {"customerId":"%3$s","name":"At the same"}
                {"customerId":"%4$s","title":"Nameless"}
                {"customerId":"%4$s","name":"Wrong","buyingRole":"BOSS"}
                {"customerId":"%4$s","name":"Future","leftOn":"2999-01-01"}
                {"id":"%2$s","name":"Nobody"}
                {"id":"%5$s","customerReferences":[{"system":"%1$s","id":"forge"}],"name":"Elsewhere"}
                {"customerId":"%4$s","customerReferences":[{"system":"%1$s","id":"forge"}],"name":"Twofold"}
                {"customerId":"%4$s","name":"Fine"}
                """.formatted(system, UUID.randomUUID(), ada, mill, there));
        assertThat(done.getInt("created")).isEqualTo(1);
        assertThat(errors(done.getString("id"), "text/csv").lines().skip(1).map(line -> line.split(",")[2]))
                .containsExactly(
                        "KEY_MISSING",
                        "UNKNOWN_CUSTOMER",
                        "UNKNOWN_CUSTOMER",
                        "NOT_AN_ORGANISATION",
                        "NOT_AN_ORGANISATION",
                        "REQUIRED",
                        "UNKNOWN_VALUE",
                        "IN_THE_FUTURE",
                        "CONTACT_NOT_FOUND",
                        "ELSEWHERE",
                        "SEVERAL_CUSTOMERS");
        var update = lines(PEOPLE + "&mode=UPDATE", row("\"name\":\"Stranger\""));
        assertThat(errors(update.getString("id"), "text/csv")).contains("/name,CONTACT_NOT_FOUND");
        as("agent")
                .contentType("text/csv; charset=UTF-8")
                .body("customerId,naem\nx,y\n")
                .post(IMPORTS + PEOPLE)
                .then()
                .statusCode(400)
                .body("errors.code", contains("UNKNOWN_COLUMN"));
        as("system")
                .contentType("text/csv; charset=UTF-8")
                .body("customerId,name\nx,y\n")
                .post(IMPORTS + PEOPLE + "&mode=CREATE")
                .then()
                .statusCode(403);
    }

    @Test
    void aTrialLeavesNobody() {
        var file = row("\"name\":\"Ada\"") + row("\"title\":\"Nameless\"");
        var trial = lines(PEOPLE + "&dryRun=true", file);
        assertThat(trial.getInt("created")).isEqualTo(1);
        assertThat(trial.getInt("rejected")).isEqualTo(1);
        people().body("items", empty());
    }

    @Test
    void manyAtOneOrganisationAreOneLineOfText() {
        var file = IntStream.range(0, 700)
                .mapToObj(i -> row("\"name\":\"Somebody number%d\"".formatted(1_000 + i)))
                .collect(Collectors.joining());
        assertThat(lines(PEOPLE, file).getInt("created")).isEqualTo(700);
        get("agent", CUSTOMERS + "/" + mill + "/contacts?limit=1&count=true").body("total", equalTo(700));
        for (var q : new String[] {"number1000", "number1699"}) {
            get("agent", CUSTOMERS + "?q=" + q + "&externalReference=" + system + ":mill")
                    .body("items.id", contains(mill));
        }
        ListsRecounted.agree(sql);
        assertThat(lines(PEOPLE + "&again=true", file).getInt("unchanged")).isEqualTo(700);
    }

    @Test
    void rowsThatNameAMergedCustomerGoToItsSurvivor() {
        var merged = register(company("merged"));
        lines(PEOPLE, row("\"name\":\"Ada\"").replace(mill, merged));
        post(
                        "manager",
                        "/api/v1/customer-merges",
                        "{\"survivorId\":\"%s\",\"mergedIds\":[\"%s\"]}".formatted(mill, merged))
                .then()
                .statusCode(201);
        var done = lines(
                PEOPLE, (row("\"name\":\"Ada\",\"title\":\"Head\"") + row("\"name\":\"Bea\"")).replace(mill, merged));
        assertThat(done.getInt("updated")).isEqualTo(1);
        people().body("items.name", contains("Ada", "Bea")).body("items.customerId", contains(merged, mill));
        get("agent", IMPORTS + "/" + done.getString("id") + "/rows").body("items.mergedId", contains(merged, merged));
    }

    private Checks people() {
        return get("agent", CUSTOMERS + "/" + mill + "/contacts");
    }

    private String id(int index) {
        return people().extract().path("items[" + index + "].id");
    }

    private String row(String said) {
        return "{\"customerId\":\"%s\",%s}\n".formatted(mill, said);
    }

    private String company(String key) {
        return "{\"kind\":\"COMPANY\",\"name\":\"%1$s\",\"externalReferences\":[{\"system\":\"%2$s\",\"id\":\"%1$s\"}]}"
                .formatted(key, system);
    }
}
