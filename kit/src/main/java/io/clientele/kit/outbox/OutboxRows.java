package io.clientele.kit.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import com.github.f4b6a3.uuid.UuidCreator;

import io.clientele.contracts.Event;
import io.clientele.contracts.EventTypes;
import io.clientele.contracts.Tombstone;
import io.clientele.kit.kafka.EventJson;
import io.clientele.kit.kafka.Trail;
import io.clientele.kit.sql.BinaryCopy;

/** The table of waiting records, written through the caller's own connection. */
@ApplicationScoped
class OutboxRows {

    private static final String COLUMNS =
            "outbox (event_id, topic, key, partition_key, type, occurred_at, payload, gone_with, more_follows, request_id, traceparent)";

    private static final String INSERT = "insert into " + COLUMNS + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /** From here on a COPY costs less than inserts do. */
    private static final int MANY = 16;

    /** Kafka takes a record of 1 MB at most: one that is larger would stop all that come after it. */
    private static final int LARGEST = 900_000;

    private final DataSource database;
    private final Clock clock;

    OutboxRows(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A tombstone has no value; the time it tells is its version, by which readers go. */
    OutboxRow of(Event event) {
        return of(event, false);
    }

    OutboxRow of(Event event, boolean moreFollows) {
        var trail = Trail.of(event.partitionKey());
        var gone = event instanceof Tombstone;
        return new OutboxRow(
                UuidCreator.getTimeOrderedEpoch(),
                event.topic().wireName(),
                event.key(),
                event.partitionKey(),
                EventTypes.nameOf(event),
                gone
                        ? Instant.EPOCH.plus(event.version(), ChronoUnit.MICROS)
                        : clock.instant().truncatedTo(ChronoUnit.MICROS),
                gone ? null : EventJson.write(event),
                event instanceof Tombstone tombstone ? tombstone.with() : List.of(),
                moreFollows,
                trail.requestId(),
                trail.traceparent());
    }

    void insert(List<OutboxRow> rows) {
        rows.forEach(OutboxRows::requireFit);
        try (var connection = database.getConnection()) {
            if (rows.size() < MANY) {
                insert(connection, rows);
            } else {
                copy(connection, rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The outbox could not be written", e);
        }
    }

    private static void insert(Connection connection, List<OutboxRow> rows) throws SQLException {
        try (var statement = connection.prepareStatement(INSERT)) {
            for (var row : rows) {
                fill(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void copy(Connection connection, List<OutboxRow> rows) throws SQLException {
        var copy = new BinaryCopy(COLUMNS);
        for (var row : rows) {
            copy.row()
                    .uuid(row.eventId())
                    .text(row.topic())
                    .text(row.key())
                    .text(row.partitionKey())
                    .text(row.type())
                    .timestamptz(row.occurredAt())
                    .bytes(row.payload())
                    .text(joined(row.goneWith()))
                    .bool(row.moreFollows())
                    .text(row.requestId())
                    .text(row.traceparent());
        }
        copy.send(connection);
    }

    private static void requireFit(OutboxRow row) {
        if (row.payload() != null && row.payload().length > LARGEST) {
            throw new IllegalArgumentException("An event must not be larger than " + LARGEST + " bytes: " + row.type());
        }
    }

    private static void fill(PreparedStatement statement, OutboxRow row) throws SQLException {
        statement.setObject(1, row.eventId());
        statement.setString(2, row.topic());
        statement.setString(3, row.key());
        statement.setString(4, row.partitionKey());
        statement.setString(5, row.type());
        statement.setObject(6, row.occurredAt().atOffset(ZoneOffset.UTC));
        statement.setBytes(7, row.payload());
        statement.setString(8, joined(row.goneWith()));
        statement.setBoolean(9, row.moreFollows());
        statement.setString(10, row.requestId());
        statement.setString(11, row.traceparent());
    }

    private static String joined(List<String> keys) {
        return keys.isEmpty() ? null : String.join(",", keys);
    }
}
