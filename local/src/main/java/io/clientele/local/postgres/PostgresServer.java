package io.clientele.local.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

import io.clientele.local.home.Home;
import io.clientele.local.home.Part;
import io.clientele.local.home.PrivateFiles;
import io.clientele.local.home.Trouble;
import io.clientele.local.process.Await;
import io.clientele.local.process.Child;
import io.clientele.local.process.Server;

/** Real PostgreSQL on this machine. Ready means: the server that answers is ours, it is durable, and every database is there. */
public final class PostgresServer implements Server {

    private static final Duration SHUTDOWN = Duration.ofSeconds(60);
    private static final Duration ORPHANS = Duration.ofSeconds(15);
    private static final String INVALID_PASSWORD = "28P01";

    private final Home home;
    private final Child child;
    private final Databases databases;

    public PostgresServer(Home home) {
        this.home = home;
        this.child = new Child(home, Part.POSTGRES, home.data(Part.POSTGRES).toString());
        this.databases = new Databases(home);
    }

    @Override
    public Part part() {
        return Part.POSTGRES;
    }

    @Override
    public Child child() {
        return child;
    }

    @Override
    public void launch() {
        PrivateFiles.folder(home.state());
        var binaries = Binaries.unpacked();
        new Cluster(home).prepare(binaries);
        Await.until(ORPHANS, () -> !Orphans.linger(home.data(Part.POSTGRES)));
        var command = Unprivileged.command(
                binaries.resolve("bin/postgres").toString(),
                "-D",
                home.data(Part.POSTGRES).toString());
        child.launch(command, Map.of("LC_ALL", "C.UTF-8"), home.state());
    }

    @Override
    public boolean ready() {
        try (var connection = databases.connect("postgres")) {
            checkThatItIsOurs(connection);
            checkThatItIsDurable(connection);
            databases.create();
            return true;
        } catch (SQLException e) {
            if (INVALID_PASSWORD.equals(e.getSQLState())) {
                throw Trouble.because(
                        "The PostgreSQL on port %d does not know our password; its data may be older than %s."
                                .formatted(home.port(Part.POSTGRES), home.secrets()));
            }
            return false;
        }
    }

    private void checkThatItIsOurs(Connection connection) throws SQLException {
        var directory = Path.of(show(connection, "data_directory"));
        if (!directory.equals(home.data(Part.POSTGRES))) {
            throw Trouble.because("The PostgreSQL on port %d is another one: its data lies in %s."
                    .formatted(home.port(Part.POSTGRES), directory));
        }
    }

    private static void checkThatItIsDurable(Connection connection) throws SQLException {
        for (var setting : ServerConfiguration.DURABLE.entrySet()) {
            var actual = show(connection, setting.getKey());
            if (!actual.equals(setting.getValue())) {
                throw Trouble.because("PostgreSQL runs with %s = %s instead of %s: it would lose acknowledged data."
                        .formatted(setting.getKey(), actual, setting.getValue()));
            }
        }
    }

    static String show(Connection connection, String setting) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SHOW " + setting)) {
            row.next();
            return row.getString(1);
        }
    }

    /** SIGINT is PostgreSQL's fast shutdown: open transactions are rolled back, a checkpoint is written. */
    @Override
    public void stop() {
        child.stop("INT", SHUTDOWN);
    }
}
