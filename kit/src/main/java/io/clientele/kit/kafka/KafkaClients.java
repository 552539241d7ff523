package io.clientele.kit.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.smallrye.common.annotation.Identifier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Makes clients of Kafka, all with the settings {@code kafka.*} of the service and each with those its work needs. */
@Singleton
public class KafkaClients {

    /** Of so many bytes nobody waits for more. */
    private static final int MANY = 1_000_000;

    /** What has been fetched waits in memory, compressed: so little of each partition that what waits of all of them fits. */
    private static final int LITTLE = 256 * 1024;

    private static final int MUCH = 4 * 1024 * 1024;

    private final Map<String, Object> common;

    @Inject
    public KafkaClients(@Identifier("default-kafka-broker") Map<String, Object> common) {
        this.common = common;
    }

    /** Loses nothing and doubles nothing while it lives; waits a short while for a broker that is away, then fails. */
    public KafkaProducer<byte[], byte[]> producer() {
        var settings = with(Map.of(
                "acks", "all",
                "enable.idempotence", true,
                "compression.type", "lz4",
                "linger.ms", 0,
                "batch.size", 131_072,
                "max.block.ms", 5_000,
                "request.timeout.ms", 10_000,
                "delivery.timeout.ms", 30_000,
                "reconnect.backoff.max.ms", 500));
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /**
     * Reads from the start what its group has not read, and leaves committing to the caller. A reader that died is given up
     * after 8 s, so that its successor does not wait the 45 s that are usual.
     *
     * @param batch so many records does a poll answer at most
     * @param patience how long the broker may keep records back until there are many; none: each is handed out at once
     */
    public KafkaConsumer<byte[], byte[]> consumer(String group, int batch, Duration patience) {
        var settings = with(Map.of(
                "group.id", group,
                "enable.auto.commit", false,
                "auto.offset.reset", "earliest",
                "max.poll.records", batch,
                "session.timeout.ms", 8_000,
                "heartbeat.interval.ms", 2_000,
                "default.api.timeout.ms", 10_000,
                "reconnect.backoff.max.ms", 500,
                "metadata.max.age.ms", 30_000));
        settings.put("max.partition.fetch.bytes", LITTLE);
        settings.put("fetch.max.bytes", MUCH);
        if (patience.isPositive()) {
            settings.put("fetch.max.wait.ms", Math.toIntExact(patience.toMillis()));
            settings.put("fetch.min.bytes", MANY);
        }
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Gives every request up after so long. */
    public Admin admin(Duration patience) {
        var millis = Math.toIntExact(patience.toMillis());
        return Admin.create(with(Map.of("request.timeout.ms", millis, "default.api.timeout.ms", millis)));
    }

    private Map<String, Object> with(Map<String, Object> own) {
        var settings = new HashMap<>(common);
        settings.putAll(own);
        return settings;
    }
}
