package io.clientele.interaction.recording;

import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.interaction.Calls;
import io.clientele.interaction.OnRealParts;

import static org.assertj.core.api.Assertions.assertThat;

/** As many as there are connections, and more, are the first to write into a year: none waits for a connection that another one holds. */
@QuarkusTest
@OnRealParts
class FirstEntriesOfAYearTest {

    private static final int WRITERS = 64;

    private final UUID customer = UUID.randomUUID();

    @Test
    void allAreWrittenAtOnce() throws Exception {
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            var answers = writers.invokeAll(IntStream.range(0, WRITERS)
                    .<Callable<Integer>>mapToObj(
                            i -> () -> Calls.post(Calls.purchase(customer, "1." + i, "1938-03-01T00:00:00Z", null))
                                    .statusCode())
                    .toList());
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(201);
            }
        }
    }
}
