package io.clientele.valuation.value.revaluation;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.feed.Feeds;
import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.WithBackends;
import io.clientele.valuation.value.published.ValuationRows;

import static org.assertj.core.api.Assertions.assertThat;

/** On a backlog facts are kept first; then everybody is valued, as if each fact had come alone. */
@QuarkusTest
@WithBackends
class PuttingValuesOffTest extends TakingIn {

    @Inject
    Feeds feeds;

    @Inject
    Owed owed;

    @Inject
    ValuationRows rows;

    @Test
    void factsOfABacklogAreKeptAtOnceAndValuedWhenNoMoreCome() {
        var customers = Stream.generate(UUID::randomUUID).limit(20).toList();
        heard.customers(customers);
        var events = heard.events(23, customers, Instant.parse("2026-09-01T00:00:00Z"), 600);
        QuarkusTransaction.requiringNew().run(() -> {
            feed.accept(events.subList(0, 300), true);
            assertThat(facts.of(customers)).isNotEmpty();
            assertThat(feed.putOff()).isGreaterThanOrEqualTo(20);
        });
        QuarkusTransaction.requiringNew().run(() -> feed.accept(events.subList(300, 600), true));
        Patience.until("nothing is owed", () -> owed.count() == 0);
        var putOff = rows.of(customers);

        assertThat(putOff).hasSize(20);
        var again = QuarkusTransaction.requiringNew().call(() -> revaluing.revalue(customers));
        assertThat(again)
                .as("valued from the same facts, nobody is worth anything else")
                .isEmpty();
    }

    @Test
    void whatIsOwedIsNotApplied() {
        QuarkusTransaction.begin();
        try {
            owed.add(Set.of(UUID.randomUUID(), UUID.randomUUID()));
            assertThat(feed.putOff()).isGreaterThanOrEqualTo(2);
        } finally {
            QuarkusTransaction.rollback();
        }
        Patience.until("all is applied", () -> feeds.lag().orElse(1L) == 0);
    }
}
