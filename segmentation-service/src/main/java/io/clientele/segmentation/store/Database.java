package io.clientele.segmentation.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Statements for many rows at once. Arguments may be instants, collections of ids (as {@code uuid[]}), and anything the driver
 * knows; rows to write travel as one JSON argument that the statement reads with {@code jsonb_to_recordset}.
 */
@ApplicationScoped
public class Database {

    private final DataSource source;
    private final ObjectMapper json;

    Database(DataSource source, ObjectMapper json) {
        this.source = source;
        this.json = json;
    }

    public <T> List<T> query(String sql, Row<T> row, Object... arguments) {
        return with(
                sql,
                statement -> {
                    var found = new ArrayList<T>();
                    try (var rows = statement.executeQuery()) {
                        while (rows.next()) {
                            found.add(row.read(rows));
                        }
                    }
                    return found;
                },
                arguments);
    }

    public int execute(String sql, Object... arguments) {
        return with(sql, PreparedStatement::executeUpdate, arguments);
    }

    /** The one number that a statement answers. */
    public long number(String sql, Object... arguments) {
        return query(sql, row -> row.getLong(1), arguments).getFirst();
    }

    /** For a statement that is run for its effect and may answer rows, such as one that takes a lock. */
    public void run(String sql, Object... arguments) {
        with(sql, PreparedStatement::execute, arguments);
    }

    public String json(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A row must be serialisable", e);
        }
    }

    public <T> T parse(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored row is not readable", e);
        }
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private <T> T with(String sql, Work<T> work, Object... arguments) {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                bind(statement, i + 1, arguments[i]);
            }
            return work.on(statement);
        } catch (SQLException e) {
            throw new DatabaseTrouble(e);
        }
    }

    private static void bind(PreparedStatement statement, int place, Object argument) throws SQLException {
        switch (argument) {
            case Instant at -> statement.setObject(place, at.atOffset(ZoneOffset.UTC));
            case Collection<?> many -> {
                var type = many.stream().allMatch(UUID.class::isInstance) ? "uuid" : "text";
                statement.setArray(place, statement.getConnection().createArrayOf(type, many.toArray()));
            }
            case null -> statement.setObject(place, null);
            default -> statement.setObject(place, argument);
        }
    }

    /** Reads the row that the results stand at. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    /** What the database said, kept as the cause: whoever retries looks at its SQL state. */
    public static final class DatabaseTrouble extends RuntimeException {
        private static final long serialVersionUID = 1L;

        DatabaseTrouble(SQLException cause) {
            super(cause);
        }
    }
}
