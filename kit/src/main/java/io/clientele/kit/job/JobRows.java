package io.clientele.kit.job;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The table of jobs. Every method is one statement in the caller's transaction, or in its own when there is none. */
@ApplicationScoped
class JobRows {

    private static final String VIEW = """
            select id, kind, state, done, total, created_at, started_at, finished_at, result, problem from job """;

    private final DataSource database;
    private final ObjectMapper json;
    private final Clock clock;

    JobRows(DataSource database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    void insert(UUID id, String kind, Object request, String requestedBy) {
        execute("""
                insert into job (id, kind, state, request, requested_by, created_at)
                values (?, ?, 'QUEUED', ?::jsonb, ?, ?)""", id, kind, text(request), requestedBy, now());
    }

    Optional<JobView> find(UUID id) {
        return query(VIEW + "where id = ?", this::view, id).stream().findFirst();
    }

    int execute(String sql, Object... arguments) {
        return with(sql, PreparedStatement::executeUpdate, arguments);
    }

    <T> List<T> query(String sql, Row<T> row, Object... arguments) {
        return with(
                sql,
                statement -> {
                    var found = new ArrayList<T>();
                    try (var results = statement.executeQuery()) {
                        while (results.next()) {
                            found.add(row.read(results));
                        }
                    }
                    return found;
                },
                arguments);
    }

    JobView view(ResultSet row) throws SQLException {
        var done = row.getLong("done");
        var total = row.getObject("total", Long.class);
        var started = instant(row, "started_at");
        var finished = instant(row, "finished_at");
        return new JobView(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                JobState.valueOf(row.getString("state")),
                done,
                total,
                instant(row, "created_at"),
                started,
                finished != null ? null : estimatedEnd(started, done, total),
                finished,
                tree(row.getString("result")),
                tree(row.getString("problem")));
    }

    /** The end at the speed so far; unknown before anything is done. */
    private Instant estimatedEnd(Instant started, long done, Long total) {
        if (started == null || total == null || done <= 0) {
            return null;
        }
        var elapsed = Duration.between(started, clock.instant()).toMillis();
        var left = (double) elapsed / done * Math.max(0, total - done);
        return clock.instant().plusMillis((long) left).truncatedTo(ChronoUnit.SECONDS);
    }

    OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A job's request and result must be serialisable", e);
        }
    }

    JsonNode tree(String text) {
        try {
            return text == null ? null : json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored job is not readable", e);
        }
    }

    private <T> T with(String sql, Work<T> work, Object... arguments) {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            return work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("The jobs could not be reached", e);
        }
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }
}
