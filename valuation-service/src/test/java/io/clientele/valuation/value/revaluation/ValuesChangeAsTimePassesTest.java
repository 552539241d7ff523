package io.clientele.valuation.value.revaluation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.contracts.Topic;
import io.clientele.contracts.ValuationEvent.ValuationChanged;
import io.clientele.contracts.ValuationState;
import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.TopicProbe;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.time.Zone;
import io.clientele.valuation.value.published.ValuationRows;

import static io.clientele.kit.testing.http.Http.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Nothing happens, time passes, and those whose value it changes are told of: at the instant, and nobody else. */
@QuarkusTest
@WithBackends
class ValuesChangeAsTimePassesTest {

    @Inject
    Heard heard;

    @Inject
    ValuationRows rows;

    @Inject
    Zone zone;

    @Inject
    Clock clock;

    @Inject
    MeterRegistry metrics;

    @Test
    void aPurchaseThatTurnsAYearOldLeavesTheCurrentValueAndIsToldOf() {
        var customer = UUID.randomUUID();
        var other = UUID.randomUUID();
        var leaves = clock.instant().plusSeconds(10).truncatedTo(ChronoUnit.MILLIS);
        heard.purchase(customer, aYearBefore(leaves).toString(), "100.00");
        heard.purchase(customer, clock.instant().minusSeconds(86_400).toString(), "7.00");
        heard.purchase(other, clock.instant().minusSeconds(86_400).toString(), "9.00");
        var before = rows.of(List.of(other)).get(other);
        assertThat(rows.of(List.of(customer)).get(customer).nextChangeAt()).isEqualTo(leaves);
        try (var valuations = TopicProbe.on(Topic.VALUATIONS)) {
            var told = valuations
                    .await(
                            ValuationChanged.class,
                            e -> isOf(customer, e)
                                    && e.valuation().orders() == 1
                                    && e.valuation().pastValue().signum() > 0)
                    .valuation();
            assertThat(told.currentValue()).isEqualByComparingTo("7.00");
            assertThat(told.pastValue()).isEqualByComparingTo("100.00");
            assertThat(told.asOf()).isBetween(leaves, leaves.plusSeconds(30));
            assertThat(told.nextChangeAt()).isAfter(told.asOf());
            System.out.printf("told %s after the instant%n", Duration.between(leaves, told.asOf()));
        }
        assertThat(rows.of(List.of(other)).get(other)).isEqualTo(before);
        assertThat(metrics.get(DueValuations.DELAY).timer().count()).isPositive();
        assertThat(listed(customer)).isNotNull();
    }

    @Test
    void whoIsDueIsValuedOnceAndThenNotBeforeTheNextInstant() {
        var customer = UUID.randomUUID();
        heard.purchase(customer, clock.instant().minusSeconds(40L * 86_400).toString(), "50.00");
        var state = rows.of(List.of(customer)).get(customer);
        assertThat(state.nextChangeAt()).isAfter(clock.instant());
        assertThat(Duration.between(state.asOf(), state.nextChangeAt())).isLessThan(Duration.ofDays(9));
    }

    private Instant aYearBefore(Instant instant) {
        return instant.atZone(zone.id()).minusMonths(12).toInstant();
    }

    private static String listed(UUID customer) {
        return given().bearer(Tokens.of("viewer"))
                .get("/api/v1/valuations?customerId=" + customer)
                .jsonPath()
                .getString("items[0].nextChangeAt");
    }

    private static boolean isOf(UUID customer, ValuationChanged event) {
        ValuationState state = event.valuation();
        return state.customerId().equals(customer);
    }
}
