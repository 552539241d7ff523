package io.clientele.customer.change;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;

import io.clientele.customer.ownership.OwnershipCalls;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.Response;

import static io.clientele.customer.Calls.company;
import static io.clientele.customer.Calls.patch;
import static org.assertj.core.api.Assertions.assertThat;

/** Whoever gets another place in a group waits for others who move before the record is held: so no two wait for each other. */
@QuarkusTest
@WithBackends
class WhoeverMovesIsHeldLastTest {

    private static final String WAITING = "select count(*) from pg_stat_activity where ? = any(pg_blocking_pids(pid))";

    @Inject
    DataSource database;

    @Inject
    Sql sql;

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"ownerId\":\"%s\""})
    void alsoWhenSomebodyElseIsToLookAfterIt(String more) throws SQLException {
        var parent = company("Group");
        var id = company("Daughter");
        var said = "{\"parentId\":\"" + parent + "\"" + more.formatted(OwnershipCalls.representative(5)) + "}";
        CompletableFuture<Response> done;
        try (var other = database.getConnection()) {
            other.setAutoCommit(false);
            assertThat(found(other, "select pg_advisory_xact_lock(hashtext('customer.hierarchy'))"))
                    .isTrue();
            done = CompletableFuture.supplyAsync(
                    () -> patch(id, "*", said), task -> Thread.ofVirtual().start(task));
            int backend = other.unwrap(PGConnection.class).getBackendPID();
            Patience.until("it waits for this one", () -> sql.count(WAITING, backend) > 0);
            assertThat(found(other, "select 1 from customer where id = '" + id + "' for update skip locked"))
                    .as("the record is free")
                    .isTrue();
            other.rollback();
        }
        assertThat(done.join().statusCode()).isEqualTo(200);
    }

    private static boolean found(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.executeQuery(query).next();
        }
    }
}
