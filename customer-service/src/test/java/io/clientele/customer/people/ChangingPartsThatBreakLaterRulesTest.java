package io.clientele.customer.people;

import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.customer.imports.Files;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.Checks;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.as;
import static io.clientele.customer.Calls.company;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

/** What belongs to a customer is changed like the record, whatever rule came after it. */
@QuarkusTest
@WithBackends
class ChangingPartsThatBreakLaterRulesTest {

    @Inject
    Sql sql;

    @Test
    void aPerson() {
        var mill = company("Mill of rules");
        var contacts = CUSTOMERS + "/" + mill + "/contacts";
        String ada =
                post("agent", contacts, "{\"name\":\"Ada\"}").then().extract().path("id");
        broken(ada, "{\"note\":\"\",\"leftOn\":\"2999-01-01\",\"personalFacts\":{\"hobby\":\"\",\"car\":\"red\"}}");
        var path = contacts + "/" + ada;
        patch(path, "{\"title\":\"Head\",\"personalFacts\":{\"car\":\"blue\"}}").statusCode(200);
        refused(path, "{\"leftOn\":\"2999-02-02\"}", "/leftOn");
        refused(path, "{\"note\":\" \",\"title\":\"Chief\"}", "/note");
        refused(path, "{\"personalFacts\":{\"hobby\":\" \"}}", "/personalFacts/hobby");
        refused(path, "{\"contactPoints\":[{\"type\":\"EMAIL\",\"value\":\"no\"}]}", "/contactPoints/0/value");

        var done = Files.lines("?rows=PEOPLE", """
                {"id":"%1$s","department":"Tooling"}
                {"id":"%1$s","leftOn":"2999-03-03"}
                """.formatted(ada));
        assertThat(done.getInt("updated")).isEqualTo(1);
        assertThat(done.getInt("rejected")).isEqualTo(1);
        get("agent", path)
                .body("title", equalTo("Head"))
                .body("department", equalTo("Tooling"))
                .body("leftOn", equalTo("2999-01-01"));
    }

    @Test
    void theFileOfAKeyAccount() {
        var path = CUSTOMERS + "/" + company("Key") + "/key-account-file";
        post("agent", path, "{\"threats\":[\"Duties\"]}").then().statusCode(201);
        sql.execute("""
                update customer_part set content = content || '{"plan":{"from":"2026-01-02","until":"2026-01-01"}}' where kind = 'KEY_ACCOUNT_FILE'
                and customer_id = ?""", UUID.fromString(path.split("/")[4]));
        patch(path, "{\"threats\":[\"Rivals\"]}").statusCode(200);
        refused(path, "{\"plan\":{\"goal\":\"First\"}}", "/plan/until");
    }

    private void broken(String part, String said) {
        sql.execute("update customer_part set content = content || ?::jsonb where id = ?", said, UUID.fromString(part));
    }

    private static void refused(String path, String patch, String pointer) {
        patch(path, patch).statusCode(422).body("errors.pointer", contains(pointer));
    }

    private static Checks patch(String path, String patch) {
        return as("agent")
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(patch)
                .patch(path)
                .then();
    }
}
