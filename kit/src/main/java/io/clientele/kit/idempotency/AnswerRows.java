package io.clientele.kit.idempotency;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

/** The table of stored answers. */
@Singleton
class AnswerRows {

    static final Duration KEPT = Duration.ofHours(24);

    private final DataSource database;
    private final Clock clock;

    AnswerRows(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** An uncommitted row is invisible, so a lock held to the end of the transaction says that somebody is at it. */
    boolean lock(Key key) {
        return with("select pg_try_advisory_xact_lock(?)", statement -> {
            statement.setLong(1, key.lock());
            ResultSet rows = statement.executeQuery();
            return rows.next() && rows.getBoolean(1);
        });
    }

    Optional<StoredAnswer> find(Key key) {
        String sql = """
                select body_digest, status, location, etag, media_type, body
                  from idempotent_answer
                 where key_hash = ? and created_at > ?
                """;
        return with(sql, statement -> {
            statement.setBytes(1, key.hash());
            statement.setObject(2, at(clock.instant().minus(KEPT)));
            ResultSet row = statement.executeQuery();
            return row.next() ? Optional.of(read(row)) : Optional.empty();
        });
    }

    /** An answer that has expired but was not swept yet gives way. */
    void store(Key key, StoredAnswer answer) {
        String sql = """
                insert into idempotent_answer (key_hash, subject, method, path, body_digest,
                                               status, location, etag, media_type, body, names, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (key_hash) do update
                   set body_digest = excluded.body_digest, status = excluded.status, location = excluded.location,
                       etag = excluded.etag, media_type = excluded.media_type, body = excluded.body,
                       names = excluded.names, created_at = excluded.created_at
                """;
        with(sql, statement -> {
            statement.setBytes(1, key.hash());
            statement.setString(2, key.subject());
            statement.setString(3, key.method());
            statement.setString(4, key.path());
            statement.setBytes(5, answer.bodyDigest());
            statement.setInt(6, answer.status());
            statement.setString(7, answer.location());
            statement.setString(8, answer.etag());
            statement.setString(9, answer.mediaType());
            statement.setBytes(10, answer.body());
            statement.setArray(11, statement.getConnection().createArrayOf("uuid", answer.names(key.path())));
            statement.setObject(12, at(clock.instant()));
            return statement.executeUpdate();
        });
    }

    /** Deletes a handful of expired answers and says how many there were. */
    int sweep(int atMost) {
        String sql = """
                delete from idempotent_answer
                 where key_hash in (select key_hash from idempotent_answer where created_at <= ?
                                     order by created_at limit ? for update skip locked)
                """;
        return with(sql, statement -> {
            statement.setObject(1, at(clock.instant().minus(KEPT)));
            statement.setInt(2, atMost);
            return statement.executeUpdate();
        });
    }

    private static StoredAnswer read(ResultSet row) throws SQLException {
        return new StoredAnswer(
                row.getBytes("body_digest"),
                row.getInt("status"),
                row.getString("location"),
                row.getString("etag"),
                row.getString("media_type"),
                row.getBytes("body"));
    }

    private static Object at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private <T> T with(String sql, Work<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("The table of idempotent answers cannot be used", e);
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }
}
