package io.clientele.kit.accesslog;

import java.time.Duration;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.inject.Singleton;

import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

import io.clientele.kit.kafka.Worker;

/** Forgets who looked once that was long ago. */
@Singleton
class AccessSweep {

    private static final Logger LOG = Logger.getLogger(AccessSweep.class);
    private static final long EVERY_MILLIS = Duration.ofHours(1).toMillis();

    private final AccessLog log;
    private final Accesses accesses;
    private final Worker worker = new Worker("access-sweep", this::run);

    AccessSweep(AccessLog log, Accesses accesses) {
        this.log = log;
        this.accesses = accesses;
    }

    void start(@Observes StartupEvent started) {
        if (log.kept()) {
            worker.start();
        }
    }

    void stop(@Observes Shutdown stopping) {
        worker.stop();
    }

    private void run() throws InterruptedException {
        while (worker.running()) {
            try {
                accesses.forgetOld();
            } catch (RuntimeException e) {
                LOG.warnf("Old accesses cannot be forgotten now: %s", e.getMessage());
            }
            worker.pause(EVERY_MILLIS);
        }
    }
}
