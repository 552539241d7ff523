package io.clientele.kit.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.inject.Singleton;

import io.quarkus.runtime.StartupEvent;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.clientele.contracts.Topic;

/** Sees to it that the topics exist: in the background, again and again while Kafka is away, so that a service starts without. */
@Singleton
public class Topics {

    private static final Logger LOG = Logger.getLogger(Topics.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Map<String, String> DEAD_LETTERS = Map.of("retention.ms", "2592000000");

    private final KafkaClients clients;
    private final short replication;
    private final String service;
    private final Worker worker = new Worker("topics", this::createAll);
    private volatile boolean present;

    Topics(
            KafkaClients clients,
            @ConfigProperty(name = "clientele.kafka.replication", defaultValue = "1") short replication,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.clients = clients;
        this.replication = replication;
        this.service = service;
    }

    void start(@Observes StartupEvent started) {
        worker.start();
    }

    void stop(@Observes Shutdown stopping) {
        worker.stop();
    }

    /** Whether all topics have been seen to exist since this service started. */
    public boolean present() {
        return present;
    }

    /** Name of the topic that tells of records this service could not apply. */
    public static String deadLettersOf(String service) {
        return "clientele." + service + ".dead-letters.v1";
    }

    private void createAll() throws InterruptedException {
        while (!present) {
            try (var admin = clients.admin(PATIENCE)) {
                for (var created : admin.createTopics(wanted()).values().entrySet()) {
                    settle(created.getValue());
                }
                present = true;
            } catch (ExecutionException | RuntimeException e) {
                LOG.infof("Topics could not be created yet: %s", e.getMessage());
                worker.pause(2_000);
            }
        }
    }

    private static void settle(org.apache.kafka.common.KafkaFuture<Void> created)
            throws ExecutionException, InterruptedException {
        try {
            created.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private List<NewTopic> wanted() {
        var wanted = new ArrayList<NewTopic>();
        for (var topic : Topic.values()) {
            wanted.add(new NewTopic(topic.wireName(), Topic.PARTITIONS, replication).configs(topic.settings()));
        }
        wanted.add(new NewTopic(deadLettersOf(service), 1, replication).configs(DEAD_LETTERS));
        return wanted;
    }
}
