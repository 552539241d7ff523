package io.clientele.kit.outbox;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import com.github.f4b6a3.uuid.UuidCreator;

import io.clientele.contracts.Event;
import io.clientele.contracts.EventTypes;
import io.clientele.kit.kafka.EventJson;
import io.clientele.kit.kafka.Trail;

/** The table of waiting records, written through the caller's own connection. */
@ApplicationScoped
class OutboxRows {

    private static final String INSERT = """
            insert into outbox (event_id, topic, key, partition_key, type, occurred_at, payload, request_id, traceparent)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    /** Kafka takes a record of 1 MB at most: one that is larger would stop all that come after it. */
    private static final int LARGEST = 900_000;

    private final DataSource database;
    private final Clock clock;

    OutboxRows(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    OutboxRow of(Event event) {
        var trail = Trail.of(event.partitionKey());
        return new OutboxRow(
                UuidCreator.getTimeOrderedEpoch(),
                event.topic().wireName(),
                event.key(),
                event.partitionKey(),
                EventTypes.nameOf(event),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                EventJson.write(event),
                trail.requestId(),
                trail.traceparent());
    }

    void insert(List<OutboxRow> rows) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(INSERT)) {
            for (var row : rows) {
                fill(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("The outbox could not be written", e);
        }
    }

    private static void fill(PreparedStatement statement, OutboxRow row) throws SQLException {
        if (row.payload() != null && row.payload().length > LARGEST) {
            throw new IllegalArgumentException("An event must not be larger than " + LARGEST + " bytes: " + row.type());
        }
        statement.setObject(1, row.eventId());
        statement.setString(2, row.topic());
        statement.setString(3, row.key());
        statement.setString(4, row.partitionKey());
        statement.setString(5, row.type());
        statement.setObject(6, row.occurredAt().atOffset(ZoneOffset.UTC));
        statement.setBytes(7, row.payload());
        statement.setString(8, row.requestId());
        statement.setString(9, row.traceparent());
    }
}
