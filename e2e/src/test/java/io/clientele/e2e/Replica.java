package io.clientele.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** One more process of a service of the running suite, on the same database and the same Kafka, until it is closed. */
public final class Replica implements AutoCloseable {

    /** By which the database knows its connections from those of the first one. */
    public static final String NAME = "replica";

    private static final Duration SOON = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String management;
    private final Process process;

    private Replica(String management, Process process) {
        this.management = management;
        this.process = process;
    }

    /** Started and ready. */
    public static Replica of(Suite suite, String service) {
        var name = service.replace("-service", "");
        int management = freePort();
        var command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx192m",
                "-jar",
                Suite.projectRoot()
                        .resolve(service)
                        .resolve("target/quarkus-app/quarkus-run.jar")
                        .toString());
        command.environment()
                .putAll(Map.of(
                        "CLIENTELE_HTTP_PORT", String.valueOf(freePort()),
                        "CLIENTELE_MANAGEMENT_PORT", String.valueOf(management),
                        "QUARKUS_HTTP_HOST", "127.0.0.1",
                        "QUARKUS_MANAGEMENT_HOST", "127.0.0.1",
                        "CLIENTELE_KAFKA", suite.kafka(),
                        "CLIENTELE_JWKS_URL",
                                suite.state().resolve("keys/jwks.json").toUri().toString(),
                        "CLIENTELE_DB_URL", suite.databaseUrl(name) + "?ApplicationName=" + NAME,
                        "CLIENTELE_DB_USER", name,
                        "CLIENTELE_DB_PASSWORD", secret(suite, name)));
        var log =
                suite.state().resolve("logs").resolve(service + "-replica.log").toFile();
        command.redirectErrorStream(true).redirectOutput(log);
        try {
            var replica = new Replica("http://127.0.0.1:" + management + "/q/", command.start());
            Suite.await(service + " has a second replica", SOON, replica::isReady);
            return replica;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@link Suite#kill}. */
    public void kill() {
        process.destroyForcibly();
        Suite.await("the replica is gone", SOON, () -> !process.isAlive());
    }

    @Override
    public void close() {
        kill();
    }

    private boolean isReady() {
        if (!process.isAlive()) {
            throw new AssertionError("the replica ended while it was starting: see its log");
        }
        return get("health/ready").contains("\"status\": \"UP\"");
    }

    private String get(String path) {
        try {
            return http.send(
                            HttpRequest.newBuilder(URI.create(management + path))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        } catch (IOException notYet) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String secret(Suite suite, String name) {
        try {
            return Files.readString(suite.state().resolve("secrets").resolve(name))
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
