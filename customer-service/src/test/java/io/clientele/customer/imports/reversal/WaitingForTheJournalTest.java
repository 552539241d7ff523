package io.clientele.customer.imports.reversal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.clientele.kit.job.Progress;
import io.clientele.kit.rejection.Rejection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WaitingForTheJournalTest {

    private static final Progress PROGRESS = new Progress() {
        @Override
        public void total(long n) {}

        @Override
        public void done(long n) {}

        @Override
        public void check() {}
    };

    @Test
    void itWaitsWhileMuchIsStillToBeHeardOrNobodyKnows() {
        var lags = new ArrayDeque<>(List.of(Optional.of(50_000L), Optional.<Long>empty(), Optional.of(3L)));
        new JournalWait(lags::pop, Duration.ofMinutes(1)).untilHeard(PROGRESS);
        assertThat(lags).isEmpty();
    }

    @Test
    void inTheEndItRefuses() {
        assertThatThrownBy(() -> new JournalWait(Optional::empty, Duration.ZERO).untilHeard(PROGRESS))
                .isInstanceOfSatisfying(
                        Rejection.class, no -> assertThat(no.code()).isEqualTo("JOURNAL_NOT_HEARD"));
    }
}
