package io.clientele.kit.feed;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A parked record made into what it was when it came. */
record Parked(String feed, ConsumerRecord<byte[], byte[]> row) {

    static Parked of(ResultSet row) throws SQLException {
        var key = row.getString("key");
        var record = new ConsumerRecord<>(
                row.getString("topic"),
                row.getInt("partition_number"),
                row.getLong("record_offset"),
                key == null ? null : key.getBytes(StandardCharsets.UTF_8),
                row.getBytes("payload"));
        DeadLetterJson.headers(row.getString("headers")).forEach((name, value) -> record.headers()
                .add(name, value == null ? null : value.getBytes(StandardCharsets.UTF_8)));
        return new Parked(row.getString("feed"), record);
    }
}
