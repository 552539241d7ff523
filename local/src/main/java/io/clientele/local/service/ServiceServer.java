package io.clientele.local.service;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.clientele.local.home.Home;
import io.clientele.local.home.Part;
import io.clientele.local.home.Trouble;
import io.clientele.local.process.AotCache;
import io.clientele.local.process.Child;
import io.clientele.local.process.Java;
import io.clientele.local.process.Precedence;
import io.clientele.local.process.Server;

/** One of our own services, from the same jar that goes into its image. */
public final class ServiceServer implements Server {

    private static final Duration SHUTDOWN = Duration.ofSeconds(20);
    private static final Duration WRITING_THE_CACHE = Duration.ofSeconds(180);
    private static final int PATIENCE_MILLIS = 2_000;

    private final Home home;
    private final Part part;
    private final AotCache cache;
    private final Child child;

    public ServiceServer(Home home, Part part, AotCache cache) {
        this.home = home;
        this.part = part;
        this.cache = cache;
        this.child = new Child(home, part, Child.javaMark(home, part));
    }

    @Override
    public Part part() {
        return part;
    }

    @Override
    public Child child() {
        return child;
    }

    @Override
    public void launch() {
        var jar = home.jar(part);
        if (!Files.exists(jar)) {
            throw Trouble.because("%s is not built: %s is missing.".formatted(part.label(), jar));
        }
        var jars = FlatJar.jars(jar);
        var command = Java.command(home, part, options(jars), program(jar, jars));
        child.launch(
                part.derives() ? Precedence.yielding(command) : command,
                ServiceEnvironment.of(home, part, System.getenv()),
                home.state());
    }

    private String[] program(Path jar, List<Path> jars) {
        return cache.isUsed(jars)
                ? FlatJar.command(jar, jars, home.run().resolve(part.label() + ".classpath"))
                        .toArray(String[]::new)
                : new String[] {"-jar", jar.toString()};
    }

    private List<String> options(List<Path> jars) {
        var options = new ArrayList<>(List.of(
                "-Xms48m",
                "-Xmx192m",
                "-XX:MetaspaceSize=96m",
                "-Dsun.net.inetaddr.ttl=5",
                "--enable-native-access=ALL-UNNAMED"));
        var own = System.getenv().getOrDefault("CLIENTELE_JAVA_OPTIONS", "").strip();
        if (!own.isEmpty()) {
            options.addAll(List.of(own.split("\\s+")));
        }
        options.addAll(cache.options(jars));
        return options;
    }

    @Override
    public boolean ready() {
        var address = "http://127.0.0.1:%d/q/health/ready".formatted(home.managementPort(part));
        try {
            var connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void stop() {
        child.stop("TERM", cache.recording() ? WRITING_THE_CACHE : SHUTDOWN);
    }
}
