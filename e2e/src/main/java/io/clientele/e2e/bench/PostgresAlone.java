package io.clientele.e2e.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.clientele.e2e.Suite;
import io.clientele.e2e.bench.database.Database;

/** What the journal is measured against: the same rows, written by PostgreSQL into tables with the same columns and indexes and nothing else. */
final class PostgresAlone implements AutoCloseable {

    private static final List<String> TABLES = List.of("interaction", "external_reference", "outbox");
    private static final String PREFIX = "bench_";
    private static final int BATCH = 10_000;

    private final Suite suite;
    private final Database database;

    PostgresAlone(Suite suite) throws Exception {
        this.suite = suite;
        this.database = new Database(suite, "interaction");
        for (var table : TABLES) {
            database.run("DROP TABLE IF EXISTS " + PREFIX + table);
            database.run("CREATE TABLE " + PREFIX + table + " (LIKE " + table + " INCLUDING ALL)");
        }
    }

    /** By COPY, in transactions as large as a batch. */
    double copiedPerSecond(int entries) throws SQLException {
        var rows = rows(entries);
        long start = System.nanoTime();
        for (int from = 0; from < entries; from += BATCH) {
            int first = from;
            database.inTransaction(() -> {
                for (var table : rows.entrySet()) {
                    var part = table.getValue().subList(first, Math.min(entries, first + BATCH));
                    database.copyIn(PREFIX + table.getKey(), part);
                }
            });
        }
        return entries / ((System.nanoTime() - start) / 1e9);
    }

    /** The rows as they came to lie in the tables of the journal; an outbox row is as long as its entry's event. */
    private Map<String, List<byte[]>> rows(int entries) throws SQLException {
        var rows = new TreeMap<String, List<byte[]>>();
        rows.put(
                "interaction", database.copyOut("SELECT * FROM interaction ORDER BY recorded_at, id LIMIT " + entries));
        rows.put("external_reference", database.copyOut("SELECT * FROM external_reference LIMIT " + entries));
        database.run("INSERT INTO " + PREFIX + "outbox"
                + " (event_id, topic, key, partition_key, type, occurred_at, payload, request_id)"
                + " SELECT gen_random_uuid(), 'topic', id::text, customer_id::text, 'interaction.recorded', recorded_at,"
                + " convert_to(said::text, 'UTF8'), gen_random_uuid()::text FROM interaction LIMIT " + entries);
        rows.put("outbox", database.copyOut("SELECT * FROM " + PREFIX + "outbox"));
        database.run("TRUNCATE " + PREFIX + "outbox");
        return rows;
    }

    /** What pgbench would do: every client inserts one row of the journal and commits, over its own connection. */
    double insertedPerSecond(int clients, double seconds) throws Exception {
        var connections = new ArrayList<Connection>();
        var statements = new ArrayList<PreparedStatement>();
        for (int client = 0; client < clients; client++) {
            var connection = Database.open(suite, "interaction");
            connections.add(connection);
            statements.add(
                    connection.prepareStatement(
                            "INSERT INTO " + PREFIX + "interaction"
                                    + " (id, customer_id, kind, occurred_at, recorded_at, recorded_by, channel, currency, amount, cost, said)"
                                    + " VALUES (gen_random_uuid(), gen_random_uuid(), 'PURCHASE', now(), now(), 'bench', 'WEB', 'CNY', 12.5, 5, '{}')"));
        }
        double rate = Load.perSecond(
                clients, seconds, (client, n) -> statements.get(client).executeUpdate());
        for (var connection : connections) {
            connection.close();
        }
        return rate;
    }

    @Override
    public void close() throws SQLException {
        for (var table : TABLES) {
            database.run("DROP TABLE " + PREFIX + table);
        }
        database.close();
    }
}
