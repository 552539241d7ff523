package io.clientele.kit.feed;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WaitingForABacklogTest {

    private long records = 50_000;
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final Backlog backlog = new Backlog(() -> records, new Hand());

    @Test
    void whileItComesIn() {
        assertThat(backlog.worthWaitingFor()).isTrue();
        records = 999;
        assertThat(backlog.worthWaitingFor()).isFalse();
    }

    @Test
    void halfAMinuteAtMost() {
        assertThat(backlog.worthWaitingFor()).isTrue();
        now = now.plusSeconds(29);
        assertThat(backlog.worthWaitingFor()).isTrue();
        now = now.plusSeconds(1);
        assertThat(backlog.worthWaitingFor()).isFalse();
        now = now.plusSeconds(1);
        assertThat(backlog.worthWaitingFor()).as("until it is over").isFalse();
    }

    @Test
    void aBacklogThatEndedBetweenDoesNotCount() {
        assertThat(backlog.worthWaitingFor()).isTrue();
        records = 0;
        assertThat(backlog.worthWaitingFor()).isFalse();
        records = 50_000;
        now = now.plusSeconds(60);
        assertThat(backlog.worthWaitingFor()).isTrue();
    }

    /** A clock that is moved by hand. */
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
