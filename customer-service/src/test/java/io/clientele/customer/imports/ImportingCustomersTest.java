package io.clientele.customer.imports;

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
    void aTrialCountsRowsThatOnlyChangeWhatEarlierOnesWouldMake() {
        var file = row(2, "\"name\":\"B\"") + "\n"
                + IntStream.range(0, 600)
                        .mapToObj(i -> row(1_000 + i, "\"name\":\"N\""))
                        .collect(Collectors.joining("\n"))
                + "\n{\"region\":\"East\",\"externalReferences\":[" + key("2") + "," + key("two") + "]}"
                + "\n{\"region\":\"West\",\"externalReferences\":[" + key("two") + "]}"
                + "\n{\"region\":\"West\",\"externalReferences\":[" + key("three") + "]}"
                + "\n{\"employees\":-1,\"externalReferences\":[" + key("2") + "]}\n";
        var trial = lines("?dryRun=true", file);
        assertThat(trial.getInt("updated")).isEqualTo(2);
        assertThat(trial.getInt("created")).isEqualTo(601);
        assertThat(trial.getInt("rejected")).isEqualTo(2);
        var real = lines("", file);
        assertThat(real.getInt("updated")).isEqualTo(trial.getInt("updated"));
        assertThat(real.getInt("rejected")).isEqualTo(trial.getInt("rejected"));
    }

    private String key(String key) {
        return "{\"system\":\"" + system + "\",\"id\":\"" + key + "\"}";
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

    private io.clientele.kit.testing.http.Checks customer(int key) {
        return get("agent", CUSTOMERS + "?externalReference=" + system + ":" + key)
                .statusCode(200);
    }

    private String row(int key, String properties) {
        return "{\"kind\":\"COMPANY\",\"externalReferences\":[{\"system\":\"%s\",\"id\":\"%d\"}],%s}"
                .formatted(system, key, properties);
    }
}
