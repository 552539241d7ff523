package io.clientele.e2e.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several clients that repeat a call for some seconds. */
final class Load {

    /** One call of one client. */
    interface Call {
        void run(int client, int number) throws Exception;
    }

    /** The compiler of the services is done after some minutes at most. */
    private static final int ROUNDS = 60;

    private static final double BETTER = 1.03;

    private Load() {}

    /** Calls per second over all clients, once the machine that answers has warmed up: in the first two rounds that are hardly better than one before. */
    static double perSecondWhenWarm(int clients, double seconds, Call call) throws Exception {
        double best = perSecond(clients, seconds, call);
        double before = 0;
        for (int round = 0; round < ROUNDS; round++) {
            double now = perSecond(clients, seconds, call);
            if (now > BETTER * best) {
                before = 0;
            } else if (before > 0) {
                return (before + now) / 2;
            } else {
                before = now;
            }
            best = Math.max(best, now);
        }
        throw new IllegalStateException("still faster with every round: " + best);
    }

    /** Calls per second over all clients. */
    static double perSecond(int clients, double seconds, Call call) throws Exception {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        long start = System.nanoTime();
        long calls = 0;
        try (var pool = Executors.newFixedThreadPool(clients)) {
            List<Future<Integer>> running = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                int id = client;
                running.add(pool.submit(() -> until(end, id, call)));
            }
            for (var client : running) {
                calls += client.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a call failed", e.getCause());
        }
        return calls / ((System.nanoTime() - start) / 1e9);
    }

    private static int until(long end, int client, Call call) throws Exception {
        int number = 0;
        while (System.nanoTime() < end) {
            call.run(client, number++);
        }
        return number;
    }
}
