package io.clientele.kit.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

import io.clientele.contracts.Event;
import io.clientele.contracts.EventTypes;
import io.clientele.contracts.Tombstone;
import io.clientele.contracts.Topic;
import io.clientele.kit.kafka.CloudEvent;
import io.clientele.kit.kafka.EventJson;
import io.clientele.kit.kafka.Partitions;
import io.clientele.kit.kafka.Trail;

/** Reads a topic from its start, and writes what a test wants to be there. Needs {@link Backends}. */
public final class TopicProbe implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Set<String> CREATED = ConcurrentHashMap.newKeySet();

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<ConsumerRecord<byte[], byte[]>> seen = new ArrayList<>();

    private TopicProbe(String topic, String bootstrap) {
        create(topic, bootstrap);
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap, "auto.offset.reset", "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(consumer.partitionsFor(topic).stream()
                .map(p -> new TopicPartition(p.topic(), p.partition()))
                .toList());
        consumer.seekToBeginning(consumer.assignment());
    }

    public static TopicProbe on(Topic topic) {
        return on(topic.wireName());
    }

    public static TopicProbe on(String topic) {
        return new TopicProbe(topic, TestKafka.bootstrap());
    }

    /** A probe at a broker of one's own that sees only what comes from now on. */
    public static TopicProbe fromNow(String topic, String bootstrap) {
        var probe = new TopicProbe(topic, bootstrap);
        probe.consumer.seekToEnd(probe.consumer.assignment());
        probe.consumer.assignment().forEach(probe.consumer::position);
        return probe;
    }

    /** Waits for an event of this type that fits, and answers the first. */
    public <E extends Event> E await(Class<E> type, Predicate<E> fits) {
        return await(type, 1, fits).getFirst();
    }

    /** Waits until at least so many events of this type fit, and answers all seen so far in the order of their partitions. */
    public <E extends Event> List<E> await(Class<E> type, int atLeast, Predicate<E> fits) {
        awaitRecords(atLeast, r -> isOf(type, r) && fits.test(read(r, type)));
        return seen(type, fits);
    }

    /** The events of this type that fit among those read so far. */
    public <E extends Event> List<E> seen(Class<E> type, Predicate<E> fits) {
        return seen.stream()
                .filter(r -> isOf(type, r))
                .map(r -> read(r, type))
                .filter(fits)
                .toList();
    }

    /** Waits until at least so many records fit, and answers all that do so far. */
    public List<ConsumerRecord<byte[], byte[]>> awaitRecords(
            int atLeast, Predicate<ConsumerRecord<byte[], byte[]>> fits) {
        var end = Instant.now().plus(PATIENCE);
        var found = new ArrayList<>(seen.stream().filter(fits).toList());
        while (found.size() < atLeast) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError(
                        "Only " + found.size() + " of " + atLeast + " records came; seen " + seen.size());
            }
            for (var row : consumer.poll(Duration.ofMillis(200))) {
                seen.add(row);
                if (fits.test(row)) {
                    found.add(row);
                }
            }
        }
        return found;
    }

    /** Publishes events as another service would; they are there when this returns. */
    public static void publish(Event... events) {
        for (var event : events) {
            var head = new CloudEvent(
                    UUID.randomUUID(),
                    EventTypes.nameOf(event),
                    "/test",
                    event.partitionKey(),
                    event instanceof Tombstone ? Instant.EPOCH.plus(event.version(), ChronoUnit.MICROS) : Instant.now(),
                    event instanceof Tombstone tombstone ? tombstone.with() : List.of(),
                    false,
                    new Trail("test-" + UUID.randomUUID(), null));
            var topic = event.topic().wireName();
            create(topic, TestKafka.bootstrap());
            Producer.SHARED.send(new ProducerRecord<>(
                    topic,
                    Partitions.of(event.partitionKey(), Topic.PARTITIONS),
                    event.key().getBytes(StandardCharsets.UTF_8),
                    event instanceof Tombstone ? null : EventJson.write(event),
                    head.headers()));
        }
        Producer.SHARED.flush();
    }

    /** Writes a record as it is given, such as one that nobody can read; the type header is left out when null. */
    public static void produce(Topic topic, String key, String type, byte[] value) {
        create(topic.wireName(), TestKafka.bootstrap());
        var row = new ProducerRecord<>(topic.wireName(), key.getBytes(StandardCharsets.UTF_8), value);
        if (type != null) {
            row.headers().add("ce_type", type.getBytes(StandardCharsets.UTF_8));
        }
        Producer.SHARED.send(row);
        Producer.SHARED.flush();
    }

    @Override
    public void close() {
        consumer.close();
    }

    private static boolean isOf(Class<? extends Event> type, ConsumerRecord<byte[], byte[]> row) {
        return row.value() != null
                && EventTypes.recordOf(String.valueOf(CloudEvent.typeOf(row.headers())))
                        .filter(type::equals)
                        .isPresent();
    }

    private static <E extends Event> E read(ConsumerRecord<byte[], byte[]> row, Class<E> type) {
        try {
            return EventJson.read(row.value(), type);
        } catch (IOException e) {
            throw new AssertionError("Not readable as " + type + ": " + new String(row.value()), e);
        }
    }

    private static void create(String topic, String bootstrap) {
        if (!CREATED.add(bootstrap + "/" + topic)) {
            return;
        }
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(List.of(new NewTopic(topic, Topic.PARTITIONS, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new AssertionError(e);
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static final class Producer {
        static final KafkaProducer<byte[], byte[]> SHARED = new KafkaProducer<>(
                Collections.singletonMap("bootstrap.servers", TestKafka.bootstrap()),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }
}
