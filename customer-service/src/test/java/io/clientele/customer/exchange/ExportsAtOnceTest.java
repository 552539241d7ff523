package io.clientele.customer.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.WithBackends;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.as;
import static io.clientele.customer.Calls.get;
import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

/** Exports that are read slowly take no more than their share of the connections. */
@QuarkusTest
@WithBackends
class ExportsAtOnceTest {

    @Inject
    Export export;

    @Test
    void oneTooManyIsRefusedUntilAnotherHasEnded() {
        var begun = new CountDownLatch(4);
        var end = new CountDownLatch(1);
        var slow = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> hold(begun, end), task -> Thread.ofVirtual().start(task)))
                .toArray(CompletableFuture[]::new);
        await(begun);
        var refused = as("viewer").get(CUSTOMERS + "/export?region=none");
        assertProblem(refused, 503, "EXPORTS_UNDER_WAY");
        assertThat(refused.header("Retry-After")).isNotNull();
        end.countDown();
        CompletableFuture.allOf(slow).join();
        get("viewer", CUSTOMERS + "/export?region=none").statusCode(200);
    }

    private void hold(CountDownLatch begun, CountDownLatch end) {
        try {
            export.write(() -> {
                begun.countDown();
                await(end);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
