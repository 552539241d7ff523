package io.clientele.kit.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

import io.clientele.kit.feed.Arrival.Readable;
import io.clientele.kit.kafka.Partitions;

/** Divides a large batch by partition key, so that what belongs together stays together and in order. */
final class Lanes {

    /** A smaller batch is not worth a second transaction. */
    private static final int FEW = 500;

    private Lanes() {}

    /** Does the work on every piece and returns when all are done; the first failure is thrown then. */
    static void each(List<Arrival> arrivals, int lanes, Consumer<List<Arrival>> work) {
        if (lanes == 1 || arrivals.size() < FEW) {
            work.accept(arrivals);
            return;
        }
        try (var threads = Executors.newFixedThreadPool(
                lanes - 1,
                Thread.ofPlatform().daemon().name("clientele-lane-", 1).factory())) {
            var divided = divided(arrivals, lanes);
            var others = new ArrayList<Future<?>>();
            for (var lane : divided.subList(1, lanes)) {
                others.add(threads.submit(() -> work.accept(lane)));
            }
            var failures = new ArrayList<RuntimeException>();
            settle(
                    () -> {
                        work.accept(divided.getFirst());
                        return null;
                    },
                    failures);
            others.forEach(other -> settle(other::get, failures));
            if (!failures.isEmpty()) {
                throw failures.getFirst();
            }
        }
    }

    private static void settle(Callable<?> piece, List<RuntimeException> failures) {
        try {
            piece.call();
        } catch (ExecutionException e) {
            failures.add(failure(e.getCause()));
        } catch (Exception e) {
            failures.add(failure(e));
        }
    }

    private static RuntimeException failure(Throwable e) {
        return e instanceof RuntimeException failure ? failure : new IllegalStateException(e);
    }

    private static List<List<Arrival>> divided(List<Arrival> arrivals, int lanes) {
        var divided = new ArrayList<List<Arrival>>();
        for (int i = 0; i < lanes; i++) {
            divided.add(new ArrayList<>());
        }
        for (var arrival : arrivals) {
            divided.get(lane(arrival, lanes)).add(arrival);
        }
        return divided;
    }

    /** By other bits of the hash than those that choose the partition. What cannot be read belongs to nobody and goes first. */
    private static int lane(Arrival arrival, int lanes) {
        return arrival instanceof Readable readable
                ? Partitions.of(readable.event().partitionKey(), 8 * lanes) / 8
                : 0;
    }
}
