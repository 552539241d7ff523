package io.clientele.kit.testing;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** A Kafka broker (KRaft) in this JVM, which can be stopped and started again on the same log. */
public final class TestKafka {

    private static final String BOOTSTRAP = "clientele.testing.kafka";

    /** Held on to, for loggers that nobody holds forget their level. */
    private static final List<Logger> CHATTY = Stream.of("kafka", "org.apache.kafka", "state.change.logger")
            .map(Logger::getLogger)
            .toList();

    private final int port;
    private final int controllerPort;
    private final Path logs;
    private KafkaRaftServer server;

    private TestKafka() {
        CHATTY.forEach(logger -> logger.setLevel(Level.SEVERE));
        // Both are held before one is let go, for a port that is free again may be given away once more.
        try (var one = new ServerSocket(0);
                var other = new ServerSocket(0)) {
            port = one.getLocalPort();
            controllerPort = other.getLocalPort();
            logs = Files.createTempDirectory("clientele-kafka");
            Runtime.getRuntime().addShutdownHook(new Thread(this::forget));
            format();
        } catch (Exception e) {
            throw new IllegalStateException("Kafka could not be prepared", e);
        }
    }

    /** Address of the one broker of this JVM, started on first use. */
    static String bootstrap() {
        synchronized (TestKafka.class.getName().intern()) {
            var known = System.getProperty(BOOTSTRAP);
            if (known == null) {
                var broker = started();
                known = broker.address();
                System.setProperty(BOOTSTRAP, known);
            }
            return known;
        }
    }

    /** A broker of one's own, for tests that take it away. */
    public static TestKafka started() {
        var broker = new TestKafka();
        broker.start();
        return broker;
    }

    public String address() {
        return "localhost:" + port;
    }

    public void start() {
        var thread = Thread.currentThread();
        var loader = thread.getContextClassLoader();
        // Kafka names some of its own classes as settings and looks them up here: they must come from one loader.
        thread.setContextClassLoader(KafkaRaftServer.class.getClassLoader());
        try {
            server = new KafkaRaftServer(new KafkaConfig(settings()), Time.SYSTEM);
            server.startup();
        } finally {
            thread.setContextClassLoader(loader);
        }
    }

    public void stop() {
        server.shutdown();
        server.awaitShutdown();
    }

    private Map<String, Object> settings() {
        return Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", "1"),
                Map.entry("controller.quorum.voters", "1@localhost:" + controllerPort),
                Map.entry("listeners", "PLAINTEXT://localhost:" + port + ",CONTROLLER://localhost:" + controllerPort),
                Map.entry("advertised.listeners", "PLAINTEXT://localhost:" + port),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("listener.security.protocol.map", "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT"),
                Map.entry("log.dirs", logs.toString()),
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "4"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("transaction.state.log.num.partitions", "1"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                Map.entry("log.cleaner.dedupe.buffer.size", "4194304"),
                Map.entry("num.io.threads", "2"),
                Map.entry("num.network.threads", "2"));
    }

    private void format() throws Exception {
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                .setNodeId(1)
                .setClusterId(Uuid.randomUuid().toString())
                .addDirectory(logs.toString())
                .setMetadataLogDirectory(logs.toString())
                .setControllerListenerName("CONTROLLER")
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setIgnoreFormatted(true)
                .run();
    }

    private void forget() {
        // A broker whose files go away ends the whole process, with a failure: here they may, for the process ends
        // anyway.
        Exit.setHaltProcedure((status, message) -> {});
        Exit.setExitProcedure((status, message) -> {});
        try (var files = Files.walk(logs)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException | UncheckedIOException e) {
            // a file that a closing broker took away in the meantime is no loss
        }
    }
}
