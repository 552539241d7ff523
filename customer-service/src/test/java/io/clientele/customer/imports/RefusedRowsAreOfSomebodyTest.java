package io.clientele.customer.imports;

import java.util.List;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.WithBackends;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.post;
import static io.clientele.customer.Calls.register;
import static io.clientele.customer.erasure.ErasureCalls.confirm;
import static io.clientele.customer.imports.Files.errors;
import static io.clientele.customer.imports.Files.lines;
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

    @Test
    void theyAreErasedWithWhomTheyName() {
        var id = person(key);
        var file = lines("?mode=UPDATE", byKey() + "\n" + byKey().replace(key, "of nobody"))
                .getString("id");
        assertThat(errors(file, "application/x-ndjson")).contains("a secret", "of nobody");
        post("admin", "/api/v1/erasures", "{\"customerId\":\"" + id + "\"}")
                .then()
                .statusCode(202);
        Patience.until(
                "the record is gone",
                () -> get("agent", CUSTOMERS + "/" + id).extract().statusCode() == 404);
        confirm(id);

        assertThat(errors(file, "application/x-ndjson").lines().filter(line -> line.contains("\"row\":1")))
                .noneMatch(line -> line.contains("a secret") || line.contains(key));
        assertThat(errors(file, "application/x-ndjson")).contains("of nobody");
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
