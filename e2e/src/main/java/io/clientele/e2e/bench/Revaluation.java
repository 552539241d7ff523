package io.clientele.e2e.bench;

import java.time.Duration;
import java.util.List;

import io.clientele.e2e.Suite;

/** Revaluing everyone because a model was activated, against one SQL aggregate over the same facts. */
final class Revaluation {

    private Revaluation() {}

    static Row measure(Suite suite, List<String> customers) throws Exception {
        var manager = suite.as("manager");
        var fit = manager.post(
                        "/api/v1/model-fits",
                        "{\"model\":\"BG_NBD\",\"calibrationEnd\":\"" + Entries.YESTERDAY + "\",\"timeUnit\":\"P1W\"}")
                .expect(202);
        int version = suite.awaitJob(fit.header("Location"))
                .body()
                .at("/result/version")
                .asInt();
        suite.awaitSettled(Duration.ofMinutes(10));
        long start = System.nanoTime();
        // the benchmark's buyers never leave, so their fit ends at an edge: forced, the work is the same
        var active = manager.put("/api/v1/models/BG_NBD/active", "{\"version\":" + version + ",\"force\":true}")
                .expect(200);
        suite.awaitJob(active.text("/revaluationJob"));
        double revalued = (System.nanoTime() - start) / 1e9;
        suite.awaitSettled(Duration.ofMinutes(10));
        try (var database = new Database(suite, "valuation")) {
            double aggregated = database.seconds(
                    "CREATE TEMP TABLE bench_sum AS SELECT customer_id, count(*) AS entries, sum(amount) AS amount,"
                            + " sum(cost) AS cost, min(occurred_at) AS first, max(occurred_at) AS last FROM fact GROUP BY customer_id");
            long facts = database.count("SELECT count(*) FROM fact");
            var what = "revaluing %,d customers, %,d facts".formatted(customers.size(), facts);
            return Row.atMost(what, revalued, aggregated, 2);
        }
    }
}
