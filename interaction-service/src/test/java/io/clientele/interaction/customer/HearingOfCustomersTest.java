package io.clientele.interaction.customer;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.contracts.CustomerEvent.CustomerRegistered;
import io.clientele.contracts.CustomerState;
import io.clientele.interaction.Calls;
import io.clientele.interaction.OnRealParts;
import io.clientele.interaction.database.Database;
import io.clientele.interaction.model.Reference;
import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.TopicProbe;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@OnRealParts
class HearingOfCustomersTest {

    private static final Instant NOW = Instant.parse("2026-01-31T09:30:00Z");

    private static final String WAITING =
            "select 1 from pg_locks where not granted and locktype in ('relation', 'transactionid', 'tuple')";

    @Inject
    CustomerRows rows;

    @Inject
    Database database;

    @Test
    void aCustomerToldOfByTheTopicIsKnown() {
        var customer =
                UUID.fromString("ffffffff-" + UUID.randomUUID().toString().substring(9));
        var entry = Calls.entry(customer, "NOTE", NOW.toString(), ",\"summary\":\"x\"");
        assertThat(Calls.post(entry).statusCode()).isEqualTo(422);
        TopicProbe.publish(registered(customer));
        Patience.until("the customer is known", () -> Calls.post(entry).statusCode() == 201);
    }

    @Test
    void referencesAreAskedForAgainOnceTheCustomerHasChanged() {
        var reference = new Reference("erp", UUID.randomUUID().toString());
        var customer = UUID.randomUUID();
        rows.learn(List.of(new ToldCustomer(customer, 5, Set.of(reference))));
        hear(customer, 5);
        assertThat(rows.byReference(List.of(reference))).containsEntry(reference, customer);
        hear(customer, 6);
        assertThat(rows.byReference(List.of(reference))).isEmpty();
        rows.learn(List.of(new ToldCustomer(customer, 5, Set.of(reference))));
        assertThat(rows.byReference(List.of(reference))).isEmpty();
        rows.learn(List.of(new ToldCustomer(customer, 6, Set.of(reference))));
        assertThat(rows.byReference(List.of(reference))).containsEntry(reference, customer);
    }

    @Test
    void whoHearsAndWhoLearnsLockCustomersFirst() throws Exception {
        var reference = new Reference("erp", UUID.randomUUID().toString());
        var customer = UUID.randomUUID();
        rows.learn(List.of(new ToldCustomer(customer, 5, Set.of(reference))));
        try (var feed = Executors.newSingleThreadExecutor()) {
            var heard = new Future<?>[1];
            QuarkusTransaction.requiringNew().run(() -> {
                database.update("update known_customer set version = version where customer_id = ?", customer);
                heard[0] = feed.submit(() -> hear(customer, 6));
                Patience.until(
                        "it waits", () -> database.first(WAITING, row -> true).isPresent());
                database.update("update customer_reference set id = id where customer_id = ?", customer);
            });
            heard[0].get();
        }
        assertThat(rows.byReference(List.of(reference))).isEmpty();
    }

    private void hear(UUID customer, long version) {
        QuarkusTransaction.requiringNew().run(() -> rows.hear(List.of(state(customer, version))));
    }

    private static CustomerRegistered registered(UUID id) {
        return new CustomerRegistered(state(id, 1));
    }

    private static CustomerState state(UUID id, long version) {
        return new CustomerState(
                id,
                version,
                "COMPANY",
                List.of("CUSTOMER"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                NOW,
                NOW);
    }
}
