package io.clientele.gateway.upstream;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BreakerTest {

    private Instant now = Instant.parse("2026-01-31T00:00:00Z");

    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    private final Breaker breaker = new Breaker(clock, 3, Duration.ofSeconds(2));

    @Test
    void aFewFailuresAreBorne() {
        fail(2);
        assertThat(breaker.lets()).isTrue();
        breaker.succeeded();
        fail(2);
        assertThat(breaker.lets()).isTrue();
    }

    @Test
    void afterTooManyTheServiceIsLeftAlone() {
        fail(3);
        assertThat(breaker.lets()).isFalse();
        now = now.plusMillis(1_999);
        assertThat(breaker.lets()).isFalse();
    }

    @Test
    void afterThePauseOneRequestTriesAgain() {
        fail(3);
        now = now.plusSeconds(2);
        assertThat(breaker.lets()).isTrue();
        assertThat(breaker.lets()).isFalse();
        breaker.succeeded();
        assertThat(breaker.lets()).isTrue();
    }

    @Test
    void aTrialThatFailsBeginsANewPause() {
        fail(3);
        now = now.plusSeconds(2);
        assertThat(breaker.lets()).isTrue();
        breaker.failed();
        now = now.plusMillis(1_999);
        assertThat(breaker.lets()).isFalse();
        now = now.plusMillis(1);
        assertThat(breaker.lets()).isTrue();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            breaker.failed();
        }
    }
}
