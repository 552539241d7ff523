package io.clientele.e2e.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.clientele.e2e.Pause;
import io.clientele.e2e.Suite;
import io.clientele.e2e.bench.database.Database;

/**
 * Revaluing everyone, against one SQL aggregate over the same facts: once because a model was activated, so that every value
 * is another one and is kept and published, and once more when nothing has changed.
 */
final class Revaluation {

    private static final Duration LONGEST = Duration.ofMinutes(60);
    private static final Pause SELDOM = new Pause(20, Duration.ofMillis(500), Duration.ofMillis(500));

    private static final String CUSTOMERS = """
            INSERT INTO customer (customer_id, version, created_at)
            SELECT uuidv7(), 1, now() FROM generate_series(1, %d)""";

    /** As if the journal had told it: so many facts over two years, in the order of time as a journal has them. */
    private static final String FACTS = """
            INSERT INTO fact (customer_id, id, version, kind, channel, occurred_at, recorded_at, amount, cost)
            SELECT customer_id, gen_random_uuid(), 1, 'PURCHASE', 'WEB', at, at, (10 + 300 * random())::numeric(10, 2), 5.25
              FROM (SELECT customer_id, now() - interval '1 day' - random() * interval '700 days' AS at
                      FROM customer, generate_series(1, %d)) AS bought ORDER BY at""";

    private Revaluation() {}

    /**
     * @param customers how many there are to be besides those that the journal has told of
     * @param facts of each
     */
    static List<Row> measure(Suite suite, int customers, int facts) throws Exception {
        try (var database = new Database(suite, "valuation")) {
            database.run(CUSTOMERS.formatted(customers));
            database.run(FACTS.formatted(facts));
            database.run("ANALYZE");
            awaitRest(suite, database);
            seconds(suite, database, revalue(suite));
            var activated = seconds(suite, database, activate(suite));
            var again = seconds(suite, database, revalue(suite));
            double aggregated = database.seconds(
                    "CREATE TEMP TABLE bench_sum AS SELECT customer_id, count(*) AS entries, sum(amount) AS amount,"
                            + " sum(cost) AS cost, min(occurred_at) AS first, max(occurred_at) AS last FROM fact GROUP BY customer_id");
            var what = "%,d customers, %,d facts"
                    .formatted(
                            database.count("SELECT count(*) FROM customer"),
                            database.count("SELECT count(*) FROM fact"));
            return List.of(
                    Row.atMost("revaluing " + what, activated, aggregated, 2),
                    Row.atMost("the same where no value is another", again, aggregated, 2));
        }
    }

    private static String revalue(Suite suite) {
        return suite.as("manager").post("/api/v1/revaluations", "").expect(202).header("Location");
    }

    private static String activate(Suite suite) {
        var manager = suite.as("manager");
        var fit = manager.post(
                        "/api/v1/model-fits",
                        "{\"model\":\"BG_NBD\",\"calibrationEnd\":\"" + Entries.YESTERDAY + "\",\"timeUnit\":\"P1W\"}")
                .expect(202);
        int version = suite.awaitJob(fit.header("Location"), LONGEST)
                .body()
                .at("/result/version")
                .asInt();
        // the benchmark's buyers never leave, so their fit ends at an edge: forced, the work is the same
        var active = manager.put("/api/v1/models/BG_NBD/active", "{\"version\":" + version + ",\"force\":true}")
                .expect(200);
        return active.text("/revaluationJob");
    }

    /** By the service's own clock, from the first step of the job to the last; then everybody else catches up. */
    private static double seconds(Suite suite, Database database, String job) throws Exception {
        var ended = suite.awaitJob(job, LONGEST).body();
        awaitRest(suite, database);
        return Duration.between(
                                Instant.parse(ended.path("createdAt").asText()),
                                Instant.parse(ended.path("finishedAt").asText()))
                        .toMillis()
                / 1e3;
    }

    /** Nothing is under way any more, and of nobody indicators are still to be told, which is put off while there is much to do. */
    private static void awaitRest(Suite suite, Database database) throws Exception {
        suite.awaitSettled(LONGEST);
        Suite.await(
                "of nobody indicators are still to be told",
                LONGEST,
                SELDOM,
                () -> database.count("SELECT count(*) FROM indicator_due") == 0);
    }
}
