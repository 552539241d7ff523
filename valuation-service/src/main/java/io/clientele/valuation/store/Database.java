package io.clientele.valuation.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.postgresql.util.PGobject;

import io.clientele.kit.sql.BinaryCopy;
import io.clientele.kit.sql.BinaryRows;
import io.clientele.kit.trouble.Trouble;

/**
 * SQL on the service's own database, inside the caller's transaction when there is one. Valuation writes in bulk: whole
 * batches travel as one array per column.
 */
@ApplicationScoped
public class Database {

    private static final String CONSTRAINTS = "23";
    private static final int ROWS_AT_ONCE = 5_000;
    private static final int LARGE_ROWS_AT_ONCE = 200;
    private static final Duration LONGEST_READ = Duration.ofHours(2);

    private final DataSource source;

    Database(DataSource source) {
        this.source = source;
    }

    public int execute(String sql, Object... arguments) {
        return with(sql, PreparedStatement::executeUpdate, arguments);
    }

    public <T> List<T> query(String sql, Row<T> row, Object... arguments) {
        return with(sql, statement -> rows(statement, row), arguments);
    }

    /** Copies rows into a table, in the caller's transaction. */
    public void copy(BinaryCopy rows) {
        try (var connection = source.getConnection()) {
            rows.send(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The database refused: " + e.getSQLState(), e);
        }
    }

    /** Reads the rows of a query without parameters, many of them, in the caller's transaction. */
    public void rows(String query, BinaryRows.Reader reader) {
        try (var connection = source.getConnection()) {
            BinaryRows.read(connection, query, reader);
        } catch (SQLException e) {
            throw new IllegalStateException("The database refused: " + e.getSQLState(), e);
        }
    }

    /** Copies, unless a constraint stands against it: then nothing is copied, and the transaction goes on. */
    public boolean copiedWhole(BinaryCopy rows) {
        execute("SAVEPOINT copying");
        try (var connection = source.getConnection()) {
            rows.send(connection);
        } catch (SQLException e) {
            if (e.getSQLState() == null || !e.getSQLState().startsWith(CONSTRAINTS)) {
                throw new IllegalStateException("The database refused: " + e.getSQLState(), e);
            }
            execute("ROLLBACK TO SAVEPOINT copying");
            return false;
        }
        execute("RELEASE SAVEPOINT copying");
        return true;
    }

    /**
     * Does some work in the caller's transaction, unless its data speak against it: then nothing of it is done, the transaction goes
     * on, and the answer says why. Trouble with the database itself is thrown.
     */
    public Optional<RuntimeException> refused(Runnable work) {
        execute("SAVEPOINT working");
        try {
            work.run();
        } catch (RuntimeException e) {
            if (Trouble.of(e) != Trouble.RECORD) {
                throw e;
            }
            execute("ROLLBACK TO SAVEPOINT working");
            execute("RELEASE SAVEPOINT working");
            return Optional.of(e);
        }
        execute("RELEASE SAVEPOINT working");
        return Optional.empty();
    }

    /** The same in a transaction of its own: one snapshot, however long. */
    public void stream(String query, BinaryRows.Reader reader) {
        QuarkusTransaction.requiringNew()
                .timeout((int) LONGEST_READ.toSeconds())
                .run(() -> rows(query, reader));
    }

    /** What several reads answer together, all of them from one snapshot, in a transaction of its own: however long. */
    public <T> T snapshot(Supplier<T> reads) {
        return QuarkusTransaction.requiringNew()
                .timeout((int) LONGEST_READ.toSeconds())
                .call(() -> {
                    execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
                    return reads.get();
                });
    }

    /** Reads rows as they come, some thousands at a time, in a transaction of its own: one snapshot, however long. */
    public <T> void stream(String sql, Row<T> row, Consumer<T> reader, Object... arguments) {
        QuarkusTransaction.requiringNew()
                .timeout((int) LONGEST_READ.toSeconds())
                .run(() -> read(ROWS_AT_ONCE, sql, row, reader, arguments));
    }

    /** The same in the caller's transaction. */
    public <T> void through(String sql, Row<T> row, Consumer<T> reader, Object... arguments) {
        read(ROWS_AT_ONCE, sql, row, reader, arguments);
    }

    /** Reads rows that are large as they come, in the caller's transaction. */
    public <T> void each(String sql, Row<T> row, Consumer<T> reader, Object... arguments) {
        read(LARGE_ROWS_AT_ONCE, sql, row, reader, arguments);
    }

    private <T> void read(int atOnce, String sql, Row<T> row, Consumer<T> reader, Object... arguments) {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(atOnce);
            bind(connection, statement, arguments);
            try (var results = statement.executeQuery()) {
                while (results.next()) {
                    reader.accept(row.read(results));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not be read", e);
        }
    }

    private <T> T with(String sql, Work<T> work, Object... arguments) {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(sql)) {
            bind(connection, statement, arguments);
            return work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("The database refused: " + e.getSQLState(), e);
        }
    }

    private static <T> List<T> rows(PreparedStatement statement, Row<T> row) throws SQLException {
        var found = new ArrayList<T>();
        try (var results = statement.executeQuery()) {
            while (results.next()) {
                found.add(row.read(results));
            }
        }
        return found;
    }

    private static void bind(Connection connection, PreparedStatement statement, Object... arguments)
            throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, bound(connection, arguments[i]));
        }
    }

    private static Object bound(Connection connection, Object argument) throws SQLException {
        if (argument instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        return switch (argument) {
            case UUID[] ids -> array(ids);
            case Object[] values -> array(connection, values);
            case null, default -> argument;
        };
    }

    /** Ids need no quotes, which the driver would put around thousands of them. */
    private static PGobject array(UUID[] ids) throws SQLException {
        var array = new PGobject();
        array.setType("uuid[]");
        array.setValue(Stream.of(ids).map(String::valueOf).collect(Collectors.joining(",", "{", "}")));
        return array;
    }

    private static Array array(Connection connection, Object[] values) throws SQLException {
        return switch (values) {
            case Long[] numbers -> connection.createArrayOf("bigint", numbers);
            default -> connection.createArrayOf("text", texts(values));
        };
    }

    private static Object[] texts(Object[] values) {
        return Stream.of(values).map(v -> v == null ? null : v.toString()).toArray();
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** One row of an answer, read. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }
}
