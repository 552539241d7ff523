package io.clientele.customer.merge;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.WithBackends;

import static io.clientele.customer.Calls.company;
import static io.clientele.customer.Calls.patch;
import static io.clientele.customer.Calls.post;
import static io.clientele.customer.merge.MergeCalls.MERGES;
import static io.clientele.customer.merge.MergeCalls.body;
import static org.assertj.core.api.Assertions.assertThat;

/** An import, say, holds many customers in the order of its rows, a merge in the order of their ids: one of them is given up. */
@QuarkusTest
@WithBackends
class MergingWhileOthersWriteTest {

    @Inject
    DataSource database;

    @Test
    void aMergeThatIsGivenUpForAnotherIsDoneAgain() throws Exception {
        var one = company("One");
        var two = company("Two");
        try (var other = database.getConnection()) {
            other.setAutoCommit(false);
            lock(other, two);
            var merge = CompletableFuture.supplyAsync(
                    () -> post("manager", MERGES, body(one, two)).statusCode());
            Patience.until("the merge waits", this::somebodyWaits);
            lock(other, one);
            other.rollback();
            assertThat(merge.get(20, TimeUnit.SECONDS)).isEqualTo(201);
        }
    }

    @Test
    void aChangeOfAParentToo() throws Exception {
        var child = company("Child");
        var parent = company("Parent");
        try (var other = database.getConnection()) {
            other.setAutoCommit(false);
            lock(other, child);
            var change = CompletableFuture.supplyAsync(
                    () -> patch(child, "*", "{\"parentId\":\"" + parent + "\"}").statusCode());
            Patience.until("the change waits", this::somebodyWaits);
            try (var hierarchy = other.createStatement()) {
                hierarchy.execute("select pg_advisory_xact_lock(hashtext('customer.hierarchy'))");
            } catch (SQLException e) {
                assertThat(e.getSQLState()).isEqualTo("40P01");
            }
            other.rollback();
            assertThat(change.get(20, TimeUnit.SECONDS)).isEqualTo(200);
        }
    }

    private static void lock(Connection connection, String customer) throws SQLException {
        try (var lock = connection.prepareStatement("select 1 from customer where id = ?::uuid for update")) {
            lock.setString(1, customer);
            lock.executeQuery();
        } catch (SQLException e) {
            // on a busy machine it may be this one that is given up
            assertThat(e.getSQLState()).isEqualTo("40P01");
        }
    }

    private boolean somebodyWaits() {
        try (var connection = database.getConnection();
                var waiting = connection
                        .prepareStatement("select from pg_stat_activity where wait_event_type = 'Lock'"
                                + " and query like '%from customer%' and datname = current_database()")
                        .executeQuery()) {
            return waiting.next();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
