package io.clientele.segmentation.indicator;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.contracts.Event;
import io.clientele.contracts.IndicatorEvent.IndicatorsChanged;
import io.clientele.contracts.IndicatorState;
import io.clientele.contracts.Tombstone;
import io.clientele.contracts.Topic;
import io.clientele.kit.testing.WithBackends;
import io.clientele.segmentation.erasure.Erasures;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithBackends
class HearingIndicatorsTest {

    @Inject
    IndicatorFeed feed;

    @Inject
    Indicators indicators;

    @Inject
    Erasures erasures;

    private final UUID customer = UUID.randomUUID();

    @Test
    void theNewestStateIsKeptInWhateverOrderItComes() {
        assertThat(indicators.of(customer)).isEmpty();
        hear(told(3, 0.3), told(2, 0.2));
        hear(told(1, 0.1), told(3, 0.3));
        assertThat(indicators.of(customer)).contains(told(3, 0.3).indicators());
        hear(told(4, 0.4));
        assertThat(indicators.of(customer).orElseThrow().indicators()).containsEntry("SHARE_OF_WALLET", 0.4);
    }

    @Test
    void whatWasToldBeforeTheKeyWentIsForgotten() {
        hear(told(3, 0.3), gone(2));
        assertThat(indicators.of(customer)).isPresent();
        hear(gone(5));
        assertThat(indicators.of(customer)).isEmpty();
    }

    /** In descending order here, in that of the table there: who waits for each other goes on when one of the two is given up. */
    @Test
    void whoIsErasedHereAndForgottenThereAtOnceMakesNobodyWaitForEver() throws Exception {
        for (int round = 0; round < 3; round++) {
            var ids = Stream.generate(UUID::randomUUID).limit(1_000).toList();
            hear(ids.stream().map(id -> told(id, 1, 0.1)).toArray(Event[]::new));
            var descending = ids.stream()
                    .sorted(Comparator.comparing(UUID::toString).reversed())
                    .map(id -> gone(Topic.INDICATORS, id, 5))
                    .toArray(Event[]::new);
            var erased = ids.stream()
                    .sorted(Comparator.comparing(UUID::toString))
                    .map(id -> gone(Topic.CUSTOMERS, id, 5))
                    .toList();
            try (var other = Executors.newSingleThreadExecutor()) {
                var forgotten = other.submit(() -> hear(descending));
                QuarkusTransaction.requiringNew().run(() -> erasures.erase(erased));
                forgotten.get();
            }
            assertThat(ids).allMatch(id -> indicators.of(id).isEmpty());
        }
    }

    private static Tombstone gone(Topic topic, UUID id, long version) {
        return new Tombstone(topic, id.toString(), id.toString(), version);
    }

    private Tombstone gone(long version) {
        return gone(Topic.INDICATORS, customer, version);
    }

    private void hear(Event... events) {
        QuarkusTransaction.requiringNew().run(() -> feed.accept(List.of(events)));
    }

    private IndicatorsChanged told(long version, double share) {
        return told(customer, version, share);
    }

    private static IndicatorsChanged told(UUID id, long version, double share) {
        return new IndicatorsChanged(new IndicatorState(
                id,
                version,
                Instant.parse("2026-01-31T09:30:00Z"),
                "CNY",
                Map.of("SHARE_OF_WALLET", share),
                Map.of("END_CUSTOMER", 64.2)));
    }
}
