package io.clientele.local;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What callers will do, done a few thousand times: Java keeps with its caches which methods were hot and how they behaved, and
 * compiles those at once the next time, so that the first minute is not a slow one.
 */
final class Traffic {

    private static final int CUSTOMERS = 500;
    private static final int BATCHES = 12;
    private static final int ROWS = 1_000;
    private static final int SINGLE = 3_000;
    private static final int READS = 1_500;
    private static final int CALLERS = 4;
    /** Prime, so that no customer buys on one day alone. */
    private static final int DAYS = 499;

    /** On a machine with much else to do this is enough: what was done until then is what is kept. */
    private static final Duration LONGEST = Duration.ofSeconds(90);

    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    private static final List<String> READ = List.of(
            "/api/v1/customers/%s",
            "/api/v1/customers/%s/timeline",
            "/api/v1/customers/%s/valuation",
            "/api/v1/customers/%s/segments",
            "/api/v1/customers/%s/overview",
            "/api/v1/interactions?limit=20&customerId=%s",
            "/api/v1/customers?limit=20",
            "/api/v1/sales-reports");

    private final Caller reader;
    private final Caller writer;
    private final Instant now;
    private final long end = System.nanoTime() + LONGEST.toNanos();

    Traffic(Caller reader, Caller writer, Instant now) {
        this.reader = reader;
        this.writer = writer;
        this.now = now;
    }

    /** @param between what is done when there is a past, and before the present begins */
    void run(Step between) throws IOException, InterruptedException {
        var customers = register();
        for (int batch = 0; batch < BATCHES && System.nanoTime() < end; batch++) {
            int first = batch * ROWS;
            var rows = IntStream.range(first, first + ROWS)
                    .mapToObj(i -> purchase(customers.get(i % CUSTOMERS), i))
                    .collect(Collectors.joining("\n"));
            writer.post("/api/v1/interactions/batch", Caller.LINES, rows);
        }
        between.take();
        together(
                SINGLE,
                i -> writer.post(
                        "/api/v1/interactions",
                        Caller.JSON,
                        purchase(customers.get(i % CUSTOMERS), BATCHES * ROWS + i)));
        together(READS, i -> reader.get(READ.get(i % READ.size()).formatted(customers.get(i % CUSTOMERS))));
    }

    private List<String> register() throws IOException {
        var rows = IntStream.range(0, CUSTOMERS)
                .mapToObj(i -> "{\"kind\":\"INDIVIDUAL\",\"name\":\"Training " + i + " 训练\"}")
                .collect(Collectors.joining("\n"));
        var ids = new ArrayList<String>();
        var found = ID.matcher(writer.post("/api/v1/customers/batch", Caller.LINES, rows));
        while (found.find()) {
            ids.add(found.group(1));
        }
        if (ids.size() < CUSTOMERS) {
            throw new IOException("not every customer was registered");
        }
        return ids;
    }

    /** One of many days, amounts and references. */
    private String purchase(String customer, int number) {
        return """
                {"customerId":"%s","kind":"PURCHASE","channel":"WEB","occurredAt":"%s","externalReference":{"system":"training","id":"%d"},\
                "lines":[{"product":"P-1","category":"C","quantity":"2","unitPrice":{"amount":"%d.00","currency":"CNY"},\
                "unitCost":{"amount":"35.00","currency":"CNY"}}]}""".formatted(customer, now.minus(1 + number * 37 % DAYS, ChronoUnit.DAYS), number, 40 + number % 61);
    }

    private void together(int count, Call call) throws IOException, InterruptedException {
        try (var pool = Executors.newFixedThreadPool(CALLERS)) {
            var calls = IntStream.range(0, count)
                    .<Callable<String>>mapToObj(i -> () -> System.nanoTime() < end ? call.make(i) : null)
                    .toList();
            for (var done : pool.invokeAll(calls)) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw new IOException(e.getCause().getMessage());
        }
    }

    private interface Call {
        String make(int number) throws IOException;
    }

    interface Step {
        void take() throws IOException, InterruptedException;
    }
}
