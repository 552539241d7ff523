package io.clientele.e2e;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

import io.clientele.contracts.Topic;

/** Looks for a text in every table of every database, and in the latest state of every key of every topic. */
public final class WhereIsIt {

    private static final List<String> DATABASES = List.of("customer", "interaction", "valuation", "segmentation");

    private static final String TABLES = """
            select format('%I.%I', schemaname, tablename) from pg_tables
            where not starts_with(schemaname, 'pg_') and schemaname <> 'information_schema' order by 1""";

    private WhereIsIt() {}

    public static List<String> inDatabases(Suite suite, String text) {
        return DATABASES.stream()
                .flatMap(database -> inDatabase(suite, database, text).stream())
                .toList();
    }

    public static List<String> inDatabase(Suite suite, String database, String text) {
        var found = new ArrayList<String>();
        try (var connection = new ServiceDatabase(suite, database)) {
            for (var table : connection.column(TABLES)) {
                if (holds(connection, table, text)) {
                    found.add(database + "/" + table);
                }
            }
        }
        return found;
    }

    /** By text, if it is anywhere: topics in which it is in the key or the value of what compaction leaves. All are looked for at once. */
    public static Map<String, List<String>> inTopics(Suite suite, Collection<String> texts) {
        var found = new HashMap<String, List<String>>();
        for (var topic : Topic.values()) {
            var there = new HashSet<String>();
            for (var row : latest(suite, topic.wireName()).values()) {
                if (row.value() != null) {
                    var record = new String(row.key(), StandardCharsets.UTF_8) + " "
                            + new String(row.value(), StandardCharsets.UTF_8);
                    texts.stream().filter(record::contains).forEach(there::add);
                }
            }
            there.forEach(text ->
                    found.computeIfAbsent(text, any -> new ArrayList<>()).add(topic.wireName()));
        }
        return found;
    }

    public static Map<String, ConsumerRecord<byte[], byte[]>> latest(Suite suite, String topic) {
        var latest = new HashMap<String, ConsumerRecord<byte[], byte[]>>();
        each(suite, topic, row -> latest.put(new String(row.key(), StandardCharsets.UTF_8), row));
        return latest;
    }

    /** Every record that a topic has now, those of one key in their order. */
    public static void each(Suite suite, String topic, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        var settings = Map.<String, Object>of("bootstrap.servers", suite.kafka(), "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(each -> new TopicPartition(topic, each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                consumer.poll(Duration.ofMillis(200)).forEach(reader);
            }
        }
    }

    private static boolean holds(ServiceDatabase database, String table, String text) {
        var sql = "select count(*) from (select from " + table + " t where position(lower(?) in lower(t::text)) > 0"
                + " or position(? in t::text) > 0 limit 1) as found";
        return database.number(sql, text, HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8))) > 0;
    }
}
