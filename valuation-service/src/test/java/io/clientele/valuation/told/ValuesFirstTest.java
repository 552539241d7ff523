package io.clientele.valuation.told;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ValuesFirstTest {

    private Optional<Long> lag = Optional.of(50_000L);
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final ValuesFirst valuesFirst = new ValuesFirst(() -> lag, new Hand());

    @Test
    void indicatorsWaitWhileABacklogComesIn() {
        assertThat(valuesFirst.wanted()).isTrue();
        lag = Optional.of(999L);
        assertThat(valuesFirst.wanted()).isFalse();
    }

    @Test
    void aStreamThatNeverEndsDoesNotSilenceThem() {
        assertThat(valuesFirst.wanted()).isTrue();
        now = now.plusSeconds(29);
        assertThat(valuesFirst.wanted()).isTrue();
        now = now.plusSeconds(1);
        assertThat(valuesFirst.wanted()).isFalse();
        assertThat(valuesFirst.wanted()).isTrue();
    }

    @Test
    void aBacklogThatEndedBetweenDoesNotCount() {
        assertThat(valuesFirst.wanted()).isTrue();
        lag = Optional.of(0L);
        assertThat(valuesFirst.wanted()).isFalse();
        lag = Optional.of(50_000L);
        now = now.plusSeconds(60);
        assertThat(valuesFirst.wanted()).isTrue();
    }

    @Test
    void theyAreToldWhereKafkaDoesNotSay() {
        lag = Optional.empty();
        assertThat(valuesFirst.wanted()).isFalse();
    }

    private final class Hand extends Clock {

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
