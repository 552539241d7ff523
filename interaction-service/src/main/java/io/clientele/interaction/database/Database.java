package io.clientele.interaction.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * SQL as it is written, in the caller's transaction or in one of its own. The journal is append-only and written in bulk, so
 * that an object mapper would have nothing to track.
 */
@ApplicationScoped
public class Database {

    private final DataSource source;

    Database(DataSource source) {
        this.source = source;
    }

    public <T> List<T> query(String sql, Row<T> row, Object... arguments) {
        return with(connection -> {
            try (var statement = prepared(connection, sql, arguments);
                    var results = statement.executeQuery()) {
                var found = new ArrayList<T>();
                while (results.next()) {
                    found.add(row.read(results));
                }
                return found;
            }
        });
    }

    public <T> Optional<T> first(String sql, Row<T> row, Object... arguments) {
        return query(sql, row, arguments).stream().findFirst();
    }

    public int update(String sql, Object... arguments) {
        return with(connection -> {
            try (var statement = prepared(connection, sql, arguments)) {
                return statement.executeUpdate();
            }
        });
    }

    /** Work on the connection itself, which must not outlive it. */
    public <T> T with(Work<T> work) {
        try (var connection = source.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... arguments)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, jdbc(connection, arguments[i]));
        }
        return statement;
    }

    private static Object jdbc(Connection connection, Object argument) throws SQLException {
        return switch (argument) {
            case null -> null;
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case Enum<?> constant -> constant.name();
            case UUID[] ids -> connection.createArrayOf("uuid", ids);
            case String[] texts -> connection.createArrayOf("text", texts);
            case Long[] numbers -> connection.createArrayOf("bigint", numbers);
            case byte[][] digests -> connection.createArrayOf("bytea", digests);
            default -> argument;
        };
    }

    /** Reads one row. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Something to do on a connection. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
