package io.clientele.kit.feed;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.github.f4b6a3.uuid.UuidCreator;
import org.apache.kafka.clients.consumer.ConsumerRecord;

import io.clientele.kit.kafka.CloudEvent;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.trouble.Reason;

/** The table of parked records. */
@Singleton
class DeadLetterRows {

    private static final String COLUMNS =
            "id, feed, topic, partition_number, record_offset, key, type, headers, code, detail, parked_at, replayed_at";

    private final Sql sql;
    private final Clock clock;
    private final DeadLetterTopic topic;

    DeadLetterRows(Sql sql, Clock clock, DeadLetterTopic topic) {
        this.sql = sql;
        this.clock = clock;
        this.topic = topic;
    }

    /** Parks a record and tells of it, in the caller's transaction. The same record again replaces what was known of it. */
    void park(Feed feed, ConsumerRecord<byte[], byte[]> row, Reason reason) {
        var letter = new DeadLetterView(
                UuidCreator.getTimeOrderedEpoch(),
                feed.name(),
                row.topic(),
                row.partition(),
                row.offset(),
                text(row.key()),
                CloudEvent.typeOf(row.headers()),
                headers(row),
                text(row.value()),
                reason.code(),
                reason.detail(),
                clock.instant(),
                null);
        sql.execute(
                """
                insert into dead_letter (id, feed, topic, partition_number, record_offset, key, type, headers, payload,
                    code, detail, parked_at)
                values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)
                on conflict (feed, topic, partition_number, record_offset) do update set
                    key = excluded.key, type = excluded.type, headers = excluded.headers, payload = excluded.payload,
                    code = excluded.code, detail = excluded.detail, parked_at = excluded.parked_at, replayed_at = null""",
                letter.id(),
                letter.feed(),
                letter.topic(),
                letter.partition(),
                letter.offset(),
                letter.key(),
                letter.type(),
                DeadLetterJson.text(letter.headers()),
                row.value(),
                letter.code(),
                letter.detail(),
                letter.parkedAt());
        topic.tell(letter);
    }

    /** Newest first, one more than a page holds, without their content. */
    List<DeadLetterView> list(DeadLetterFilter filter, UUID before, int limit) {
        var arguments = filter.arguments();
        if (before != null) {
            arguments.add(before);
        }
        arguments.add(limit + 1);
        return sql.query(
                "select " + COLUMNS + ", null::bytea as payload from dead_letter " + filter.where()
                        + (before == null ? "" : " and id < ?") + " order by id desc limit ?",
                DeadLetterRows::view,
                arguments.toArray());
    }

    long count(DeadLetterFilter filter) {
        return sql.count(
                "select count(*) from dead_letter " + filter.where(),
                filter.arguments().toArray());
    }

    long waiting() {
        return sql.count("select count(*) from dead_letter where replayed_at is null");
    }

    Optional<DeadLetterView> find(UUID id) {
        return sql
                .query("select " + COLUMNS + ", payload from dead_letter where id = ?", DeadLetterRows::view, id)
                .stream()
                .findFirst();
    }

    /** The record as it came, for another try; locked until the caller's transaction ends. */
    Optional<Parked> lock(UUID id) {
        return sql
                .query(
                        "select feed, topic, partition_number, record_offset, key, headers, payload from dead_letter"
                                + " where id = ? for update",
                        Parked::of,
                        id)
                .stream()
                .findFirst();
    }

    void replayed(UUID id) {
        sql.execute("update dead_letter set replayed_at = ? where id = ?", clock.instant(), id);
    }

    private static DeadLetterView view(ResultSet row) throws SQLException {
        return new DeadLetterView(
                row.getObject("id", UUID.class),
                row.getString("feed"),
                row.getString("topic"),
                row.getInt("partition_number"),
                row.getLong("record_offset"),
                row.getString("key"),
                row.getString("type"),
                DeadLetterJson.headers(row.getString("headers")),
                text(row.getBytes("payload")),
                row.getString("code"),
                row.getString("detail"),
                Sql.instant(row, "parked_at"),
                Sql.instant(row, "replayed_at"));
    }

    private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> row) {
        var headers = new HashMap<String, String>();
        row.headers().forEach(header -> headers.put(header.key(), text(header.value())));
        return headers;
    }

    /** PostgreSQL keeps no NUL in a text. */
    private static String text(byte[] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8).replace("\u0000", "\ufffd");
    }

    /** Which parked records a list shows. */
    record DeadLetterFilter(List<String> feeds, List<String> codes, Boolean replayed) {

        String where() {
            return "where (? or feed = any (?)) and (? or code = any (?)) and (? or (replayed_at is not null) = ?)";
        }

        List<Object> arguments() {
            var arguments = new ArrayList<Object>();
            arguments.add(feeds.isEmpty());
            arguments.add(feeds.toArray(String[]::new));
            arguments.add(codes.isEmpty());
            arguments.add(codes.toArray(String[]::new));
            arguments.add(replayed == null);
            arguments.add(Boolean.TRUE.equals(replayed));
            return arguments;
        }
    }
}
