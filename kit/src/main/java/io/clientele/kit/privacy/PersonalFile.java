package io.clientele.kit.privacy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.SequencedMap;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.StreamingOutput;

/**
 * Writes everything a service keeps of a person as one JSON object, a list of rows for each of its tables, from one state of
 * the database and without holding more than some rows.
 */
@Singleton
public class PersonalFile {

    private static final int ROWS_AT_ONCE = 200;

    private final DataSource database;

    PersonalFile(DataSource database) {
        this.database = database;
    }

    /**
     * What is held on a person.
     *
     * @param ids under which it is held
     * @param queries what to read by what to call it; the only argument of each is an array of ids
     */
    public Content of(UUID person, Collection<UUID> ids, SequencedMap<String, String> queries) {
        return new Content(person, out -> {
            try (var connection = database.getConnection()) {
                connection.setAutoCommit(false);
                try {
                    write(connection, ids, queries, out);
                } finally {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
            } catch (SQLException e) {
                throw new IOException("The database could not be read: " + e.getSQLState(), e);
            }
        });
    }

    /** Whoever gets it looks at the person. */
    public record Content(UUID customerId, StreamingOutput file) implements StreamingOutput, ShowsPerson {

        @Override
        public void write(OutputStream out) throws IOException {
            file.write(out);
        }
    }

    private static void write(
            Connection connection, Collection<UUID> ids, SequencedMap<String, String> queries, OutputStream out)
            throws SQLException, IOException {
        try (var statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read read only");
        }
        var separator = "{\"";
        for (var query : queries.sequencedEntrySet()) {
            text(out, separator + query.getKey() + "\":[");
            rows(connection, ids, query.getValue(), out);
            text(out, "]");
            separator = ",\"";
        }
        text(out, "}");
    }

    private static void rows(Connection connection, Collection<UUID> ids, String sql, OutputStream out)
            throws SQLException, IOException {
        var json = "select jsonb_strip_nulls(to_jsonb(held))::text from (" + sql + ") as held";
        try (var statement = connection.prepareStatement(json)) {
            statement.setFetchSize(ROWS_AT_ONCE);
            statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (var rows = statement.executeQuery()) {
                var separator = "";
                while (rows.next()) {
                    text(out, separator + rows.getString(1));
                    separator = ",";
                }
            }
        }
    }

    private static void text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
