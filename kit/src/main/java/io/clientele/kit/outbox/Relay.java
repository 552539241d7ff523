package io.clientele.kit.outbox;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.clientele.kit.kafka.CloudEvent;
import io.clientele.kit.kafka.KafkaClients;
import io.clientele.kit.kafka.Partitions;
import io.clientele.kit.kafka.Trail;
import io.clientele.kit.kafka.Worker;

/**
 * Publishes what waits in the outbox. Rows are deleted in a transaction that commits only after the broker has acknowledged
 * them: a crash in between publishes them again, and nothing is ever lost. While Kafka or the database is away it tries on.
 */
@Singleton
class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    static final long POLL_MILLIS = 100;
    private static final long RETRY_MILLIS = 500;

    /** So many batches are under way to the broker before their rows are given up together. */
    private static final int BATCHES_AT_ONCE = 5;

    private final OwnConnections connections;
    private final KafkaClients clients;
    private final Bell bell;
    private final Turn turn;
    private final String source;
    private final long looksEvery;
    private final AtomicLong published = new AtomicLong();
    private final Worker worker = new Worker("relay", this::relay);
    private boolean troubled;

    @Inject
    Relay(
            OwnConnections connections,
            KafkaClients clients,
            Bell bell,
            Turn turn,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this(connections, clients, bell, turn, service, POLL_MILLIS);
    }

    /** @param looksEvery how many milliseconds it waits at most until it looks, though nobody rings */
    Relay(OwnConnections connections, KafkaClients clients, Bell bell, Turn turn, String service, long looksEvery) {
        this.connections = connections;
        this.clients = clients;
        this.bell = bell;
        this.turn = turn;
        this.source = "/" + service;
        this.looksEvery = looksEvery;
    }

    void start() {
        turn.start();
        worker.start();
    }

    void stop() {
        worker.end();
        bell.ring();
        worker.stop();
        turn.stop();
    }

    long published() {
        return published.get();
    }

    private void relay() throws InterruptedException {
        while (worker.running()) {
            try (var connection = connections.open();
                    var producer = clients.producer()) {
                connection.setAutoCommit(false);
                while (worker.running()) {
                    round(connection, producer);
                }
            } catch (SQLException | KafkaException | ExecutionException e) {
                if (!troubled) {
                    LOG.warnf("Events wait in the outbox, since they cannot be published: %s", e.getMessage());
                    troubled = true;
                }
                worker.pause(RETRY_MILLIS);
            }
        }
    }

    private void round(Connection connection, KafkaProducer<byte[], byte[]> producer)
            throws SQLException, InterruptedException, ExecutionException {
        if (!turn.ours()) {
            worker.pause(POLL_MILLIS);
            return;
        }
        bell.await(looksEvery);
        while (turn.ours() && worker.running() && publish(connection, producer)) {
            LOG.trace("more is waiting");
        }
    }

    /** One transaction; answers whether more may be waiting. */
    private boolean publish(Connection connection, KafkaProducer<byte[], byte[]> producer)
            throws SQLException, InterruptedException, ExecutionException {
        var acknowledgements = new ArrayList<Future<RecordMetadata>>();
        boolean more = true;
        for (int batch = 0; batch < BATCHES_AT_ONCE && more; batch++) {
            var taken = Batches.take(connection);
            send(taken.rows(), producer, acknowledgements);
            more = taken.full();
        }
        for (var acknowledgement : acknowledgements) {
            acknowledgement.get();
        }
        connection.commit();
        published.addAndGet(acknowledgements.size());
        if (troubled && !acknowledgements.isEmpty()) {
            LOG.info("Events are published again");
            troubled = false;
        }
        return more;
    }

    private void send(
            List<OutboxRow> rows,
            KafkaProducer<byte[], byte[]> producer,
            List<Future<RecordMetadata>> acknowledgements) {
        Map<String, Integer> partitions = new HashMap<>();
        for (var row : rows) {
            var count = partitions.computeIfAbsent(
                    row.topic(), topic -> producer.partitionsFor(topic).size());
            acknowledgements.add(producer.send(record(row, count)));
        }
    }

    private ProducerRecord<byte[], byte[]> record(OutboxRow row, int partitions) {
        var head = new CloudEvent(
                row.eventId(),
                row.type(),
                source,
                row.partitionKey(),
                row.occurredAt(),
                row.goneWith(),
                row.moreFollows(),
                new Trail(row.requestId(), row.traceparent()));
        return new ProducerRecord<>(
                row.topic(),
                Partitions.of(row.partitionKey(), partitions),
                row.key().getBytes(StandardCharsets.UTF_8),
                row.payload(),
                head.headers());
    }
}
