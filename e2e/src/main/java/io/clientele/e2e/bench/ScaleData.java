package io.clientele.e2e.bench;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

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

    /** Grows to so many customers; statistics are brought up to date as the database does by itself in time. */
    void growTo(int count) throws Exception {
        try (var customer = new Database(suite, "customer");
                var interaction = new Database(suite, "interaction");
                var valuation = new Database(suite, "valuation");
                var segmentation = new Database(suite, "segmentation")) {
            for (var database : List.of(customer, interaction, valuation, segmentation)) {
                database.run("set synchronous_commit = off");
                database.run("set maintenance_work_mem = '512MB'");
            }
            customer.run(ScaleTables.WORDS);
            interaction.run(ScaleTables.WORDS);
            while (customers < count) {
                long start = System.nanoTime();
                int to = Math.min(count, customers + CHUNK);
                fill(customer, to, ScaleTables.CUSTOMERS);
                fill(interaction, to, ScaleTables.JOURNAL);
                fill(valuation, to, ScaleTables.VALUES);
                fill(segmentation, to, ScaleTables.CLASSES);
                customers = to;
                System.out.printf(
                        "%,d customers, %,d entries; the last in %.1f s%n",
                        customers, (long) customers * ENTRIES_EACH, (System.nanoTime() - start) / 1e9);
            }
            fill(interaction, count, ScaleTables.SALES);
            for (var database : List.of(customer, interaction, valuation, segmentation)) {
                database.run("vacuum analyze");
            }
        }
    }

    private void fill(Database database, int to, List<String> statements) throws SQLException {
        database.inTransaction(() -> {
            for (var statement : statements) {
                database.run(statement.formatted(customers, to));
            }
        });
    }
}
