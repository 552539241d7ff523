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

    private final Matching matching;
    private final Vertx vertx;
    private final Duration every;
    private final Pace pace;
    private volatile boolean running = true;
    private long timer;

    MatchingSweep(
            Matching matching,
            Vertx vertx,
            @ConfigProperty(name = "clientele.duplicates.match-every", defaultValue = "PT2S") Duration every,
            @ConfigProperty(name = "clientele.duplicates.rest", defaultValue = "4") int rest) {
        this.matching = matching;
        this.vertx = vertx;
        this.every = every;
        this.pace = new Pace(every, rest);
    }

    void start(@Observes StartupEvent event) {
        again(every.toMillis());
    }

    private void again(long afterMillis) {
        timer = vertx.setTimer(
                afterMillis, tick -> vertx.executeBlocking(this::portion).onComplete(done -> {
                    if (running) {
                        again(done.succeeded() ? done.result() : every.toMillis());
                    }
                }));
    }

    /** One portion; answers after how many ms the next is due. */
    private long portion() {
        long began = System.nanoTime();
        int taken = takeUp();
        return pace.dueIn(taken, Duration.ofNanos(System.nanoTime() - began));
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
        vertx.cancelTimer(timer);
    }

    /** How many were taken up; what fails is due still and tried again. */
    private int takeUp() {
        try {
            return matching.next(pace.portion());
        } catch (RuntimeException e) {
            LOG.warn("Duplicates could not be looked for; the next sweep will try again", e);
            return 0;
        }
    }
}
