package io.clientele.customer.ownership;

import java.time.Duration;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.sweep.Sweep;

/** Passes on customers whose first contact is overdue; of two replicas that find the same one, the second sees it done. */
@Singleton
class DeadlineSweep implements Sweep {

    private static final Logger LOG = Logger.getLogger(DeadlineSweep.class);
    private static final int AT_ONCE = 100;
    private static final String NAME = "first-contact-deadline";

    private final Ownerships ownerships;
    private final Duration every;

    DeadlineSweep(
            Ownerships ownerships,
            @ConfigProperty(name = "clientele.ownership.sweep-every", defaultValue = "PT1M") Duration every) {
        this.ownerships = ownerships;
        this.every = every;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public Duration round() {
        long done = ownerships.overdue(AT_ONCE).stream().filter(this::passedOn).count();
        return done == AT_ONCE ? Duration.ZERO : every;
    }

    /** One that cannot be passed on, for it was merged or erased just now, keeps no other waiting. */
    private boolean passedOn(UUID customer) {
        try {
            ownerships.passOn(customer, NAME);
            return true;
        } catch (Rejection no) {
            LOG.infof("Customer %s is not passed on now: %s", customer, no.code());
            return false;
        }
    }
}
