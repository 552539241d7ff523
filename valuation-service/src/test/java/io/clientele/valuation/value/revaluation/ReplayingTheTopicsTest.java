package io.clientele.valuation.value.revaluation;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import io.clientele.contracts.Event;
import io.clientele.contracts.EventTypes;
import io.clientele.contracts.Topic;
import io.clientele.kit.feed.Feeds;
import io.clientele.kit.kafka.CloudEvent;
import io.clientele.kit.kafka.EventJson;
import io.clientele.kit.kafka.KafkaClients;
import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.TopicProbe;
import io.clientele.kit.testing.WithBackends;
import io.clientele.valuation.store.Database;
import io.clientele.valuation.store.Emptied;

import static org.assertj.core.api.Assertions.assertThat;

/** What the topics hold, read from the start into an empty database, gives the state that was there (F5). */
@QuarkusTest
@WithBackends
class ReplayingTheTopicsTest {

    private static final int BATCH = 700;

    private static final Map<String, String> STATE = Map.of(
            "fact",
            "SELECT f::text FROM fact f WHERE customer_id = ANY (?) ORDER BY customer_id, id",
            "customer",
            "SELECT c::text FROM customer c WHERE customer_id = ANY (?) ORDER BY customer_id",
            "customer_profile",
            "SELECT p::text FROM customer_profile p WHERE customer_id = ANY (?) ORDER BY customer_id, version",
            "valuation",
            "SELECT (to_jsonb(v) - 'version' - 'as_of')::text FROM valuation v WHERE customer_id = ANY (?)"
                    + " ORDER BY customer_id");

    @Inject
    Heard heard;

    @Inject
    Feeds feeds;

    @Inject
    KafkaClients clients;

    @Inject
    Database database;

    @Inject
    Clock clock;

    @ConfigProperty(name = "quarkus.application.name")
    String service;

    private final Random random = new Random(23);
    private final List<UUID> customers =
            Stream.generate(UUID::randomUUID).limit(60).toList();

    @Test
    void fromTheStartInAnyOrderAndWithRepeatsTheStateIsTheSame() throws IOException {
        var events = new ArrayList<>(heard.events(29, customers, clock.instant().minusSeconds(60), 2_000));
        customers.forEach(id -> events.add(Events.registered(id)));
        Collections.shuffle(events, random);
        TopicProbe.publish(events.toArray(Event[]::new));
        Patience.until(
                "all is applied", () -> count("customer") == 60 && feeds.lag().orElse(1L) == 0);
        var live = state();
        assertThat(live.get("valuation")).hasSize(60);

        var told = fromTheTopics();
        assertThat(told).hasSizeGreaterThanOrEqualTo(events.size());
        replay(told);
        assertThat(state()).isEqualTo(live);

        var again = new ArrayList<>(told);
        again.addAll(told.subList(0, told.size() / 3));
        Collections.shuffle(again, random);
        replay(again);
        assertThat(state()).isEqualTo(live);
    }

    private void replay(List<Event> events) {
        Emptied.of(database, "fact, customer, customer_profile, valuation, valuation_history");
        for (int from = 0; from < events.size(); from += BATCH) {
            heard.accept(List.copyOf(events.subList(from, Math.min(events.size(), from + BATCH))));
        }
    }

    private Map<String, List<String>> state() {
        var state = new LinkedHashMap<String, List<String>>();
        STATE.forEach((table, sql) -> state.put(
                table, database.query(sql, row -> row.getString(1), (Object) customers.toArray(UUID[]::new))));
        return state;
    }

    private long count(String table) {
        return database.query(
                        "SELECT count(*) FROM " + table + " WHERE version > 0 AND customer_id = ANY (?)",
                        row -> row.getLong(1),
                        (Object) customers.toArray(UUID[]::new))
                .getFirst();
    }

    /** All records of our customers, partition by partition, as a reader with a new group would get them. */
    private List<Event> fromTheTopics() throws IOException {
        var told = new ArrayList<Event>();
        try (var consumer = clients.consumer(service + ".replay-" + UUID.randomUUID(), BATCH, Duration.ZERO)) {
            var partitions = Stream.of(Topic.CUSTOMERS, Topic.INTERACTIONS)
                    .flatMap(topic -> consumer.partitionsFor(topic.wireName()).stream())
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                for (var row : consumer.poll(Duration.ofMillis(200))) {
                    read(row, told);
                }
            }
        }
        return told;
    }

    private void read(ConsumerRecord<byte[], byte[]> row, List<Event> told) throws IOException {
        var type = EventTypes.recordOf(String.valueOf(CloudEvent.typeOf(row.headers())));
        if (row.value() == null || type.isEmpty() || !ours(row)) {
            return;
        }
        told.add(EventJson.read(row.value(), type.get()));
    }

    private boolean ours(ConsumerRecord<byte[], byte[]> row) {
        var subject = CloudEvent.subjectOf(row.headers());
        return customers.stream().anyMatch(id -> id.toString().equals(subject));
    }
}
