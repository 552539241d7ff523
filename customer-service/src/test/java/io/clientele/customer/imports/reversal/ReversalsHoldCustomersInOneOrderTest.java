package io.clientele.customer.imports.reversal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.customer.imports.Files;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.WithBackends;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.as;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.imports.Files.IMPORTS;
import static io.clientele.customer.imports.Files.lines;
import static org.assertj.core.api.Assertions.assertThat;

/** Two reversals that concern the same customers wait one for the other, and neither of them for both. */
@QuarkusTest
@WithBackends
class ReversalsHoldCustomersInOneOrderTest {

    private final String system = "o" + UUID.randomUUID();

    @Inject
    Sql sql;

    @Inject
    DataSource source;

    @Test
    void theFirstOfThemIsWaitedForBeforeTheLastIsHeld() throws SQLException {
        lines("", row(0, "\"region\":\"East\"") + row(1, "\"region\":\"East\"") + row(2, "\"region\":\"East\""));
        var parent = "\"parentId\":\"" + id(0) + "\"";
        var made = lines("", row(1, parent) + row(2, parent)).getString("id");
        var first = id(1).compareTo(id(2)) < 0 ? id(1) : id(2);
        var last = first.equals(id(1)) ? id(2) : id(1);
        try (var other = source.getConnection()) {
            other.setAutoCommit(false);
            assertThat(holds(other, first)).isTrue();
            as("manager").post(IMPORTS + "/" + made + "/reversal").then().statusCode(202);
            Patience.until(
                    "the reversal waits", () -> sql.count("select count(*) from pg_locks where not granted") > 0);
            assertThat(holds(other, last)).as("the last is free").isTrue();
            other.rollback();
        }
        Patience.until("it is done", () -> "SUCCEEDED".equals(Files.read(made).getString("reversal.state")));
        assertThat(Files.read(made).getInt("reversal.reverted")).isEqualTo(2);
    }

    private static boolean holds(Connection connection, String customer) throws SQLException {
        try (var statement = connection.prepareStatement(
                "select 1 from customer where id = ?::uuid for no key update skip locked")) {
            statement.setString(1, customer);
            return statement.executeQuery().next();
        }
    }

    /** The later row of the file is taken back first, and it is about the customer who came later. */
    private String row(int key, String properties) {
        return "{\"kind\":\"COMPANY\",\"name\":\"N\",\"externalReferences\":[{\"system\":\"%s\",\"id\":\"%d\"}],%s}\n"
                .formatted(system, key, properties);
    }

    private String id(int key) {
        return get("agent", CUSTOMERS + "?externalReference=" + system + ":" + key)
                .extract()
                .path("items[0].id");
    }
}
