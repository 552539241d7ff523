package io.clientele.e2e.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

import io.clientele.contracts.Topic;
import io.clientele.e2e.Pause;
import io.clientele.e2e.Suite;
import io.clientele.e2e.bench.database.Database;

/**
 * Valuation working off a backlog, against a bare Kafka consumer that writes the same records by COPY and values nothing.
 * Ours is timed from the first entry taken to the last one applied, so starting the service is not in it.
 */
final class CatchingUp {

    private static final int POLL = 5_000;
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** The end is seen within a fiftieth of what has passed, and within a tenth of a second. */
    private static final Pause FINE = new Pause(50, Duration.ofMillis(5), Duration.ofMillis(100));

    private CatchingUp() {}

    static Row measure(Suite suite, List<String> customers, int entries) throws Exception {
        suite.awaitSettled(Duration.ofMinutes(10));
        suite.stop("valuation-service");
        for (var body : Entries.batches(customers, entries)) {
            Entries.expectAllCreated(suite.as("system"), body);
        }
        double reference = bareConsumer(suite, entries);
        suite.start("valuation-service");
        double ours = valuedPerSecond(suite, entries);
        return Row.atLeast("valuation catching up on a backlog", ours, reference, "entries/s", 0.4);
    }

    private static double valuedPerSecond(Suite suite, int entries) throws Exception {
        try (var database = new Database(suite, "valuation")) {
            var rows = "SELECT count(*) FROM fact WHERE recorded_at > now() - interval '1 hour'";
            long before = database.count(rows);
            Suite.await("an entry is taken", LONGEST, FINE, () -> database.count(rows) > before || lag(suite) == 0);
            long seen = database.count(rows);
            long first = System.nanoTime();
            Suite.await("the backlog is worked off", LONGEST, FINE, () -> lag(suite) == 0);
            double seconds = (System.nanoTime() - first) / 1e9;
            return (database.count(rows) - seen) / seconds;
        }
    }

    private static long lag(Suite suite) {
        var status = suite.at("valuation-service", "viewer").get("/api/v1/status");
        return status.status() == 200 ? status.body().path("feedLag").asLong() : Long.MAX_VALUE;
    }

    /** Reads the newest records of the journal's topic and copies key and value into a table, a commit for each poll. */
    private static double bareConsumer(Suite suite, int entries) throws Exception {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", suite.kafka(), "max.poll.records", POLL, "auto.offset.reset", "earliest");
        try (var database = new Database(suite, "valuation");
                var consumer =
                        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            database.run("DROP TABLE IF EXISTS bench_record");
            database.run("CREATE TABLE bench_record (key text PRIMARY KEY, value text NOT NULL)");
            var partitions = consumer.partitionsFor(Topic.INTERACTIONS.wireName()).stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long start = System.nanoTime();
            int copied = 0;
            while (copied < entries) {
                var rows = new ArrayList<byte[]>();
                for (var entry : consumer.poll(Duration.ofSeconds(5))) {
                    var json = new String(entry.value(), StandardCharsets.UTF_8).replace("\\", "\\\\");
                    rows.add((new String(entry.key(), StandardCharsets.UTF_8) + "\t" + json + "\n")
                            .getBytes(StandardCharsets.UTF_8));
                }
                database.inTransaction(() -> database.copyIn("bench_record", rows));
                copied += rows.size();
            }
            double rate = copied / ((System.nanoTime() - start) / 1e9);
            database.run("DROP TABLE bench_record");
            return rate;
        }
    }
}
