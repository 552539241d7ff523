package io.clientele.customer.ownership;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.clientele.customer.record.World;
import io.clientele.kit.feed.Feeds;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.sweep.Sweep;

/**
 * Passes on customers whose first contact is overdue; of two replicas that find the same one, the second sees it done. While
 * the journal is not heard, or is heard late, nobody is passed on: a contact may have been made and be on its way.
 */
@Singleton
class DeadlineSweep implements Sweep {

    private static final Logger LOG = Logger.getLogger(DeadlineSweep.class);
    private static final int AT_ONCE = 100;
    private static final String NAME = "first-contact-deadline";

    /** What was published since is always on its way, however well things go. */
    private static final Duration ON_ITS_WAY = Duration.ofSeconds(5);

    private final Ownerships ownerships;
    private final World world;
    private final Function<Instant, Optional<Long>> unheard;
    private final Duration every;
    private volatile boolean late;
    private volatile Due after = Due.NONE;

    @Inject
    DeadlineSweep(
            Ownerships ownerships,
            World world,
            Feeds feeds,
            @ConfigProperty(name = "clientele.ownership.sweep-every", defaultValue = "PT1M") Duration every) {
        this(ownerships, world, before -> feeds.lag(JournalHeard.FEED, before), every);
    }

    /** @param unheard how many entries of the journal that were published before then are still to be heard; empty when nobody knows */
    DeadlineSweep(Ownerships ownerships, World world, Function<Instant, Optional<Long>> unheard, Duration every) {
        this.ownerships = ownerships;
        this.world = world;
        this.unheard = unheard;
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
        var until = world.now().now().minus(ON_ITS_WAY);
        var overdue = ownerships.overdue(until, after, AT_ONCE);
        if (overdue.isEmpty() || !heard(until)) {
            after = Due.NONE;
            return every;
        }
        overdue.forEach(this::passOn);
        if (overdue.size() == AT_ONCE) {
            return Duration.ZERO;
        }
        after = Due.NONE;
        return every;
    }

    /** Not at once after it was late: who publishes may have been away as well, and begins again only now. */
    private boolean heard(Instant until) {
        boolean wasLate = late;
        late = unheard.apply(until).filter(entries -> entries == 0).isEmpty();
        if (late && !wasLate) {
            LOG.info("Nobody is passed on for a missed first contact before the journal is heard again");
        }
        return !late && !wasLate;
    }

    /**
     * One that cannot be passed on keeps no other waiting, and however many there are: the next round goes on behind it, whatever happens
     * to it, and begins again when it has come to the end of the list.
     */
    private void passOn(Due due) {
        after = due;
        try {
            ownerships.passOn(due.customerId(), NAME);
        } catch (Rejection no) {
            LOG.infof("Customer %s is not passed on now: %s", due.customerId(), no.code());
        }
    }
}
