package io.clientele.kit.idempotency;

import java.time.Duration;

import jakarta.inject.Singleton;

import io.clientele.kit.sweep.Sweep;

/** Deletes expired answers every few minutes. */
@Singleton
class AnswerSweep implements Sweep {

    private static final Duration EVERY = Duration.ofMinutes(10);
    private static final int AT_ONCE = 5_000;

    private final AnswerRows rows;

    AnswerSweep(AnswerRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "expired-answers";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public Duration round() {
        return rows.sweep(AT_ONCE) == AT_ONCE ? Duration.ZERO : EVERY;
    }
}
