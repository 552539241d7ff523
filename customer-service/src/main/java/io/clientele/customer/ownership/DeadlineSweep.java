package io.clientele.customer.ownership;

import java.time.Duration;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Passes on customers whose first contact is overdue. Any replica may: of two that find the same one, the second sees it done. */
@Singleton
class DeadlineSweep {

    private static final Logger LOG = Logger.getLogger(DeadlineSweep.class);
    private static final int AT_ONCE = 100;
    private static final String NAME = "first-contact-deadline";

    private final Ownerships ownerships;
    private final Vertx vertx;
    private final Duration every;
    private long timer;

    DeadlineSweep(
            Ownerships ownerships,
            Vertx vertx,
            @ConfigProperty(name = "clientele.ownership.sweep-every", defaultValue = "PT1M") Duration every) {
        this.ownerships = ownerships;
        this.vertx = vertx;
        this.every = every;
    }

    void start(@Observes StartupEvent event) {
        timer = vertx.setPeriodic(every.toMillis(), tick -> vertx.executeBlocking(this::sweep));
    }

    void stop(@Observes ShutdownEvent event) {
        vertx.cancelTimer(timer);
    }

    /** How many were looked at; what cannot be passed on now is tried again with the next sweep. */
    int sweep() {
        int looked = 0;
        try {
            for (var customer : ownerships.overdue(AT_ONCE)) {
                ownerships.passOn(customer, NAME);
                looked++;
            }
        } catch (RuntimeException e) {
            LOG.warn("Overdue customers could not be passed on; the next sweep will try again", e);
        }
        return looked;
    }
}
