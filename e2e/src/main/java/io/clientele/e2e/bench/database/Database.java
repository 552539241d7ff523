package io.clientele.e2e.bench.database;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.postgresql.PGConnection;

import io.clientele.e2e.Suite;

/** A service's database, opened with the service's own role, for the references of the benchmark. */
public final class Database implements AutoCloseable {

    private final Connection connection;

    public Database(Suite suite, String name) throws SQLException, IOException {
        connection = open(suite, name);
    }

    public static Connection open(Suite suite, String name) throws SQLException, IOException {
        var password =
                Files.readString(suite.state().resolve("secrets").resolve(name)).strip();
        return DriverManager.getConnection(suite.databaseUrl(name), name, password);
    }

    public void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    public long count(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }

    /** The rows of a query, as text. */
    public List<List<String>> rows(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var rows = new ArrayList<List<String>>();
            while (result.next()) {
                var row = new ArrayList<String>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    row.add(result.getString(column));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    public double seconds(String sql) throws SQLException {
        long start = System.nanoTime();
        run(sql);
        return (System.nanoTime() - start) / 1e9;
    }

    /** The rows of a query as COPY writes them, one element each. */
    public List<byte[]> copyOut(String query) throws SQLException {
        var rows = new ArrayList<byte[]>();
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut("COPY (" + query + ") TO STDOUT");
        for (var row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
            rows.add(row);
        }
        return rows;
    }

    public void copyIn(String table, List<byte[]> rows) throws SQLException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + table + " FROM STDIN");
        for (var row : rows) {
            copy.writeToCopy(row, 0, row.length);
        }
        copy.endCopy();
    }

    public void inTransaction(Work work) throws SQLException {
        connection.setAutoCommit(false);
        work.run();
        connection.commit();
        connection.setAutoCommit(true);
    }

    public interface Work {
        void run() throws SQLException;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
