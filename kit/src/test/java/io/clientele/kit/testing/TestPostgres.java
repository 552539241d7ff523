package io.clientele.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** An embedded PostgreSQL on a port of its own choice; its address is a system property, since class loaders come and go. */
final class TestPostgres {

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
