package io.clientele.e2e.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.clientele.e2e.Suite;

/**
 * Customers and entries written straight into the tables, ten entries a customer over ten years: the suite would take hours
 * to be told of them. Everything about one of them follows from its number, so that the calls know what to ask for.
 */
final class ScaleData {

    static final int ENTRIES_EACH = 10;
    static final int FIRST_YEAR = 2015;
    static final long STEP = 104_729_991L;
    static final long WORDS_IN_ALL = 308_915_776L; // 26 ^ 6

    private static final int CHUNK = 50_000;
    private static final String JOURNAL = "interaction";

    private static final Map<String, List<String>> ALL = Map.of(
            "customer",
            ScaleTables.CUSTOMERS,
            JOURNAL,
            ScaleTables.JOURNAL,
            "valuation",
            ScaleTables.VALUES,
            "segmentation",
            ScaleTables.CLASSES);

    private final Suite suite;
    private int customers;

    ScaleData(Suite suite) {
        this.suite = suite;
    }

    static String customer(int number) {
        return new UUID(0x0170000000007000L, 0x8000000000000000L | number).toString();
    }

    static String entry(int customer, int which) {
        return new UUID(0x0180000000007000L, 0x8000000000000000L | (customer * 10L + which)).toString();
    }

    /** A word that stands in the name and in one entry of this customer alone. */
    static String word(int number) {
        var word = new StringBuilder();
        for (long left = number * STEP % WORDS_IN_ALL, j = 0; j < 6; j++, left /= 26) {
            word.insert(0, (char) ('a' + left % 26));
        }
        return word.toString();
    }

    static String chineseWord(int number) {
        return Character.toString(19_968 + number % 4_001) + Character.toString(24_000 + number / 4_001);
    }

    /** Grows to so many customers, in all services at once; statistics are brought up to date as the database does by itself in time. */
    void growTo(int count) throws Exception {
        try (var services = Executors.newFixedThreadPool(ALL.size())) {
            var grown = new ArrayList<Future<Void>>();
            ALL.forEach((service, statements) -> grown.add(services.submit(() -> grow(service, statements, count))));
            for (var each : grown) {
                each.get();
            }
        }
        customers = count;
    }

    private Void grow(String service, List<String> statements, int count) throws Exception {
        try (var database = new Database(suite, service)) {
            database.run("set synchronous_commit = off");
            database.run("set maintenance_work_mem = '512MB'");
            database.run(ScaleTables.WORDS);
            for (int from = customers; from < count; from += CHUNK) {
                long start = System.nanoTime();
                int to = Math.min(count, from + CHUNK);
                fill(database, from, to, statements);
                System.out.printf(
                        "%s: %,d customers; the last in %.1f s%n", service, to, (System.nanoTime() - start) / 1e9);
            }
            if (service.equals(JOURNAL)) {
                fill(database, customers, count, ScaleTables.SALES);
            }
            database.run("vacuum analyze");
        }
        return null;
    }

    private static void fill(Database database, int from, int to, List<String> statements) throws SQLException {
        database.inTransaction(() -> {
            for (var statement : statements) {
                database.run(statement.formatted(from, to));
            }
        });
    }
}
