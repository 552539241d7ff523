package io.clientele.e2e.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.clientele.e2e.Suite;

/**
 * Measures what the suite promises, each time against a reference in the same run, and prints ours, the reference and the
 * ratio. It works on a suite of its own, which it starts empty and stops.
 *
 * <p>Knobs: {@code CLIENTELE_BENCH_CUSTOMERS} (10,000), {@code CLIENTELE_BENCH_ENTRIES} (100,000),
 * {@code CLIENTELE_BENCH_POPULATION} (20,000) customers to be revalued with {@code CLIENTELE_BENCH_FACTS} (10) each (the target is
 * set for a million), {@code CLIENTELE_BENCH_SCALE_CUSTOMERS} (100,000) for the calls that must not slow down with size,
 * {@code CLIENTELE_BENCH_ROWS} (20,000) of a file of customers,
 * {@code CLIENTELE_BENCH_ONLY} (those wanted of {@code models,ingest,imports,valuation,freshness,reads,scale,start}), {@code CLIENTELE_BENCH_SECONDS} (10) for each load, and {@code CLIENTELE_BENCH_PORT} (18080).
 */
public final class Bench {

    private static final String LINE = "%-72s %16s %16s %8s  %-22s %s%n";

    private static final int CUSTOMERS = setting("CUSTOMERS", 10_000);
    private static final int ENTRIES = setting("ENTRIES", 100_000);
    private static final int ROWS = setting("ROWS", 20_000);
    private static final int POPULATION = setting("POPULATION", 20_000);
    private static final int FACTS = setting("FACTS", 10);
    private static final int SCALE_CUSTOMERS = setting("SCALE_CUSTOMERS", 100_000);
    private static final int SECONDS = setting("SECONDS", 10);
    private static final String PARTS = "models,ingest,imports,valuation,freshness,reads,scale,start";
    private static final Set<String> ONLY =
            Set.of(System.getenv().getOrDefault("CLIENTELE_BENCH_ONLY", PARTS).split(","));
    private static final int PORT = setting("PORT", 18_080);

    private Bench() {}

    public static void main(String[] args) throws Exception {
        var root = Suite.projectRoot();
        var suite = new Suite(root, Path.of(root.toString(), ".clientele", "bench"), PORT);
        System.out.printf("measuring with %,d customers and %,d entries%n", CUSTOMERS, ENTRIES);
        var rows = new ArrayList<Row>();
        if (wanted("models")) {
            keep(rows, Models.measure());
        }
        suite.up("--fresh");
        try {
            measure(suite, rows);
        } finally {
            print(rows);
            suite.down();
        }
    }

    private static void measure(Suite suite, List<Row> rows) throws Exception {
        var customers = Entries.registerCustomers(suite.as("system"), CUSTOMERS);
        if (wanted("ingest")) {
            keep(rows, Ingest.measure(suite, customers, ENTRIES, SECONDS));
        }
        if (wanted("imports")) {
            keep(rows, Importing.measure(suite, ROWS));
        }
        if (wanted("valuation")) {
            keep(rows, List.of(CatchingUp.measure(suite, customers, ENTRIES)));
            keep(rows, Revaluation.measure(suite, POPULATION, FACTS));
        }
        if (wanted("freshness")) {
            keep(rows, Freshness.measure(suite, customers, 2 * SECONDS));
        }
        if (wanted("reads")) {
            keep(rows, List.of(Reads.measure(suite, customers, SECONDS)));
        }
        if (wanted("scale")) {
            keep(rows, Scale.measure(suite, SCALE_CUSTOMERS));
        }
        if (wanted("start")) {
            keep(rows, StartUp.measure(suite));
        }
    }

    private static void keep(List<Row> rows, List<Row> measured) {
        measured.forEach(Bench::print);
        rows.addAll(measured);
    }

    private static boolean wanted(String part) {
        return ONLY.contains(part);
    }

    /** All rows at the end, in the order of measuring; each was printed when it was measured, for who does not wait that long. */
    private static void print(List<Row> rows) {
        System.out.println();
        System.out.printf(LINE, "what", "ours", "reference", "ratio", "target", "");
        rows.forEach(Bench::print);
    }

    private static void print(Row row) {
        System.out.printf(
                LINE, row.what(), row.ours(), row.reference(), row.ratio(), row.target(), row.met() ? "met" : "MISSED");
    }

    private static int setting(String name, int otherwise) {
        return Integer.parseInt(System.getenv().getOrDefault("CLIENTELE_BENCH_" + name, String.valueOf(otherwise)));
    }
}
