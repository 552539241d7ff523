package io.clientele.e2e.bench;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import io.clientele.e2e.Api;
import io.clientele.e2e.Suite;

/** How long after an entry is acknowledged its new value, and the segments that know it, are seen at the gateway. */
final class Freshness {

    private static final int PER_SECOND = 100;
    private static final int WATCHED_EVERY = 10;

    /** Looking more often would load the two processors that are to do the work. */
    private static final long LOOK_EVERY_NANOS = 4_000_000;

    private Freshness() {}

    static List<Row> measure(Suite suite, List<String> customers, int seconds) throws Exception {
        var agent = suite.as("agent");
        suite.awaitSettled(Duration.ofMinutes(5)); // until then not everybody has heard of these customers
        waits(agent, customers, seconds); // while everything warms up
        suite.awaitSettled(Duration.ofMinutes(5));
        var sorted = waits(agent, customers, seconds).stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        double p50 = sorted[sorted.length / 2];
        double p99 = sorted[(int) Math.min(sorted.length - 1, Math.ceil(sorted.length * 0.99) - 1)];
        return List.of(
                Row.plain("entry accepted → value and segments, p50", Row.number(p50) + " ms", "≤ 50 ms", p50 <= 50),
                Row.plain("entry accepted → value and segments, p99", Row.number(p99) + " ms", "≤ 250 ms", p99 <= 250));
    }

    private static List<Double> waits(Api agent, List<String> customers, int seconds) {
        var waits = Collections.synchronizedList(new ArrayList<Double>());
        var tasks = new ArrayList<Future<?>>();
        try (var pool = Executors.newScheduledThreadPool(16)) {
            for (int i = 0; i < PER_SECOND * seconds; i++) {
                int number = i;
                tasks.add(pool.schedule(
                        () -> postAndWatch(agent, customers, number, waits),
                        i * 1_000L / PER_SECOND,
                        TimeUnit.MILLISECONDS));
            }
        }
        for (var task : tasks) {
            if (task.state() == Future.State.FAILED) {
                throw new IllegalStateException(
                        "of " + tasks.size() / WATCHED_EVERY + " entries " + waits.size() + " were seen to arrive",
                        task.exceptionNow());
            }
        }
        return waits;
    }

    private static void postAndWatch(Api agent, List<String> customers, int number, List<Double> waits) {
        var customer = customers.get(number % customers.size());
        boolean watched = number % WATCHED_EVERY == 0;
        var before = watched ? segmented(agent, customer) : null;
        agent.post(
                        "/api/v1/interactions",
                        Entries.recentPurchase(customer, number).toString())
                .expect(201);
        if (watched) {
            long start = System.nanoTime();
            while (Arrays.equals(before, segmented(agent, customer))) {
                if (System.nanoTime() - start > 30_000_000_000L) {
                    throw new IllegalStateException("never seen: entry " + number);
                }
                LockSupport.parkNanos(LOOK_EVERY_NANOS);
            }
            waits.add((System.nanoTime() - start) / 1e6);
        }
    }

    /** The current values that the customer's segments were decided on; they follow the value itself. */
    private static BigDecimal[] segmented(Api agent, String customer) {
        var answer = agent.get("/api/v1/customers/" + customer + "/segments").expect(200);
        return answer.body().path("items").findValues("currentValue").stream()
                .map(value ->
                        new BigDecimal(value.isObject() ? value.path("amount").asText() : value.asText()))
                .toArray(BigDecimal[]::new);
    }
}
