package io.clientele.local.kafka;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.clientele.local.home.Home;
import io.clientele.local.home.Part;
import io.clientele.local.home.PrivateFiles;
import io.clientele.local.process.AotCache;
import io.clientele.local.process.Child;
import io.clientele.local.process.Java;
import io.clientele.local.process.Server;

/**
 * Real Kafka on this machine. What it acknowledged survives a kill of its process, for it is in the operating system's cache
 * by then; a power cut can take the last moments, which the services' outboxes do not hold any more. Then let the services
 * publish their state again.
 */
public final class KafkaServer implements Server {

    private static final Duration SHUTDOWN = Duration.ofSeconds(30);
    private static final Duration WRITING_THE_CACHE = Duration.ofSeconds(180);
    private static final List<String> OPTIONS = List.of("-Xms64m", "-Xmx256m", "--enable-native-access=ALL-UNNAMED");

    private final Home home;
    private final AotCache cache;
    private final Child child;

    public KafkaServer(Home home, AotCache cache) {
        this.home = home;
        this.cache = cache;
        this.child = new Child(home, Part.KAFKA, Child.javaMark(home, Part.KAFKA));
    }

    @Override
    public Part part() {
        return Part.KAFKA;
    }

    @Override
    public Child child() {
        return child;
    }

    @Override
    public void launch() {
        PrivateFiles.folder(home.data(Part.KAFKA));
        var configuration = home.run().resolve("kafka.properties");
        PrivateFiles.write(configuration, BrokerConfiguration.of(home));
        var jars = jars();
        var command = Java.command(
                home,
                Part.KAFKA,
                Stream.concat(OPTIONS.stream(), cache.options(jars).stream()).toList(),
                "-cp",
                jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
                Broker.class.getName(),
                configuration.toString(),
                BrokerConfiguration.CLUSTER_ID,
                serving().toString());
        child.launch(command, Map.of(), Path.of("").toAbsolutePath());
    }

    /** Ours, in an order that does not depend on the file system's: the ahead-of-time cache is made for exactly one. */
    private static List<Path> jars() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .sorted()
                .map(Path::of)
                .toList();
    }

    private Path serving() {
        return home.run().resolve("kafka.serving");
    }

    /** The broker names its pid once it serves; what a killed one left behind names another. */
    @Override
    public boolean ready() {
        return Files.exists(serving())
                && child.pid()
                        .filter(pid -> PrivateFiles.read(serving()).strip().equals(pid.toString()))
                        .isPresent();
    }

    @Override
    public void stop() {
        child.stop("TERM", cache.recording() ? WRITING_THE_CACHE : SHUTDOWN);
    }
}
