package io.clientele.kit.testing;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;

/** Looks for a text in a whole database: in every column of every table, as text, inside JSON, and as bytes. */
public final class Traces {

    private static final String TABLES = """
            select format('%I.%I', schemaname, tablename) from pg_tables
            where not starts_with(schemaname, 'pg_') and schemaname <> 'information_schema' order by 1""";

    private Traces() {}

    /** The tables in which the text is found, whatever the case. */
    public static List<String> of(DataSource database, String text) {
        try (var connection = database.getConnection()) {
            return of(connection, text);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    public static List<String> of(Connection connection, String text) throws SQLException {
        var found = new ArrayList<String>();
        for (var table : tables(connection)) {
            if (holds(connection, table, text)) {
                found.add(table);
            }
        }
        return found;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(TABLES)) {
            var tables = new ArrayList<String>();
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
            return tables;
        }
    }

    private static boolean holds(Connection connection, String table, String text) throws SQLException {
        var sql = "select exists (select from " + table + " t where position(lower(?) in lower(t::text)) > 0"
                + " or position(? in t::text) > 0)";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, text);
            statement.setString(2, HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8)));
            try (var rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }
}
