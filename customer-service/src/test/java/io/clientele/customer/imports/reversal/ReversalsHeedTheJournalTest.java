package io.clientele.customer.imports.reversal;

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

import static io.clientele.customer.Calls.as;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.imports.Files.IMPORTS;
import static io.clientele.customer.imports.Files.lines;
import static org.hamcrest.Matchers.contains;

/** A customer of whom the journal is heard while the import is taken back stays. */
@QuarkusTest
@WithBackends
class ReversalsHeedTheJournalTest {

    @Inject
    Sql sql;

    @Inject
    DataSource source;

    @Test
    void whatIsHeardJustNowCounts() throws SQLException {
        var made = lines("", "{\"kind\":\"COMPANY\",\"name\":\"N\"}\n").getString("id");
        try (var feed = source.getConnection();
                var hear =
                        feed.prepareStatement("update customer_import_row set in_journal = true where import_id = ?")) {
            feed.setAutoCommit(false);
            hear.setObject(1, UUID.fromString(made));
            hear.executeUpdate();
            as("manager").post(IMPORTS + "/" + made + "/reversal").then().statusCode(202);
            Patience.until(
                    "the reversal waits", () -> sql.count("select count(*) from pg_locks where not granted") > 0);
            feed.commit();
        }
        Patience.until("it is done", () -> "SUCCEEDED".equals(Files.read(made).getString("reversal.state")));
        get("viewer", IMPORTS + "/" + made + "/rows?reversal=KEPT")
                .body("items.keptBecause.code", contains("IN_JOURNAL"));
    }
}
