package io.clientele.segmentation.indicator;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

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

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithBackends
class HearingIndicatorsTest {

    @Inject
    IndicatorFeed feed;

    @Inject
    Indicators indicators;

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

    private Tombstone gone(long version) {
        return new Tombstone(Topic.INDICATORS, customer.toString(), customer.toString(), version);
    }

    private void hear(Event... events) {
        QuarkusTransaction.requiringNew().run(() -> feed.accept(List.of(events)));
    }

    private IndicatorsChanged told(long version, double share) {
        return new IndicatorsChanged(new IndicatorState(
                customer,
                version,
                Instant.parse("2026-01-31T09:30:00Z"),
                "CNY",
                Map.of("SHARE_OF_WALLET", share),
                Map.of("END_CUSTOMER", 64.2)));
    }
}
