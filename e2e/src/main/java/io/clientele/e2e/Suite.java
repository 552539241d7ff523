package io.clientele.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/** A suite on this machine: real PostgreSQL, real Kafka and the five services, each a process that can be killed. */
public final class Suite {

    /** The order in which a purchase travels. */
    public static final List<String> SERVICES =
            List.of("customer-service", "interaction-service", "valuation-service", "segmentation-service", "gateway");

    private final Path root;
    private final Path state;
    private final int port;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    public Suite(Path root, Path state, int port) {
        this.root = root;
        this.state = state;
        this.port = port;
    }

    /** The suite that {@code ./clientele} was asked for: its port and its state folder come from the environment. */
    public static Suite ofEnvironment() {
        var root = projectRoot();
        var state = System.getenv()
                .getOrDefault("CLIENTELE_STATE", root.resolve(".clientele").toString());
        return new Suite(
                root, Path.of(state), Integer.parseInt(System.getenv().getOrDefault("CLIENTELE_PORT", "8080")));
    }

    public static Path projectRoot() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("clientele")) && Files.exists(folder.resolve("local/pom.xml"))) {
                return folder;
            }
        }
        throw new IllegalStateException(
                "not inside a checkout of Clientele: " + Path.of("").toAbsolutePath());
    }

    public int port() {
        return port;
    }

    public Path state() {
        return state;
    }

    public URI gateway() {
        return URI.create("http://localhost:" + port);
    }

    /** A service's own address, behind the gateway. */
    public URI service(String name) {
        return URI.create("http://localhost:" + (port + (name.equals("gateway") ? 0 : SERVICES.indexOf(name) + 1)));
    }

    public String databaseUrl(String database) {
        return "jdbc:postgresql://localhost:" + (port + 5) + "/" + database;
    }

    public String kafka() {
        return "localhost:" + (port + 6);
    }

    public Api as(String role) {
        return new Api(gateway(), token(role));
    }

    public Api at(String service, String role) {
        return new Api(service(service), token(role));
    }

    public String token(String role) {
        return tokens.computeIfAbsent(role, r -> run("token", r).strip());
    }

    public String up(String... options) {
        var words = new ArrayList<>(List.of("up"));
        words.addAll(List.of(options));
        return run(words.toArray(String[]::new));
    }

    public void down() {
        run("down");
    }

    public void start(String part) {
        run("start", part);
    }

    public void stop(String part) {
        run("stop", part);
    }

    /** As the kernel does it when memory runs out: no goodbye, no flush. */
    public void kill(String part) {
        var process = ProcessHandle.of(pid(part)).orElseThrow();
        process.destroyForcibly();
        await(part + " is gone", Duration.ofSeconds(20), () -> !process.isAlive());
    }

    public long pid(String part) {
        try {
            return Long.parseLong(Files.readString(state.resolve("run").resolve(part + ".pid"))
                    .strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until everything acknowledged so far has arrived everywhere. */
    public void awaitSettled(Duration limit) {
        var api = as("viewer");
        await("everything has arrived everywhere", limit, () -> {
            var answer = api.get("/api/v1/status");
            return answer.status() == 200 && answer.body().path("settled").asBoolean();
        });
    }

    /** Waits until a job has ended, and insists that it ended well. */
    public Answer awaitJob(String location) {
        return awaitJob(location, Duration.ofMinutes(5));
    }

    public Answer awaitJob(String location, Duration limit) {
        var api = as("manager");
        await(location + " ends", limit, () -> {
            var state = api.get(location).expect(200).text("/state");
            return !state.equals("QUEUED") && !state.equals("RUNNING");
        });
        var job = api.get(location).expect(200);
        if (!job.text("/state").equals("SUCCEEDED")) {
            throw new AssertionError("the job did not succeed: " + job.body());
        }
        return job;
    }

    /** Looks as often as is {@link Pause#USUAL}. */
    public static void await(String what, Duration limit, BooleanSupplier condition) {
        await(what, limit, Pause.USUAL, condition::getAsBoolean);
    }

    /** Returns as soon as it has looked and the condition holds. */
    public static <E extends Exception> void await(String what, Duration limit, Pause pause, Condition<E> condition)
            throws E {
        var begun = System.nanoTime();
        while (!condition.holds()) {
            var waited = System.nanoTime() - begun;
            if (waited > limit.toNanos()) {
                throw new AssertionError("waited " + limit + " in vain until " + what);
            }
            pause.after(waited);
        }
    }

    /** What is waited for. */
    @FunctionalInterface
    public interface Condition<E extends Exception> {
        boolean holds() throws E;
    }

    /** Runs one command of the launcher and returns what it printed; a failure shows all of it. */
    private String run(String... words) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classpath = root.resolve("local/target/classes") + ":" + root.resolve("local/target/lib") + "/*";
        var command = new ArrayList<>(List.of(java, "-cp", classpath, "io.clientele.local.Main"));
        command.addAll(List.of(words));
        try {
            var errors = Files.createTempFile("clientele", ".err");
            var builder = new ProcessBuilder(command).directory(root.toFile()).redirectError(errors.toFile());
            builder.environment()
                    .putAll(new HashMap<>(Map.of(
                            "CLIENTELE_PORT", String.valueOf(port),
                            "CLIENTELE_STATE", state.toString(),
                            "JAVA_HOME", System.getProperty("java.home"))));
            var process = builder.start();
            var printed = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new IllegalStateException(
                        "clientele " + String.join(" ", words) + " failed:\n" + printed + Files.readString(errors));
            }
            Files.delete(errors);
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
