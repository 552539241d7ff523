package io.clientele.e2e.bench.database;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

import io.clientele.e2e.Suite;

/**
 * Customers and entries written straight into the tables, ten entries a customer over ten years: the suite would take hours
 * to be told of them. Everything about one of them follows from its number, so that the calls know what to ask for.
 */
public final class ScaleData {

    static final int ENTRIES_EACH = 10;
    public static final int FIRST_YEAR = 2015;
    static final long STEP = 104_729_991L;
    static final long WORDS_IN_ALL = 308_915_776L; // 26 ^ 6

    private static final int CHUNK = 50_000;
    private static final Service JOURNAL = new Service("interaction", ScaleTables.JOURNAL);

    /** What takes longest comes first. */
    private static final List<Service> SERVICES = List.of(
            JOURNAL,
            new Service("customer", ScaleTables.CUSTOMERS),
            new Service("valuation", ScaleTables.VALUES),
            new Service("segmentation", ScaleTables.CLASSES));

    /** What is written of some customers into the database of a service. */
    private record Service(String database, List<String> statements) {}

    private final Suite suite;
    private int customers;

    public ScaleData(Suite suite) {
        this.suite = suite;
    }

    public static String customer(int number) {
        return new UUID(0x0170000000007000L, 0x8000000000000000L | number).toString();
    }

    public static String entry(int customer, int which) {
        return new UUID(0x0180000000007000L, 0x8000000000000000L | (customer * 10L + which)).toString();
    }

    /** A word that stands in the name and in one entry of this customer alone. */
    public static String word(int number) {
        var word = new StringBuilder();
        for (long left = number * STEP % WORDS_IN_ALL, j = 0; j < 6; j++, left /= 26) {
            word.insert(0, (char) ('a' + left % 26));
        }
        return word.toString();
    }

    public static String chineseWord(int number) {
        return Character.toString(19_968 + number % 4_001) + Character.toString(24_000 + number / 4_001);
    }

    /**
     * Grows to so many customers. The services are away meanwhile, and the indexes that only serve reading: they are built from all rows at the
     * end, which takes a part of the time. Statistics are brought up to date as the database does by itself in time.
     */
    public void growTo(int count) throws Exception {
        for (var service : SERVICES) {
            suite.stop(service.database() + "-service");
        }
        var atLast = new HashMap<Service, List<Work>>();
        for (var service : SERVICES) {
            atLast.put(service, prepare(service));
        }
        atLast.get(JOURNAL).addFirst(database -> fill(database, customers, count, ScaleTables.SALES));
        inTurn("rows", service -> chunks(service, count));
        inTurn("indexes and sums", atLast::get);
        inTurn("vacuum", service -> List.of(database -> database.run("vacuum analyze")));
        for (var service : SERVICES) {
            suite.start(service.database() + "-service");
        }
        customers = count;
    }

    /** Takes the indexes away, and returns what builds them again. */
    private List<Work> prepare(Service service) throws Exception {
        try (var database = new Database(suite, service.database())) {
            database.run(ScaleTables.WORDS);
            var builds = new ArrayList<Work>();
            ReadingIndexes.takeAway(database).forEach(index -> builds.add(each -> each.run(index)));
            return builds;
        }
    }

    private List<Work> chunks(Service service, int count) {
        var chunks = new ArrayList<Work>();
        for (int from = customers; from < count; from += CHUNK) {
            int first = from;
            int end = Math.min(count, from + CHUNK);
            chunks.add(database -> fill(database, first, end, service.statements()));
        }
        return chunks;
    }

    private static void fill(Database database, int from, int to, List<String> statements) throws SQLException {
        database.inTransaction(() -> {
            for (var statement : statements) {
                database.run(statement.formatted(from, to));
            }
        });
    }

    private interface Work {
        void run(Database database) throws SQLException;
    }

    /** All that there is to do in the databases, as many pieces at a time as there are processors. */
    private void inTurn(String what, Function<Service, List<Work>> work) throws Exception {
        try (var workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            var pieces = new ArrayList<Future<Void>>();
            for (var service : SERVICES) {
                for (var piece : work.apply(service)) {
                    pieces.add(workers.submit(() -> run(what, service, piece)));
                }
            }
            for (var piece : pieces) {
                piece.get();
            }
        }
    }

    private Void run(String what, Service service, Work work) throws Exception {
        long start = System.nanoTime();
        try (var database = new Database(suite, service.database())) {
            database.run("set synchronous_commit = off");
            database.run("set maintenance_work_mem = '512MB'");
            work.run(database);
        }
        System.out.printf("%s of %s: a piece in %.1f s%n", what, service.database(), (System.nanoTime() - start) / 1e9);
        return null;
    }
}
