package io.clientele.e2e.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

import io.clientele.e2e.Api;
import io.clientele.e2e.Suite;

/**
 * How long after an entry is acknowledged its new value, and the segments that know it, are seen at the gateway, while a hundred
 * entries a second are posted. Measured after two minutes of that load: until then the processors are busy with compiling.
 */
final class Freshness {

    private static final int PER_SECOND = 100;
    private static final int WATCHED_EVERY = 10;
    private static final int CLIENTS = 8;
    private static final int WARM_UP_ROUNDS = 6;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private Freshness() {}

    static List<Row> measure(Suite suite, List<String> customers, int seconds) throws Exception {
        var agent = suite.as("agent");
        suite.awaitSettled(PATIENCE); // until then not everybody has heard of these customers
        for (int round = 0; round < WARM_UP_ROUNDS; round++) {
            round(suite, agent, customers, seconds);
        }
        var waits = round(suite, agent, customers, seconds);
        double p50 = median(waits);
        double p99 = waits[(int) Math.ceil(waits.length * 0.99) - 1];
        return List.of(
                Row.plain("entry accepted → value and segments, p50", Row.number(p50) + " ms", "≤ 50 ms", p50 <= 50),
                Row.plain("entry accepted → value and segments, p99", Row.number(p99) + " ms", "≤ 250 ms", p99 <= 250));
    }

    private static double median(double[] sorted) {
        return sorted[sorted.length / 2];
    }

    /** Posts for so long and answers the sorted times, in ms, of the entries that were watched. */
    private static double[] round(Suite suite, Api agent, List<String> customers, int seconds) throws Exception {
        var watch = new Watch(agent);
        var posts = new ArrayList<Future<?>>();
        try (var poster = Executors.newScheduledThreadPool(CLIENTS)) {
            for (int i = 0; i < PER_SECOND * seconds; i++) {
                int number = i;
                posts.add(poster.schedule(
                        () -> post(agent, watch, customers, number),
                        number * 1_000L / PER_SECOND,
                        TimeUnit.MILLISECONDS));
            }
            for (var post : posts) {
                post.get();
            }
        } finally {
            watch.end();
        }
        suite.awaitSettled(PATIENCE);
        var waits = watch.waits();
        if (waits.size() < PER_SECOND * seconds / WATCHED_EVERY) {
            throw new IllegalStateException("only " + waits.size() + " entries were seen to arrive");
        }
        return waits.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    private static void post(Api agent, Watch watch, List<String> customers, int number) {
        var customer = customers.get(ThreadLocalRandom.current().nextInt(customers.size()));
        var entry = Entries.recentPurchase(customer, number).toString();
        var before = number % WATCHED_EVERY == 0 ? watch.look(customer) : null;
        agent.post("/api/v1/interactions", entry).expect(201);
        if (before != null) {
            watch.add(customer, before, System.nanoTime());
        }
    }
}
