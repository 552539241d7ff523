package io.clientele.e2e.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import io.clientele.e2e.Api;
import io.clientele.e2e.Suite;
import io.clientele.e2e.bench.database.Database;

/**
 * A file of customers from its first byte to the last row's record, against PostgreSQL alone writing the same records, references and
 * terms from one table into another; and the most that the service holds in memory meanwhile.
 */
final class Importing {

    private static final String SYSTEM = "benchfile";
    private static final String HEADER =
            "kind,name,region,industry,annualRevenue.amount,annualRevenue.currency,contactPoints.EMAIL,externalReferences."
                    + SYSTEM + "\n";

    private static final List<String> TABLES =
            List.of("customer", "external_reference", "customer_term", "customer_version");
    private static final Set<String> GOING_ON = Set.of("QUEUED", "RUNNING");
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    private Importing() {}

    static List<Row> measure(Suite suite, int rows) throws Exception {
        var run = imported(suite, rows);
        suite.awaitSettled(Duration.ofHours(1));
        return List.of(
                Row.atLeast(
                        String.format("import of a file of %,d customers", rows),
                        rows / run.seconds,
                        rows / copiedWithin(suite),
                        "rows/s",
                        0.2),
                Row.plain(
                        "memory of the service meanwhile",
                        Row.number(run.gigabytes) + " GB",
                        "≤ 0.6 GB, however many",
                        run.gigabytes <= 0.6));
    }

    private static Run imported(Suite suite, int rows) throws IOException, InterruptedException {
        var file = suite.state().resolve("import.csv");
        write(file, rows);
        var api = suite.as("agent");
        try {
            long start = System.nanoTime();
            var begun = api.send("/api/v1/customer-imports", request -> request.header("Content-Type", "text/csv")
                            .POST(body(file)))
                    .expect(202);
            long pid = suite.pid("customer-service");
            long most = 0;
            while (GOING_ON.contains(state(api, begun.text("/jobId")))) {
                most = Math.max(most, resident(pid));
                Thread.sleep(LOOK_EVERY);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            expectAll(api, begun.text("/id"), rows);
            return new Run(seconds, most / 1e9);
        } finally {
            Files.delete(file);
        }
    }

    private static void write(Path file, int rows) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            out.write(HEADER);
            for (int i = 0; i < rows; i++) {
                out.write("COMPANY,Imported %1$d,R%2$d,I%3$d,%1$d.50,CNY,imported%1$d@example.com,%1$d%n"
                        .formatted(i, i % 30, i % 40));
            }
        }
    }

    private static BodyPublisher body(Path file) {
        try {
            return BodyPublishers.ofFile(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String state(Api api, String job) {
        return api.get("/api/v1/jobs/" + job).expect(200).text("/state");
    }

    private static void expectAll(Api api, String id, int rows) {
        var created =
                api.get("/api/v1/customer-imports/" + id).expect(200).body().path("created");
        if (created.asInt() != rows) {
            throw new AssertionError(created + " of " + rows + " rows were created");
        }
    }

    /** In bytes; 0 where the system does not tell. */
    private static long resident(long pid) throws IOException {
        var status = Path.of("/proc/" + pid + "/status");
        return Files.isReadable(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                        .sum()
                : 0;
    }

    /** In seconds, the rows of the last file. */
    private static double copiedWithin(Suite suite) throws Exception {
        try (var database = new Database(suite, "customer")) {
            double seconds = 0;
            for (var table : TABLES) {
                database.run("CREATE TABLE bench_" + table + " (LIKE " + table + " INCLUDING ALL)");
                var columns = database.rows("SELECT string_agg(column_name, ', ') FROM information_schema.columns"
                                + " WHERE table_name = '" + table + "' AND is_generated = 'NEVER'")
                        .getFirst()
                        .getFirst();
                var id = columns.contains("customer_id") ? "customer_id" : "id";
                seconds += database.seconds("INSERT INTO bench_" + table + " (" + columns + ") SELECT " + columns
                        + " FROM " + table + " WHERE " + id
                        + " IN (SELECT customer_id FROM external_reference WHERE system = '" + SYSTEM + "')");
            }
            for (var table : TABLES) {
                database.run("DROP TABLE bench_" + table);
            }
            return seconds;
        }
    }

    private record Run(double seconds, double gigabytes) {}
}
