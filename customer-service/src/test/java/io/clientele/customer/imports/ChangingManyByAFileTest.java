package io.clientele.customer.imports;

import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.customer.Calls;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.Checks;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.imports.Files.IMPORTS;
import static io.clientele.customer.imports.Files.errors;
import static io.clientele.customer.imports.Files.lines;
import static io.clientele.customer.imports.Files.table;
import static io.clientele.customer.ownership.OwnershipCalls.representatives;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

/** Rows that change customers go together, and it comes to the same as if each went by itself. */
@QuarkusTest
@WithBackends
class ChangingManyByAFileTest {

    private static final int MANY = 300;

    @Inject
    Sql sql;

    private final String system = "m" + UUID.randomUUID();

    @Test
    void theRowsOfAPageAreOneChangeOfManyRecords() {
        lines("", rows(key -> "\"region\":\"East\""));
        representatives(sql, 5);
        var done = lines("", rows(key -> "\"region\":\"West\",\"ownerId\":\"rep-%d\"".formatted(key % 5)));
        assertThat(done.getInt("updated")).isEqualTo(MANY);
        assertThat(moments(2)).as("moments at which all were changed").isEqualTo(1);
        customer(7).body("items[0].region", equalTo("West")).body("items[0].version", equalTo(2));
        get("agent", CUSTOMERS + "/" + id(7) + "/history")
                .body("items[0].changedBy", equalTo("agent@clientele"))
                .body("items[0].changes.property", contains("ownerId", "region"))
                .body("items[0].changes.old", hasItem("East"));
        get("agent", CUSTOMERS + "/" + id(7) + "/ownerships")
                .body("items", hasSize(1))
                .body("items[0].ownerId", equalTo("rep-2"));
    }

    @Test
    void aKeyThatAllOfThemGetComesAlongAndGoesWhenTheyAreTakenBack() {
        lines("", rows(key -> "\"region\":\"East\""));
        var more = IntStream.range(0, MANY)
                .mapToObj(key -> "%d,n%d\n".formatted(key, key))
                .collect(Collectors.joining());
        var done = table("", "externalReferences.%s,externalReferences.%s-new\n".formatted(system, system) + more);
        assertThat(done.getInt("updated")).isEqualTo(MANY);
        assertThat(moments(2)).isEqualTo(1);
        assertThat(references("-new")).isEqualTo(MANY);
        Calls.as("manager")
                .post(IMPORTS + "/" + done.getString("id") + "/reversal")
                .then()
                .statusCode(202);
        Patience.until("it is taken back", () -> "SUCCEEDED"
                .equals(Files.read(done.getString("id")).getString("reversal.state")));
        assertThat(Files.read(done.getString("id")).getInt("reversal.reverted")).isEqualTo(MANY);
        assertThat(references("-new")).isZero();
        assertThat(moments(3)).isEqualTo(2);
    }

    @Test
    void aFaultyRowAmongManyIsNamedAndStopsNoOther() {
        lines("", rows(key -> "\"region\":\"East\""));
        lines(
                "",
                "{\"kind\":\"COMPANY\",\"name\":\"T\",\"externalReferences\":[{\"system\":\"%s\",\"id\":\"taken\"}]}"
                        .formatted(system));
        var done = lines(
                "",
                rows(key -> switch (key) {
                            case 10 -> "\"employees\":-1";
                            case 20 -> "\"birthDate\":\"1980-01-01\"";
                            case 30 -> "\"region\":\"West\",\"version\":9";
                            case 40 -> "\"regoin\":\"West\"";
                            default -> "\"region\":\"West\"";
                        })
                        .replace(
                                "\"id\":\"50\"}",
                                "\"id\":\"50\"},{\"system\":\"%s\",\"id\":\"taken\"}".formatted(system))
                        .replace(
                                "{\"system\":\"%s\",\"id\":\"60\"}".formatted(system),
                                "{\"system\":\"%s\",\"id\":\"60\"},{\"system\":\"%s\",\"id\":\"\"}"
                                        .formatted(system, system)));
        assertThat(done.getInt("rejected")).isEqualTo(6);
        assertThat(done.getInt("updated")).isEqualTo(MANY - 6);
        assertThat(errors(done.getString("id"), "application/x-ndjson").lines())
                .satisfiesExactly(
                        ten -> assertThat(ten).contains("\"row\":11", "/employees"),
                        twenty -> assertThat(twenty).contains("\"row\":21", "/birthDate"),
                        thirty -> assertThat(thirty).contains("\"row\":31", "STALE", "version 9"),
                        forty -> assertThat(forty).contains("\"row\":41", "regoin"),
                        fifty -> assertThat(fifty).contains("\"row\":51", "SEVERAL_CUSTOMERS"),
                        sixty -> assertThat(sixty).contains("\"row\":61", "/externalReferences/1/id"));
        customer(50).body("items[0].region", equalTo("East")).body("items[0].version", equalTo(1));
        customer(51).body("items[0].region", equalTo("West")).body("items[0].version", equalTo(2));
    }

    @Test
    void whoNamesAnothersKeyByIdentityIsRefusedAndTakesNoOtherKey() {
        lines("", rows(key -> "\"region\":\"East\""));
        var file = IntStream.range(0, 20)
                .mapToObj(key -> "{\"id\":\"%s\",\"region\":\"West\",\"externalReferences\":[%s,%s]}"
                        .formatted(id(key), key("x" + key), key(key == 5 ? "6" : "y" + key)))
                .collect(Collectors.joining("\n"));
        var done = lines("", file);
        assertThat(done.getInt("updated")).isEqualTo(19);
        assertThat(errors(done.getString("id"), "application/x-ndjson").lines())
                .singleElement()
                .asString()
                .contains("\"row\":6", "EXTERNAL_REFERENCE_TAKEN", "/externalReferences/2");
        customer(5).body("items[0].region", equalTo("East")).body("items[0].externalReferences", hasSize(1));
        assertThat(sql.count("select count(*) from external_reference where system = ? and reference = 'x5'", system))
                .isZero();
        customer(6).body("items[0].externalReferences", hasSize(3));
    }

    @Test
    void rowsAboutOneCustomerAndKeysThatComeAmongThemKeepTheirOrder() {
        var done = lines(
                "",
                row("1", "\"region\":\"A\"")
                        + row("2", "\"region\":\"A\"")
                        + row("3", "\"region\":\"A\"")
                        + row("1", "\"region\":\"B\"")
                        + row("2", "\"region\":\"B\"")
                        + row("3", "\"region\":\"B\"")
                        + row("1", "\"region\":\"C\"")
                        + both("2", "two", "\"region\":\"C\"")
                        + row("two", "\"region\":\"D\""));
        assertThat(done.getInt("created")).isEqualTo(3);
        assertThat(done.getInt("updated"))
                .as(errors(done.getString("id"), "text/csv"))
                .isEqualTo(6);
        customer(1).body("items[0].region", equalTo("C")).body("items[0].version", equalTo(3));
        customer(2).body("items[0].region", equalTo("D")).body("items[0].version", equalTo(4));
        customer(3).body("items[0].region", equalTo("B")).body("items[0].version", equalTo(2));
    }

    @Test
    void rowsThatChangeWhereSomebodyStandsAreDoneInTheirTurn() {
        lines("", row("1", "\"region\":\"A\"") + row("2", "\"region\":\"A\"") + row("3", "\"region\":\"A\""));
        var done = lines(
                "",
                row("3", "\"region\":\"B\"")
                        + row("1", "\"parentId\":\"%s\"".formatted(id(2)))
                        + row("2", "\"parentId\":\"%s\"".formatted(id(1)))
                        + row("1", "\"parentId\":null")
                        + row("2", "\"parentId\":\"%s\"".formatted(id(1)))
                        + row("1", "\"parentId\":\"%s\"".formatted(id(2)))
                        + row("3", "\"parentId\":\"%s\"".formatted(id(2))));
        assertThat(done.getInt("updated")).isEqualTo(5);
        assertThat(errors(done.getString("id"), "application/x-ndjson").lines())
                .satisfiesExactly(
                        third -> assertThat(third).contains("\"row\":3", "/parentId"),
                        sixth -> assertThat(sixth).contains("\"row\":6", "/parentId"));
        customer(2).body("items[0].parentId", equalTo(id(1)));
        customer(3).body("items[0].parentId", equalTo(id(2)));
    }

    private long moments(int version) {
        return sql.count("""
                select count(distinct v.changed_at) from customer_version v
                join external_reference e on e.customer_id = v.customer_id
                where e.system = ? and v.version = ?""", system, version);
    }

    private long references(String suffix) {
        return sql.count("select count(*) from external_reference where system = ?", system + suffix);
    }

    private Checks customer(int key) {
        return get("agent", CUSTOMERS + "?externalReference=" + system + ":" + key)
                .statusCode(200);
    }

    private String id(int key) {
        return customer(key).extract().path("items[0].id");
    }

    private String rows(IntFunction<String> properties) {
        return IntStream.range(0, MANY)
                .mapToObj(key -> row(Integer.toString(key), properties.apply(key)))
                .collect(Collectors.joining());
    }

    private String row(String key, String properties) {
        return "{\"kind\":\"COMPANY\",\"name\":\"M\",\"externalReferences\":[%s],%s}\n".formatted(key(key), properties);
    }

    private String both(String key, String other, String properties) {
        return "{\"externalReferences\":[%s,%s],%s}\n".formatted(key(key), key(other), properties);
    }

    private String key(String key) {
        return "{\"system\":\"%s\",\"id\":\"%s\"}".formatted(system, key);
    }
}
