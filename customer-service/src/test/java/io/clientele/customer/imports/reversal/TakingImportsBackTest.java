package io.clientele.customer.imports.reversal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.clientele.customer.Calls;
import io.clientele.customer.imports.Files;
import io.clientele.customer.search.ListsRecounted;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.JsonPath;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.as;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.imports.Files.IMPORTS;
import static io.clientele.customer.imports.Files.managersLines;
import static io.clientele.customer.ownership.OwnershipCalls.representatives;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithBackends
class TakingImportsBackTest {

    private static final List<String> CHANGES = List.of(
            "\"region\":\"%d\"",
            "\"region\":null",
            "\"employees\":%d",
            "\"annualRevenue\":{\"amount\":\"%d.123456\",\"currency\":\"CNY\"}",
            "\"name\":\"N%d\"",
            "\"tastes\":{\"colour\":\"c%d\"}",
            "\"tastes\":null",
            "\"ownerId\":\"rep-%d\"",
            "\"contactPoints\":[{\"type\":\"EMAIL\",\"value\":\"a%d@example.com\",\"consents\":[{\"channel\":\"EMAIL\",\"purpose\":\"MARKETING\",\"granted\":true}]}]");

    @Inject
    Sql sql;

    private final String system = "r" + UUID.randomUUID();

    @BeforeEach
    void everyOwnerIsARepresentative() {
        representatives(sql, 100);
    }

    @AfterEach
    void listsFollowEverythingThatWasImportedAndTakenBack() {
        ListsRecounted.agree(sql);
    }

    /** Random makings and changes, several of one customer among them: taking the import back restores what was there exactly. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whatWasThereBeforeIsThereAgain(long seed) {
        var random = new Random(seed);
        managersLines("", file(random, 0, 20, 30));
        var before = state(40);
        var import2 = managersLines("", file(random, 10, 40, 60));
        assertThat(import2.getInt("created") + import2.getInt("updated")).isPositive();
        assertThat(state(40)).isNotEqualTo(before);

        var back = back(import2.getString("id"));
        assertThat(back.getInt("reversal.kept")).isZero();
        assertThat(back.getInt("reversal.reverted")).isEqualTo(import2.getInt("created") + import2.getInt("updated"));
        assertThat(state(40)).isEqualTo(before);
        assertThat(managersLines("?again=true", file(new Random(seed), 0, 20, 30))
                        .getInt("rejected"))
                .isZero();
    }

    @Test
    void whatOthersChangedSinceIsKeptAndListed() {
        managersLines("", row(1, "\"region\":\"East\"") + row(2, "\"region\":\"East\""));
        var two = managersLines(
                "",
                row(1, "\"region\":\"West\"")
                        + row(2, "\"region\":\"West\"")
                        + row(3, "\"region\":\"West\"")
                        + row(4, "\"region\":\"West\""));
        Calls.patch(id(1), "*", "{\"region\":\"North\"}").then().statusCode(200);
        Calls.patch(id(3), "*", "{\"industry\":\"FOOD\"}").then().statusCode(200);
        Calls.post("agent", CUSTOMERS + "/" + id(4) + "/contacts", "{\"name\":\"Ada\"}")
                .then()
                .statusCode(201);

        var back = back(two.getString("id"));
        assertThat(back.getInt("reversal.kept")).isEqualTo(3);
        assertThat(back.getInt("reversal.reverted")).isEqualTo(1);
        get("viewer", IMPORTS + "/" + two.getString("id") + "/rows?reversal=KEPT&count=true")
                .body("items.row", contains(1, 3, 4))
                .body("items.keptBecause.code", contains("CHANGED_SINCE", "CHANGED_SINCE", "IN_USE"))
                .body("total", equalTo(3));
        get("agent", CUSTOMERS + "/" + id(1)).body("region", equalTo("North"));
        get("agent", CUSTOMERS + "/" + id(2)).body("region", equalTo("East"));
    }

    /** Changes that go together, and among them one that goes alone: it gave the customer a parent. */
    @Test
    void ofManyChangesThoseOthersMadeMoreOfAreKeptAndNoOther() {
        var before = new StringBuilder();
        var after = new StringBuilder();
        for (int key = 0; key < 30; key++) {
            before.append(row(key, "\"region\":\"East\",\"ownerId\":\"rep-" + key % 3 + "\""));
        }
        managersLines("", before.toString());
        for (int key = 0; key < 30; key++) {
            var change = CHANGES.get(key % CHANGES.size()).formatted(key);
            after.append(row(
                    key,
                    switch (key) {
                        case 11 -> "\"region\":\"West\"";
                        case 13 -> "\"parentId\":\"" + id(12) + "\"";
                        default -> change;
                    }));
        }
        var state = state(30);
        var changed = managersLines(
                "",
                after.toString()
                        .replace(
                                "\"id\":\"11\"}",
                                "\"id\":\"11\"},{\"system\":\"%s\",\"id\":\"too\"}".formatted(system)));
        assertThat(changed.getInt("updated")).isEqualTo(27);
        Calls.patch(id(5), "*", "{\"tastes\":{\"colour\":\"mine\"}}").then().statusCode(200);
        Calls.patch(id(23), "*", "{\"tastes\":{\"colour\":\"mine\"}}").then().statusCode(200);

        var back = back(changed.getString("id"));
        assertThat(back.getInt("reversal.kept")).isEqualTo(2);
        assertThat(back.getInt("reversal.reverted")).isEqualTo(25);
        get("viewer", IMPORTS + "/" + changed.getString("id") + "/rows?reversal=KEPT")
                .body("items.row", contains(6, 24))
                .body("items.keptBecause.code", contains("CHANGED_SINCE", "CHANGED_SINCE"));
        var now = state(30);
        for (var all : List.of(state, now)) {
            all.keySet().removeAll(List.of(5, 23));
        }
        assertThat(now).isEqualTo(state);
        get("agent", CUSTOMERS + "/" + id(13)).body("parentId", nullValue()).body("version", equalTo(3));
        get("agent", CUSTOMERS + "/" + id(0) + "/history")
                .body("items", hasSize(3))
                .body("items[0].version", equalTo(3))
                .body("items[0].changes.property", contains("region"));
        assertThat(sql.count("select count(*) from external_reference where system = ?", system))
                .isEqualTo(30);
    }

    @Test
    void ofManyNewCustomersThoseInUseAreKeptAndNoOther() {
        var file = new StringBuilder();
        for (int key = 0; key < 50; key++) {
            file.append(row(key, CHANGES.getLast().formatted(key)));
        }
        var made = managersLines("", file.toString());
        Calls.post("agent", CUSTOMERS + "/" + id(7) + "/contacts", "{\"name\":\"Ada\"}")
                .then()
                .statusCode(201);
        var child = "{\"kind\":\"COMPANY\",\"name\":\"Child\",\"parentId\":\"" + id(31) + "\"}";
        Calls.post("agent", CUSTOMERS, child).then().statusCode(201);

        var back = back(made.getString("id"));
        assertThat(back.getInt("reversal.kept")).isEqualTo(2);
        assertThat(back.getInt("reversal.reverted")).isEqualTo(48);
        get("viewer", IMPORTS + "/" + made.getString("id") + "/rows?reversal=KEPT")
                .body("items.row", contains(8, 32))
                .body("items.keptBecause.code", contains("IN_USE", "IN_USE"));
        get("agent", CUSTOMERS + "/" + id(7) + "/consents").body("items", hasSize(1));
        assertThat(sql.count("select count(*) from external_reference where system = ?", system))
                .isEqualTo(2);
        assertThat(managersLines("?again=true", file.toString()).getInt("created"))
                .isEqualTo(48);
    }

    @Test
    void aConsentThatOnlyTheImportKnewIsNotHeardOfAnyMore() {
        managersLines("", row(1, "\"region\":\"East\""));
        var two = managersLines("", row(1, CHANGES.getLast().formatted(1)));
        var consents = CUSTOMERS + "/" + id(1) + "/consents";
        get("agent", consents).body("items", hasSize(1));
        back(two.getString("id"));
        get("agent", consents).body("items", hasSize(0));
        get("agent", CUSTOMERS + "/" + id(1)).body("contactPoints", nullValue()).body("version", equalTo(3));
    }

    private JsonPath back(String id) {
        as("manager").post(IMPORTS + "/" + id + "/reversal").then().statusCode(202);
        Patience.until("the import is taken back", () -> "SUCCEEDED"
                .equals(Files.read(id).getString("reversal.state")));
        return Files.read(id);
    }

    private String file(Random random, int from, int to, int rows) {
        var file = new StringBuilder();
        for (int i = 0; i < rows; i++) {
            var change = CHANGES.get(random.nextInt(CHANGES.size())).formatted(random.nextInt(100));
            file.append(row(from + random.nextInt(to - from), change));
        }
        return file.toString();
    }

    /** Makes a customer where there is none: kind and name are given but once, so that a change of the name stays. */
    private String row(int key, String properties) {
        var name = properties.startsWith("\"name\"") ? "" : "\"name\":\"N\",";
        return "{\"kind\":\"COMPANY\",%s\"externalReferences\":[{\"system\":\"%s\",\"id\":\"%d\"}],%s}\n"
                .formatted(name, system, key, properties);
    }

    private String id(int key) {
        return get("agent", CUSTOMERS + "?externalReference=" + system + ":" + key)
                .extract()
                .path("items[0].id");
    }

    /** What the records say, without what says when and how often they were written. */
    private Map<Integer, Object> state(int keys) {
        var all = new HashMap<Integer, Object>();
        for (int key = 0; key < keys; key++) {
            List<Map<String, Object>> found = get("agent", CUSTOMERS + "?externalReference=" + system + ":" + key)
                    .extract()
                    .path("items");
            var plain = found.stream().map(one -> new HashMap<>(one)).toList();
            plain.forEach(one -> one.keySet().removeAll(List.of("version", "updatedAt")));
            all.put(key, plain);
        }
        return all;
    }
}
