package io.clientele.customer.merge;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.Response;

import static io.clientele.customer.Calls.company;
import static io.clientele.customer.Calls.lines;
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
        assertThat(doneAgain((one, two) -> post("manager", MERGES, body(one, two)))
                        .statusCode())
                .isEqualTo(201);
    }

    /** Whom a record names is held too. */
    @Test
    void aRegistrationToo() throws Exception {
        assertThat(doneAgain((one, two) -> post(naming(one, two))).statusCode()).isEqualTo(201);
    }

    @Test
    void aBatchToo() throws Exception {
        var batch = doneAgain((one, two) -> lines("", naming(one, two)));
        assertThat(batch.statusCode()).isEqualTo(207);
        assertThat(batch.<Integer>path("created")).isEqualTo(1);
    }

    private static String naming(String parent, String referrer) {
        return "{\"kind\":\"COMPANY\",\"name\":\"Third\",\"parentId\":\"" + parent + "\",\"referredBy\":\"" + referrer
                + "\"}";
    }

    /** What the call comes to that holds the first and waits for the second while the other way round somebody else does. */
    private Response doneAgain(BiFunction<String, String, Response> call) throws Exception {
        var one = company("One");
        var two = company("Two");
        try (var other = database.getConnection()) {
            other.setAutoCommit(false);
            lock(other, two);
            var answer = CompletableFuture.supplyAsync(() -> call.apply(one, two));
            Patience.until("the call waits", this::somebodyWaits);
            lock(other, one);
            other.rollback();
            return answer.get(60, TimeUnit.SECONDS);
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
            assertThat(change.get(60, TimeUnit.SECONDS)).isEqualTo(200);
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
