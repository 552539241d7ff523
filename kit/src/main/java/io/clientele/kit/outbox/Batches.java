package io.clientele.kit.outbox;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Takes the oldest rows out of the outbox, as many as are easily held in memory; they are gone once the caller commits. */
final class Batches {

    private static final int MOST = 2_000;
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    /** Rows are addressed by their place: a join, once planned for an empty table, would crawl through a full one. */
    private static final String TAKE = """
            delete from outbox where ctid = any (array(
                select ctid from (
                    select ctid, sum(size) over (order by id rows unbounded preceding) - size as before
                    from (select ctid, id, coalesce(octet_length(payload), 0) as size from outbox order by id limit %d) as oldest) as weighed
                where before < %d))
            returning id, event_id, topic, key, partition_key, type, occurred_at, payload, gone_with, more_follows, request_id,
                traceparent""".formatted(MOST, MOST_BYTES);

    private Batches() {}

    /**
     * @param rows in the order of their numbers: events of one key were appended under one lock, so their order is right
     * @param full whether more may be waiting
     */
    record Batch(List<OutboxRow> rows, boolean full) {

        private static Batch of(List<OutboxRow> rows) {
            var bytes = rows.stream()
                    .mapToLong(row -> row.payload() == null ? 0 : row.payload().length)
                    .sum();
            return new Batch(rows, rows.size() == MOST || bytes >= MOST_BYTES);
        }
    }

    static Batch take(Connection connection) throws SQLException {
        var found = new ArrayList<Numbered>(64);
        try (var statement = connection.prepareStatement(TAKE);
                var results = statement.executeQuery()) {
            while (results.next()) {
                found.add(new Numbered(results.getLong(1), read(results)));
            }
        }
        found.sort(Comparator.comparingLong(Numbered::id));
        return Batch.of(found.stream().map(Numbered::row).toList());
    }

    private static OutboxRow read(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                row.getBytes(8),
                keys(row.getString(9)),
                row.getBoolean(10),
                row.getString(11),
                row.getString(12));
    }

    private static List<String> keys(String joined) {
        return joined == null ? List.of() : List.of(joined.split(","));
    }

    private record Numbered(long id, OutboxRow row) {}
}
