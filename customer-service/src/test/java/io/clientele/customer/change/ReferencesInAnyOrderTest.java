package io.clientele.customer.change;

import java.util.HexFormat;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.customer.record.Documents;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.WithBackends;

import static io.clientele.customer.Calls.company;
import static io.clientele.customer.Calls.patch;
import static io.clientele.customer.Calls.post;
import static io.clientele.customer.Calls.register;
import static io.clientele.customer.merge.MergeCalls.merge;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

/** Which of its keys a customer is given first makes no difference, and whose one is that is taken is said. */
@QuarkusTest
@WithBackends
class ReferencesInAnyOrderTest {

    private final String key = UUID.randomUUID().toString();

    @Inject
    Documents documents;

    @Inject
    Sql sql;

    @Test
    void theSameBodyIsTheSameCustomer() {
        var id = register(with("crm", "erp"));
        post(with("erp", "crm")).then().statusCode(200).body("id", equalTo(id));
        post(with("crm", "erp")).then().statusCode(200).body("id", equalTo(id));
        post(with("erp", "crm").replace("\"N\"", "\"Another\"")).then().statusCode(409);
    }

    @Test
    void itIsAlsoWhenItsOrderWasKept() {
        var body = with("erp", "crm");
        var id = register(body);
        var kept = HexFormat.of().formatHex(documents.digest(documents.write(documents.read(body))));
        QuarkusTransaction.requiringNew()
                .run(() -> sql.execute(
                        "update external_reference set digest = decode(?, 'hex') where customer_id = ?::uuid",
                        kept,
                        id));
        post(body).then().statusCode(200).body("id", equalTo(id));
    }

    @Test
    void whoHasAKeyThatAChangeNamesIsSaid() {
        var holder = register(with("erp", "crm"));
        var other = company("Other");
        var wanted = "{\"externalReferences\":[{\"system\":\"erp\",\"id\":\"" + key + "\"}]}";
        patch(other, "*", wanted)
                .then()
                .statusCode(409)
                .body("detail", endsWith("erp:" + key + " belongs to customer " + holder + "."));
        merge(other, holder);
        patch(other, "*", wanted)
                .then()
                .statusCode(409)
                .body("detail", containsString("erp:" + key + " belongs to customer " + holder))
                .body("detail", containsString("which is merged into " + other))
                .body("errors[0].pointer", equalTo("/externalReferences/0"));
    }

    private String with(String first, String second) {
        return """
                    {"kind":"COMPANY","name":"N","externalReferences":[{"system":"%2$s","id":"%1$s"},{"id":"%1$s","system":"%3$s"}]}""".formatted(key, first, second);
    }
}
