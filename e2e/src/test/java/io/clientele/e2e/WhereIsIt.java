package io.clientele.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

import io.clientele.contracts.Topic;

/** Looks for a text in every table of every database, and in the latest state of every key of every topic. */
final class WhereIsIt {

    private static final List<String> DATABASES = List.of("customer", "interaction", "valuation", "segmentation");

    private static final String TABLES = """
            select format('%I.%I', schemaname, tablename) from pg_tables
            where not starts_with(schemaname, 'pg_') and schemaname <> 'information_schema' order by 1""";

    private WhereIsIt() {}

    static List<String> inDatabases(Suite suite, String text) {
        var found = new ArrayList<String>();
        for (var database : DATABASES) {
            try (var connection = connection(suite, database)) {
                for (var table : tables(connection)) {
                    if (holds(connection, table, text)) {
                        found.add(database + "/" + table);
                    }
                }
            } catch (SQLException | IOException e) {
                throw new IllegalStateException(e);
            }
        }
        return found;
    }

    /** Topics in which the text is in the key or the value of what compaction leaves. */
    static List<String> inTopics(Suite suite, String text) {
        var found = new ArrayList<String>();
        for (var topic : Topic.values()) {
            if (latest(suite, topic.wireName()).values().stream()
                    .filter(row -> row.value() != null)
                    .anyMatch(row -> (new String(row.key(), StandardCharsets.UTF_8) + " "
                                    + new String(row.value(), StandardCharsets.UTF_8))
                            .contains(text))) {
                found.add(topic.wireName());
            }
        }
        return found;
    }

    static Map<String, ConsumerRecord<byte[], byte[]>> latest(Suite suite, String topic) {
        var settings = Map.<String, Object>of("bootstrap.servers", suite.kafka(), "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(each -> new TopicPartition(topic, each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var latest = new HashMap<String, ConsumerRecord<byte[], byte[]>>();
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                for (var row : consumer.poll(Duration.ofMillis(200))) {
                    latest.put(new String(row.key(), StandardCharsets.UTF_8), row);
                }
            }
            return latest;
        }
    }

    private static Connection connection(Suite suite, String database) throws SQLException, IOException {
        var password = Files.readString(suite.state().resolve("secrets").resolve(database));
        return DriverManager.getConnection(suite.databaseUrl(database), database, password.strip());
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static boolean holds(Connection connection, String table, String text) throws SQLException {
        var sql = "select exists (select from " + table + " t where position(lower(?) in lower(t::text)) > 0"
                + " or position(? in t::text) > 0)";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, text);
            statement.setString(2, HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8)));
            try (var rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }
}
