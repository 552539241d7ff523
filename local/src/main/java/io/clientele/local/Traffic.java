package io.clientele.local;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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
    private static final int PATIENCE_MILLIS = 30_000;

    /** On a machine with much else to do this is enough: what was done until then is what is kept. */
    private static final Duration LONGEST = Duration.ofSeconds(90);

    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    private static final List<String> READ = List.of(
            "/customers/%s",
            "/customers/%s/timeline",
            "/customers/%s/valuation",
            "/customers/%s/segments",
            "/customers/%s/overview",
            "/interactions?limit=20&customerId=%s",
            "/customers?limit=20",
            "/sales-reports");

    private final String address;
    private final String reader;
    private final String writer;
    private final String now;
    private final long end = System.nanoTime() + LONGEST.toNanos();

    /** @param now an instant as the API writes it */
    Traffic(String address, String reader, String writer, String now) {
        this.address = address;
        this.reader = reader;
        this.writer = writer;
        this.now = now;
    }

    void run() throws IOException, InterruptedException {
        var customers = register();
        for (int batch = 0; batch < BATCHES && System.nanoTime() < end; batch++) {
            int first = batch * ROWS;
            var rows = IntStream.range(first, first + ROWS)
                    .mapToObj(i -> purchase(customers.get(i % customers.size()), "batch-" + i))
                    .collect(Collectors.joining("\n"));
            post("/interactions/batch", "application/x-ndjson", rows);
        }
        together(
                SINGLE,
                i -> post("/interactions", "application/json", purchase(customers.get(i % CUSTOMERS), "one-" + i)));
        together(READS, i -> get(READ.get(i % READ.size()).formatted(customers.get(i % CUSTOMERS))));
    }

    private List<String> register() throws IOException {
        var rows = IntStream.range(0, CUSTOMERS)
                .mapToObj(i -> "{\"kind\":\"INDIVIDUAL\",\"name\":\"Training " + i + " 训练\"}")
                .collect(Collectors.joining("\n"));
        var ids = new ArrayList<String>();
        var found = ID.matcher(post("/customers/batch", "application/x-ndjson", rows));
        while (found.find()) {
            ids.add(found.group(1));
        }
        if (ids.size() < CUSTOMERS) {
            throw new IOException("not every customer was registered");
        }
        return ids;
    }

    private String purchase(String customer, String reference) {
        return """
                {"customerId":"%s","kind":"PURCHASE","channel":"WEB","occurredAt":"%s","externalReference":{"system":"training","id":"%s"},\
                "lines":[{"product":"P-1","category":"C","quantity":"2","unitPrice":{"amount":"60.00","currency":"CNY"},\
                "unitCost":{"amount":"35.00","currency":"CNY"}}]}""".formatted(customer, now, reference);
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

    private String post(String path, String type, String body) throws IOException {
        var connection = open(path, writer);
        connection.setRequestMethod("POST");
        connection.setRequestProperty("Content-Type", type);
        connection.setDoOutput(true);
        try (var out = connection.getOutputStream()) {
            out.write(body.getBytes(StandardCharsets.UTF_8));
        }
        return answer(connection);
    }

    private String get(String path) throws IOException {
        return answer(open(path, reader));
    }

    private HttpURLConnection open(String path, String token) throws IOException {
        var connection = (HttpURLConnection)
                URI.create(address + "/api/v1" + path).toURL().openConnection();
        connection.setReadTimeout(PATIENCE_MILLIS);
        connection.setRequestProperty("Authorization", "Bearer " + token);
        return connection;
    }

    /** Read to its end, so that the connection is used again. */
    private static String answer(HttpURLConnection connection) throws IOException {
        try (var in = connection.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private interface Call {
        String make(int number) throws IOException;
    }
}
