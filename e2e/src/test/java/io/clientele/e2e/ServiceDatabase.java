package io.clientele.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A service's database, opened with the service's own role, for what no operation tells or does. */
public final class ServiceDatabase implements AutoCloseable {

    private final Connection connection;

    public ServiceDatabase(Suite suite, String name) {
        try {
            var password = Files.readString(suite.state().resolve("secrets").resolve(name));
            connection = DriverManager.getConnection(suite.databaseUrl(name), name, password.strip());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of a query, each as its columns. */
    public List<List<String>> rows(String sql, Object... arguments) {
        try (var statement = prepared(sql, arguments);
                var found = statement.executeQuery()) {
            var rows = new ArrayList<List<String>>();
            while (found.next()) {
                var columns = new ArrayList<String>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    columns.add(found.getString(i));
                }
                rows.add(columns);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public List<String> column(String sql, Object... arguments) {
        return rows(sql, arguments).stream().map(List::getFirst).toList();
    }

    public long number(String sql, Object... arguments) {
        return Long.parseLong(column(sql, arguments).getFirst());
    }

    public void run(String sql, Object... arguments) {
        try (var statement = prepared(sql, arguments)) {
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private PreparedStatement prepared(String sql, Object... arguments) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }

    /** Gives back whatever is held. */
    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
