package io.clientele.customer.imports;

import java.util.List;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.JsonPath;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.company;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.post;
import static io.clientele.customer.Calls.register;
import static io.clientele.customer.erasure.ErasureCalls.confirm;
import static io.clientele.customer.imports.Files.errors;
import static io.clientele.customer.imports.Files.lines;
import static io.clientele.customer.imports.Files.table;
import static org.assertj.core.api.Assertions.assertThat;

/** A row that was refused says of a customer whom it names what a change would have said. */
@QuarkusTest
@WithBackends
class RefusedRowsAreOfSomebodyTest {

    private final String key = UUID.randomUUID().toString();

    @Test
    void whoDownloadsThemLooksAtWhomTheyName() {
        var byKey = person(key);
        var byId = person("of " + key);
        var done = refused(byId);
        assertThat(done.lines()).hasSize(3);
        for (var id : List.of(byKey, byId)) {
            Patience.until("it is noted", () -> !looked(id).isEmpty());
            assertThat(looked(id)).containsExactly("downloadCustomerImportErrors");
        }
    }

    /** What is wrong with how a row says it leaves whom it names. */
    @Test
    void alsoThoseThatAreRefusedAsTheyAreRead() {
        var parent = person(key);
        var referrer = person("of " + key);
        looksAt(table("", """
                        kind,name,parentReference,parentReference.erp,referredByReference.erp
                        INDIVIDUAL,A,erp:%1$s,none,of %1$s
                        """.formatted(key)), "CUSTOMER_TWICE", parent, referrer);
        var masked = person("masked " + key);
        var changed = person("changed " + key);
        looksAt(
                lines(
                        "",
                        "{\"id\":\"%s\",\"masked\":[\"name\"]}\n{\"id\":\"%s\",\"version\":\"old\"}"
                                .formatted(masked, changed)),
                "MASKED",
                masked,
                changed);
        var mill = company("Mill");
        var forge = company("Forge");
        var ada = post("agent", CUSTOMERS + "/" + mill + "/contacts", "{\"name\":\"Ada\"}")
                .then()
                .extract()
                .<String>path("id");
        looksAt(
                lines(
                        "?rows=PEOPLE",
                        "{\"customerId\":\"%s\",\"contactId\":\"%s\",\"name\":\"Ada\"}".formatted(forge, ada)),
                "UNKNOWN_PROPERTY",
                mill,
                forge);
    }

    @Test
    void alsoThoseOfWhichNothingCouldBeRead() {
        var torn = person("torn " + key);
        var tooFew = person("few " + key);
        looksAt(lines("", "{\"id\":\"%s\",".formatted(torn)), "MALFORMED_JSON", torn);
        looksAt(
                table("", "id,name,region\n\"%s\",Abc\n".formatted(tooFew.toUpperCase())),
                "WRONG_NUMBER_OF_CELLS",
                tooFew);
    }

    /** Rows say with whom somebody lives, and who referred whom. */
    @Test
    void whoeverIsNamedAsParentOrReferrerIsErasedFromThem() {
        var head = person(key);
        var file = lines("", """
                {"kind":"INDIVIDUAL","name":"A","parentId":"%1$s","householdSize":0}
                {"kind":"INDIVIDUAL","name":"B","referredBy":"%1$s","householdSize":0}
                {"kind":"INDIVIDUAL","name":"C","parentId":"%2$s"}
                """.formatted(head, UUID.randomUUID()));
        looksAt(file, "OUT_OF_RANGE", head);
        erase(head);

        assertThat(errors(file.getString("id"), "application/x-ndjson").lines())
                .hasSize(3)
                .noneMatch(line -> line.contains(head))
                .filteredOn(line -> line.contains("INDIVIDUAL"))
                .hasSize(1);
    }

    private static void looksAt(JsonPath done, String code, String... customers) {
        assertThat(errors(done.getString("id"), "text/csv")).contains(code);
        for (var id : customers) {
            Patience.until("it is noted", () -> looked(id).contains("downloadCustomerImportErrors"));
        }
    }

    @Test
    void theyAreErasedWithWhomTheyName() {
        var id = person(key);
        var unread = byKey().replace("{\"externalReferences\"", "{\"version\":\"old\",\"externalReferences\"");
        var file = lines("?mode=UPDATE", byKey() + "\n" + byKey().replace(key, "of nobody") + "\n" + unread)
                .getString("id");
        assertThat(errors(file, "application/x-ndjson")).contains("a secret", "of nobody");
        erase(id);

        assertThat(errors(file, "application/x-ndjson").lines().filter(line -> !line.contains("\"row\":2")))
                .hasSize(2)
                .noneMatch(line -> line.contains("a secret") || line.contains(key));
        assertThat(errors(file, "application/x-ndjson")).contains("of nobody");
    }

    private static void erase(String id) {
        post("admin", "/api/v1/erasures", "{\"customerId\":\"" + id + "\"}")
                .then()
                .statusCode(202);
        Patience.until(
                "the record is gone",
                () -> get("agent", CUSTOMERS + "/" + id).extract().statusCode() == 404);
        confirm(id);
    }

    private static String person(String key) {
        return register(
                "{\"kind\":\"INDIVIDUAL\",\"name\":\"Abc\",\"externalReferences\":[{\"system\":\"erp\",\"id\":\"" + key
                        + "\"}]}");
    }

    private String refused(String id) {
        var file = lines(
                "?mode=UPDATE",
                byKey() + "\n{\"id\":\"" + id + "\",\"householdSize\":0}\n{\"id\":\"" + UUID.randomUUID() + "\"}");
        return errors(file.getString("id"), "application/x-ndjson");
    }

    private String byKey() {
        return "{\"externalReferences\":[{\"system\":\"erp\",\"id\":\"" + key
                + "\"}],\"personality\":\"a secret\",\"householdSize\":0}";
    }

    private static List<String> looked(String id) {
        return get("manager", "/api/v1/accesses?customerId=" + id).extract().path("items.operation");
    }
}
