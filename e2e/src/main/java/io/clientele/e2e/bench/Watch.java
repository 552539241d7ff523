package io.clientele.e2e.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

import io.clientele.e2e.Api;

/**
 * Waits for customers to be segmented anew. One thread looks after all of them in turn, a fixed number of times a second at most: the
 * later they come the more are waited for, and looking at each all the time would take the processors from what is waited for.
 */
final class Watch {

    private static final long LOOK_EVERY_NANOS = 8_000_000;
    private static final long PATIENCE_NANOS = 30_000_000_000L;

    private final Api agent;
    private final ConcurrentLinkedQueue<Awaited> awaited = new ConcurrentLinkedQueue<>();
    private final List<Double> waits = new ArrayList<>();
    private final Thread thread = Thread.ofPlatform().name("watch").start(this::run);
    private volatile boolean ending;

    Watch(Api agent) {
        this.agent = agent;
    }

    /** The current values that the customer's segments were decided on; they follow the value itself. */
    String look(String customer) {
        var answer = agent.get("/api/v1/customers/" + customer + "/segments").expect(200);
        return answer.body().path("items").findValues("currentValue").toString();
    }

    void add(String customer, String before, long since) {
        awaited.add(new Awaited(customer, before, since));
    }

    /** Waits for those who are still to come, and no longer than patience lasts. */
    void end() throws InterruptedException {
        ending = true;
        thread.join();
    }

    /** In ms, of all who came, once it has ended. */
    List<Double> waits() {
        return List.copyOf(waits);
    }

    private void run() {
        while (!ending || !awaited.isEmpty()) {
            var next = awaited.poll();
            if (next != null) {
                lookAt(next);
            }
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
    }

    private void lookAt(Awaited one) {
        boolean came = !look(one.customer).equals(one.before);
        double waited = System.nanoTime() - one.since;
        if (came) {
            waits.add(waited / 1e6);
        } else if (waited < PATIENCE_NANOS) {
            awaited.add(one);
        }
    }

    private record Awaited(String customer, String before, long since) {}
}
