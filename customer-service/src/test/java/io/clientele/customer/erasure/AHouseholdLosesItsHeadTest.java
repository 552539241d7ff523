package io.clientele.customer.erasure;

import java.util.HashSet;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.Traces;
import io.clientele.kit.testing.WithBackends;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.patch;
import static io.clientele.customer.Calls.post;
import static io.clientele.customer.Calls.register;
import static io.clientele.customer.erasure.ErasureCalls.ERASURES;
import static io.clientele.customer.erasure.ErasureCalls.confirmed;
import static io.clientele.customer.erasure.ErasureCalls.erase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** Those who lived with somebody who is erased stay, and nothing of theirs says with whom they lived. */
@QuarkusTest
@WithBackends
class AHouseholdLosesItsHeadTest {

    @Inject
    DataSource database;

    @Inject
    Sql sql;

    @Test
    void noRecordVersionRowOrViewSaysWhoItWas() {
        var head = person("Ada", "");
        var child = person("Bert", below(head));
        var grandchild = person("Cora", below(child));
        var other = person("Emil", "");
        patch(child, "*", "{\"parentId\":\"" + other + "\"}").then().statusCode(200);
        patch(child, "*", "{\"region\":\"West\",\"parentId\":\"" + head + "\"}")
                .then()
                .statusCode(200);
        var returned =
                get("agent", CUSTOMERS + "/" + child).extract().jsonPath().getString("updatedAt");
        var file = UUID.randomUUID();
        sql.execute(
                "insert into customer_import_error (import_id, row, ordinal, code, detail, content) values (?, 1, 0, 'X', '', ?)",
                file,
                "INDIVIDUAL,Dora," + head);
        post("agent", "/api/v1/views", "{\"name\":\"V\",\"filter\":{\"parentId\":[\"" + head + "\"]}}")
                .then()
                .statusCode(201);

        var job = erase(head, "Asked for");
        Patience.until("this service has confirmed", () -> !get("admin", ERASURES + "/" + job)
                .extract()
                .jsonPath()
                .getList("stores")
                .isEmpty());

        assertThat(new HashSet<>(Traces.of(database, head)))
                .isSubsetOf(
                        "public.erasure",
                        "public.erasure_confirmation",
                        "public.erasure_customer",
                        "public.job",
                        "public.outbox");
        get("agent", CUSTOMERS + "/" + child).body("parentId", nullValue()).body("region", equalTo("West"));
        get("agent", CUSTOMERS + "/" + child + "?asOf=" + returned)
                .statusCode(200)
                .body("parentId", nullValue())
                .body("region", equalTo("West"));
        get("agent", CUSTOMERS + "/" + child + "/history")
                .body("items.version", contains(4, 3, 2, 1))
                .body("items[0].changes.erased", contains(contains("old")))
                .body("items[1].changes.find { it.property == 'parentId' }.erased", contains("new"))
                .body("items[1].changes.find { it.property == 'parentId' }.old", equalTo(other))
                .body("items[1].changes.find { it.property == 'region' }.new", equalTo("West"))
                .body("items[2].changes[0].erased", contains("old"))
                .body("items[2].changes[0].new", equalTo(other));
        get("agent", CUSTOMERS + "/" + grandchild).body("parentId", equalTo(child));
        get("agent", CUSTOMERS + "?parentId=" + head).body("items", empty());
        confirmed(head, job);
    }

    private static String person(String name, String more) {
        return register("{\"kind\":\"INDIVIDUAL\",\"name\":\"" + name + "\"" + more + "}");
    }

    private static String below(String parent) {
        return ",\"parentId\":\"" + parent + "\"";
    }
}
