package io.clientele.kit.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

/** Plain statements on the caller's connection: in its transaction, or each in one of its own when there is none. */
@Singleton
public class Sql {

    private final DataSource database;

    Sql(DataSource database) {
        this.database = database;
    }

    /** Answers how many rows it touched. */
    public int execute(String sql, Object... arguments) {
        return with(sql, PreparedStatement::executeUpdate, arguments);
    }

    public <T> List<T> query(String sql, Row<T> row, Object... arguments) {
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

    public long count(String sql, Object... arguments) {
        return query(sql, row -> row.getLong(1), arguments).getFirst();
    }

    /** The instant in a column, null when there is none. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private <T> T with(String sql, Work<T> work, Object... arguments) {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i] instanceof Instant instant ? atZone(instant) : arguments[i]);
            }
            return work.on(statement);
        } catch (SQLException e) {
            throw new StatementFailed(e);
        }
    }

    private static OffsetDateTime atZone(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    /** What becomes of a row. */
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    /** The database did not do it; its own reason is the cause. */
    private static final class StatementFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StatementFailed(SQLException cause) {
            super("The database did not do it: " + cause.getSQLState(), cause);
        }
    }
}
