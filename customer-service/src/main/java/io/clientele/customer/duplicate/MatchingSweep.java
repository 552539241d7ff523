package io.clientele.customer.duplicate;

import java.time.Duration;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Keeps candidates up with the records, a little later and off the way of those who write them. */
@Singleton
class MatchingSweep {

    private static final Logger LOG = Logger.getLogger(MatchingSweep.class);
    private static final int AT_ONCE = 200;

    private final Matching matching;
    private final Vertx vertx;
    private final Duration every;
    private volatile boolean running = true;
    private long timer;

    MatchingSweep(
            Matching matching,
            Vertx vertx,
            @ConfigProperty(name = "clientele.duplicates.match-every", defaultValue = "PT2S") Duration every) {
        this.matching = matching;
        this.vertx = vertx;
        this.every = every;
    }

    void start(@Observes StartupEvent event) {
        timer = vertx.setPeriodic(every.toMillis(), tick -> vertx.executeBlocking(this::sweep));
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
        vertx.cancelTimer(timer);
    }

    /** How many were taken up; what fails is due still and tried again. */
    int sweep() {
        int done = 0;
        try {
            int last = AT_ONCE;
            while (running && last == AT_ONCE) {
                last = matching.next(AT_ONCE);
                done += last;
            }
        } catch (RuntimeException e) {
            LOG.warn("Duplicates could not be looked for; the next sweep will try again", e);
        }
        return done;
    }
}
