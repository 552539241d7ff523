package io.clientele.e2e.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.clientele.e2e.Suite;
import io.clientele.e2e.bench.database.Database;

/**
 * Writing entries, durably and with their events, against PostgreSQL alone writing the same rows: by COPY for batches, by
 * one insert and commit for single entries. The tables of the reference have the same columns and indexes.
 */
final class Ingest {

    private static final int CLIENTS = 8;
    private static final String REFERENCE = "bench_";

    private Ingest() {}

    static List<Row> measure(Suite suite, List<String> customers, int entries, double seconds) throws Exception {
        var api = suite.at("interaction-service", "system");
        for (var body : Entries.batches(customers, entries / 2)) {
            Entries.expectAllCreated(api, body); // while everything warms up
        }
        suite.awaitSettled(Duration.ofMinutes(10));
        var bodies = Entries.batches(customers, entries);
        long start = System.nanoTime();
        for (var body : bodies) {
            Entries.expectAllCreated(api, body);
        }
        double batch = entries / ((System.nanoTime() - start) / 1e9);
        suite.awaitSettled(Duration.ofMinutes(10));
        try (var database = new Database(suite, "interaction")) {
            var rows = takeRows(database, entries);
            double copied = copyAgain(database, rows, entries);
            double posted = Load.perSecondWhenWarm(CLIENTS, seconds, (client, n) -> api.post(
                            "/api/v1/interactions",
                            Entries.purchase(customers.get((client * 7 + n) % customers.size()), n)
                                    .toString())
                    .expect(201));
            double inserted = insertOneByOne(suite, seconds);
            drop(database);
            return List.of(
                    Row.atLeast("batch ingest against COPY", batch, copied, "entries/s", 0.5),
                    Row.atLeast("single POST against insert and commit", posted, inserted, "entries/s", 0.5));
        }
    }

    /** The rows as they came to lie in the tables of the journal; an outbox row is as long as its entry's event. */
    private static Map<String, List<byte[]>> takeRows(Database database, int entries) throws Exception {
        var rows = new TreeMap<String, List<byte[]>>();
        for (var table : List.of("interaction", "external_reference", "outbox")) {
            database.run("DROP TABLE IF EXISTS " + REFERENCE + table);
            database.run("CREATE TABLE " + REFERENCE + table + " (LIKE " + table + " INCLUDING ALL)");
        }
        rows.put(
                "interaction", database.copyOut("SELECT * FROM interaction ORDER BY recorded_at, id LIMIT " + entries));
        rows.put("external_reference", database.copyOut("SELECT * FROM external_reference LIMIT " + entries));
        rows.put(
                "outbox",
                database.copyOut(
                        "SELECT row_number() OVER () AS id, gen_random_uuid(), 'topic', id::text, customer_id::text,"
                                + " 'interaction.recorded', recorded_at, convert_to(said::text, 'UTF8'), gen_random_uuid()::text, NULL, NULL"
                                + " FROM interaction LIMIT " + entries));
        return rows;
    }

    private static double copyAgain(Database database, Map<String, List<byte[]>> rows, int entries) throws Exception {
        int batch = 10_000;
        long start = System.nanoTime();
        for (int from = 0; from < entries; from += batch) {
            int first = from;
            database.inTransaction(() -> {
                for (var table : rows.entrySet()) {
                    var part = table.getValue().subList(first, Math.min(entries, first + batch));
                    database.copyIn(REFERENCE + table.getKey(), part);
                }
            });
        }
        return entries / ((System.nanoTime() - start) / 1e9);
    }

    /** What pgbench would do: every client inserts one row of the journal and commits, over its own connection. */
    private static double insertOneByOne(Suite suite, double seconds) throws Exception {
        var connections = new ArrayList<Connection>();
        var statements = new ArrayList<PreparedStatement>();
        for (int client = 0; client < CLIENTS; client++) {
            var connection = Database.open(suite, "interaction");
            connections.add(connection);
            statements.add(
                    connection.prepareStatement(
                            "INSERT INTO " + REFERENCE + "interaction"
                                    + " (id, customer_id, kind, occurred_at, recorded_at, recorded_by, channel, currency, amount, cost, said)"
                                    + " VALUES (gen_random_uuid(), gen_random_uuid(), 'PURCHASE', now(), now(), 'bench', 'WEB', 'CNY', 12.5, 5, '{}')"));
        }
        double rate = Load.perSecond(
                CLIENTS, seconds, (client, n) -> statements.get(client).executeUpdate());
        for (var connection : connections) {
            connection.close();
        }
        return rate;
    }

    private static void drop(Database database) throws Exception {
        for (var table : List.of("interaction", "external_reference", "outbox")) {
            database.run("DROP TABLE " + REFERENCE + table);
        }
    }
}
