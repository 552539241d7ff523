package io.clientele.local.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.utils.Time;

import io.clientele.local.home.PrivateFiles;

/**
 * The main class of Kafka's own process: formats the storage when it is new, starts Kafka's server as it is, and says in a
 * file when it serves. Formatting here and not by a tool before saves the start of one more JVM.
 */
public final class Broker {

    private Broker() {}

    /** Arguments: the server's properties, the cluster id, the file that is to hold this process's pid once it serves. */
    public static void main(String[] args) throws IOException {
        var properties = read(Path.of(args[0]));
        if (!Files.exists(Path.of(properties.getProperty("log.dirs"), "meta.properties"))) {
            StorageTool.execute(new String[] {"format", "--cluster-id", args[1], "--config", args[0]}, System.out);
        }
        var server = new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "shutdown"));
        server.startup();
        PrivateFiles.write(Path.of(args[2]), ProcessHandle.current().pid() + "\n");
        server.awaitShutdown();
    }

    private static Properties read(Path file) throws IOException {
        var properties = new Properties();
        try (var content = Files.newInputStream(file)) {
            properties.load(content);
        }
        return properties;
    }
}
