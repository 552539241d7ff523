package io.clientele.e2e.bench;

import java.time.Duration;
import java.util.List;

import io.clientele.e2e.Suite;

/**
 * Writing entries, durably and with their events, against PostgreSQL alone writing the same rows: by COPY for batches, by
 * one insert and commit for single entries. The tables of the reference have the same columns and indexes.
 */
final class Ingest {

    private static final int CLIENTS = 8;

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
        try (var alone = new PostgresAlone(suite)) {
            double copied = alone.copiedPerSecond(entries);
            double posted = Load.perSecondWhenWarm(CLIENTS, seconds, (client, n) -> api.post(
                            "/api/v1/interactions",
                            Entries.purchase(customers.get((client * 7 + n) % customers.size()), n)
                                    .toString())
                    .expect(201));
            double inserted = alone.insertedPerSecond(CLIENTS, seconds);
            return List.of(
                    Row.atLeast("batch ingest against COPY", batch, copied, "entries/s", 0.5),
                    Row.atLeast("single POST against insert and commit", posted, inserted, "entries/s", 0.5));
        }
    }
}
