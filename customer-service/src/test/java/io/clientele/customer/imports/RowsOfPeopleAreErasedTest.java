package io.clientele.customer.imports;

import java.util.List;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.WithBackends;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.company;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.post;
import static io.clientele.customer.erasure.ErasureCalls.confirm;
import static io.clientele.customer.imports.Files.IMPORTS;
import static io.clientele.customer.imports.Files.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;

/** What an import keeps of rows that name somebody at an organisation by the id alone. */
@QuarkusTest
@WithBackends
class RowsOfPeopleAreErasedTest {

    private static final String PEOPLE = "?rows=PEOPLE";

    private String organisation;
    private String made;
    private String person;
    private String refused;

    @BeforeEach
    void somebodyIsNamedByARefusedRow() {
        organisation = company("Employer by files");
        made = lines(
                        PEOPLE,
                        row("\"customerId\":\"%s\",\"name\":\"Ada\"".formatted(organisation))
                                + row("\"customerId\":\"%s\",\"name\":\"Bea\"".formatted(organisation)))
                .getString("id");
        person = get("agent", CUSTOMERS + "/" + organisation + "/contacts")
                .extract()
                .path("items.find { it.name == 'Ada' }.id");
        refused = lines(PEOPLE, row("\"id\":\"%s\",\"note\":\"a secret\",\"buyingRole\":\"BOSS\"".formatted(person)))
                .getString("id");
    }

    @Test
    void whoReadsThemLooksAtTheOrganisation() {
        assertThat(errors()).contains("a secret");
        Patience.until("it is noted", () -> looked().contains("downloadCustomerImportErrors"));
    }

    @Test
    void theyGoWithThePerson() {
        get("agent", rows()).body("items.contactId", hasItem(person));
        post("admin", CUSTOMERS + "/" + organisation + "/contacts/" + person + "/erasure", "{}")
                .then()
                .statusCode(201)
                .body("stores.name", hasItem("rows of imports that made or changed the person"));

        assertThat(errors()).contains("\"row\":1").doesNotContain("a secret").doesNotContain(person);
        get("agent", rows()).body("items.row", contains(2));
    }

    @Test
    void alsoThoseThatNameThePersonByAKey() {
        var key = UUID.randomUUID().toString().substring(0, 5);
        lines(PEOPLE, row("\"id\":\"%s\",%s".formatted(person, keyed(key))));
        refused = lines(
                        PEOPLE,
                        row(keyed(key) + ",\"note\":\"a secret\",\"buyingRole\":\"BOSS\"")
                                + row(keyed("no" + key) + ",\"note\":\"of nobody\",\"buyingRole\":\"BOSS\""))
                .getString("id");
        assertThat(errors()).contains("a secret", "of nobody");
        Patience.until("it is noted", () -> looked().contains("downloadCustomerImportErrors"));
        post("admin", CUSTOMERS + "/" + organisation + "/contacts/" + person + "/erasure", "{}")
                .then()
                .statusCode(201);
        assertThat(errors()).contains("\"row\":1", "of nobody").doesNotContain("a secret");
    }

    @Test
    void andWithTheOrganisation() {
        eraseOrganisation();

        assertThat(errors()).contains("\"row\":1").doesNotContain("a secret").doesNotContain(person);
    }

    @Test
    void andThoseThatSayWhoWasThere() {
        var name = "Quillon " + UUID.randomUUID().toString().substring(0, 8);
        lines(PEOPLE, row("\"customerId\":\"%s\",\"name\":\"%s\"".formatted(organisation, name)));
        refused = lines(
                        PEOPLE,
                        row("\"customerReferences\":[{\"system\":\"erp\",\"id\":\"none\"}],\"name\":\"%s\""
                                .formatted(name)))
                .getString("id");
        assertThat(errors()).contains(name);
        eraseOrganisation();

        assertThat(errors()).contains("\"row\":1").doesNotContain("Quillon");
    }

    @Test
    void alsoThoseThatWereRefusedBeforeThePersonWasThere() {
        var key = UUID.randomUUID().toString().substring(0, 5);
        refused = lines(
                        PEOPLE + "&mode=UPDATE",
                        row(keyed(key) + ",\"note\":\"a secret\"")
                                + called("Cleo", "another secret")
                                + called("Dora", "of nobody"))
                .getString("id");
        assertThat(errors()).contains("a secret", "another secret", "of nobody");
        lines(PEOPLE, row("\"customerId\":\"%s\",\"name\":\"Cleo\",%s".formatted(organisation, keyed(key))));
        var cleo = get("agent", CUSTOMERS + "/contacts?externalReference=crm:" + key)
                .extract()
                .<String>path("items[0].id");
        post("admin", CUSTOMERS + "/" + organisation + "/contacts/" + cleo + "/erasure", "{}")
                .then()
                .statusCode(201);

        assertThat(errors()).contains("\"row\":1", "\"row\":2", "of nobody").doesNotContain("secret");
    }

    private String called(String name, String note) {
        return row("\"customerId\":\"%s\",\"name\":\"%s\",\"note\":\"%s\"".formatted(organisation, name, note));
    }

    private void eraseOrganisation() {
        post("admin", "/api/v1/erasures", "{\"customerId\":\"" + organisation + "\"}")
                .then()
                .statusCode(202);
        Patience.until(
                "the record is gone",
                () -> get("agent", CUSTOMERS + "/" + organisation).extract().statusCode() == 404);
        confirm(organisation);
    }

    private String rows() {
        return IMPORTS + "/" + made + "/rows";
    }

    private String errors() {
        return Files.errors(refused, "application/x-ndjson");
    }

    private List<String> looked() {
        return get("manager", "/api/v1/accesses?customerId=" + organisation)
                .extract()
                .path("items.operation");
    }

    private static String keyed(String key) {
        return "\"externalReferences\":[{\"system\":\"crm\",\"id\":\"%s\"}]".formatted(key);
    }

    private static String row(String said) {
        return "{" + said + "}\n";
    }
}
