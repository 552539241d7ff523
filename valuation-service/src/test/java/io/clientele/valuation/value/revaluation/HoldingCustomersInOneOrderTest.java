package io.clientele.valuation.value.revaluation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.contracts.Event;
import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.WithBackends;
import io.clientele.valuation.store.Database;

import static org.assertj.core.api.Assertions.assertThat;

/** What is heard and everybody's turn hold customers in one order, so that neither waits for the other who waits. */
@QuarkusTest
@WithBackends
class HoldingCustomersInOneOrderTest {

    private final List<UUID> customers = Stream.generate(UUID::randomUUID)
            .limit(3)
            .sorted((one, other) -> one.toString().compareTo(other.toString()))
            .toList();
    private final UUID first = customers.get(0);
    private final UUID last = customers.get(1);
    private final UUID merged = customers.get(2);

    @Inject
    Heard heard;

    @Inject
    Database database;

    @Inject
    DataSource source;

    @BeforeEach
    void theyAreKnown() {
        heard.customers(customers);
    }

    @Test
    void whoAnswersForAMergedCustomerIsHeldInItsTurn() throws Exception {
        heard.accept(List.of(Merges.merged(merged, first)));
        theFirstIsWaitedForBeforeTheLastIsHeld(List.of(entry(merged), entry(last)));
    }

    @Test
    void recordsAreHeldWithEntries() throws Exception {
        theFirstIsWaitedForBeforeTheLastIsHeld(List.of(Merges.merged(last, null), entry(first)));
    }

    private void theFirstIsWaitedForBeforeTheLastIsHeld(List<Event> events) throws Exception {
        CompletableFuture<Void> hearing;
        try (var other = source.getConnection()) {
            other.setAutoCommit(false);
            assertThat(holds(other, first)).isTrue();
            hearing = CompletableFuture.runAsync(() -> heard.accept(events));
            Patience.until(
                    "the feed waits", () -> !database.query("SELECT 1 FROM pg_locks WHERE NOT granted", row -> true)
                            .isEmpty());
            assertThat(holds(other, last)).as("the last is free").isTrue();
            other.rollback();
        }
        hearing.get();
    }

    private static boolean holds(Connection connection, UUID customer) throws SQLException {
        try (var statement = connection.prepareStatement(
                "SELECT 1 FROM customer WHERE customer_id = ? FOR NO KEY UPDATE SKIP LOCKED")) {
            statement.setObject(1, customer);
            return statement.executeQuery().next();
        }
    }

    private static Event entry(UUID customer) {
        return Events.event(new Journal(7).entry(customer, "CONTACT", "PHONE", "2026-01-10T12:00:00Z", null, null));
    }
}
