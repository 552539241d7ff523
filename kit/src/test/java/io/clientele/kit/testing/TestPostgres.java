package io.clientele.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.postgresql.ds.PGSimpleDataSource;

/** An embedded PostgreSQL on a port of its own choice; its address is a system property, since class loaders come and go. */
public final class TestPostgres {

    private static final String URL = "clientele.testing.database";

    private TestPostgres() {}

    /** JDBC address of the database, the same for every application started in this JVM. */
    static String url() {
        synchronized (System.class) {
            var known = System.getProperty(URL);
            if (known == null) {
                known = start();
                System.setProperty(URL, known);
            }
            return known;
        }
    }

    /** A new empty database beside it. */
    public static PGSimpleDataSource freshDatabase() {
        var name = "fresh_" + Long.toHexString(System.nanoTime());
        try (var connection = source(url()).getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return source(url().replaceAll("/postgres$", "/" + name));
    }

    private static PGSimpleDataSource source(String url) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser("postgres");
        source.setPassword("postgres");
        source.setReWriteBatchedInserts(true);
        return source;
    }

    private static String start() {
        try {
            var server = EmbeddedPostgres.builder()
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setServerConfig("shared_buffers", "64MB")
                    .setServerConfig("max_connections", "100")
                    .start();
            return "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
