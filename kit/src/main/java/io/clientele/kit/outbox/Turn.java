package io.clientele.kit.outbox;

import java.sql.Connection;
import java.sql.SQLException;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

import io.clientele.kit.kafka.Worker;

/**
 * Whose turn it is to relay: that replica's whose session holds an advisory lock, so that it ends with the process. Who has
 * the turn listens for the others; who has not tells of its own commits by a NOTIFY, any number of them by one.
 */
@Singleton
class Turn {

    private static final Logger LOG = Logger.getLogger(Turn.class);
    private static final long LOCK = 0x636c69656e74656cL;
    private static final int LISTEN_MILLIS = 500;
    private static final int TRY_MILLIS = 200;

    private final OwnConnections connections;
    private final Bell bell;
    private final Worker worker = new Worker("relay-turn", this::keep);
    private volatile boolean ours;

    Turn(OwnConnections connections, Bell bell) {
        this.connections = connections;
        this.bell = bell;
    }

    void start() {
        worker.start();
    }

    void stop() {
        worker.stop();
    }

    boolean ours() {
        return ours;
    }

    private void keep() throws InterruptedException {
        while (worker.running()) {
            try (var connection = connections.open()) {
                execute(connection, "listen clientele_outbox");
                while (worker.running()) {
                    step(connection);
                }
            } catch (SQLException e) {
                LOG.infof("The turn to relay is given up for now: %s", e.getMessage());
                worker.pause(TRY_MILLIS);
            } finally {
                ours = false;
            }
        }
    }

    private void step(Connection connection) throws SQLException, InterruptedException {
        if (ours) {
            execute(connection, "select 1");
            if (connection.unwrap(PGConnection.class).getNotifications(LISTEN_MILLIS).length > 0) {
                bell.ring();
            }
        } else if (taken(connection)) {
            ours = true;
            bell.ring();
        } else if (bell.await(TRY_MILLIS)) {
            execute(connection, "notify clientele_outbox");
        }
    }

    private static boolean taken(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
