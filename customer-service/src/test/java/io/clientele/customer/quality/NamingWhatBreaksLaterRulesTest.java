package io.clientele.customer.quality;

import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.WithBackends;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.patch;
import static io.clientele.customer.Calls.register;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

/** What breaks a rule that came later refuses nothing else; the report says that it does. */
@QuarkusTest
@WithBackends
class NamingWhatBreaksLaterRulesTest {

    @Inject
    Sql sql;

    @Test
    void propertiesAreNamedUntilTheyAreMadeRight() {
        var id = register("{\"kind\":\"COMPANY\",\"name\":\"Mill\",\"region\":\"East\"}");
        var report = CUSTOMERS + "/" + id + "/quality";
        get("viewer", report).body("broken", empty());
        sql.execute("""
                update customer set document = document || '{"region":"","tastes":{"colour":""},"attributes":{"nobodyDeclared":1},
                "acquisitionCost":{"amount":1,"currency":"USD"}}' where id = ?""", UUID.fromString(id));
        get("viewer", report).body("broken", contains("acquisitionCost", "attributes", "region", "tastes"));
        patch(id, "*", "{\"region\":\"West\",\"tastes\":null,\"attributes\":null}")
                .then()
                .statusCode(200);
        get("viewer", report).body("broken", contains("acquisitionCost"));
    }
}
