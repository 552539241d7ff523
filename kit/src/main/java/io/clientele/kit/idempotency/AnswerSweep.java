package io.clientele.kit.idempotency;

import java.time.Duration;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import org.jboss.logging.Logger;

/** Deletes expired answers every few minutes; any replica may, none needs to. */
@Singleton
class AnswerSweep {

    private static final Logger LOG = Logger.getLogger(AnswerSweep.class);
    private static final Duration EVERY = Duration.ofMinutes(10);
    private static final int AT_ONCE = 5_000;

    private final AnswerRows rows;
    private final Vertx vertx;
    private long timer;

    AnswerSweep(AnswerRows rows, Vertx vertx) {
        this.rows = rows;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        timer = vertx.setPeriodic(EVERY.toMillis(), tick -> vertx.executeBlocking(this::sweep));
    }

    void stop(@Observes ShutdownEvent event) {
        vertx.cancelTimer(timer);
    }

    /** How many were deleted. */
    int sweep() {
        int all = 0;
        try {
            int some = AT_ONCE;
            while (some == AT_ONCE) {
                some = rows.sweep(AT_ONCE);
                all += some;
            }
        } catch (RuntimeException e) {
            LOG.warn("Expired idempotent answers could not be deleted; the next sweep will try again", e);
        }
        return all;
    }
}
