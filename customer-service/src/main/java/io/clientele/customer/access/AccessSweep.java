package io.clientele.customer.access;

import java.time.Duration;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.inject.Singleton;

import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.clientele.customer.World;
import io.clientele.kit.kafka.Worker;

/** Forgets who looked once that was long ago. */
@Singleton
class AccessSweep {

    private static final Logger LOG = Logger.getLogger(AccessSweep.class);
    private static final long EVERY_MILLIS = Duration.ofHours(1).toMillis();

    private final AccessRows rows;
    private final World world;
    private final Duration keptFor;
    private final Worker worker = new Worker("access-sweep", this::run);

    AccessSweep(
            AccessRows rows,
            World world,
            @ConfigProperty(name = "clientele.privacy.accesses-kept-for", defaultValue = "P365D") Duration keptFor) {
        this.rows = rows;
        this.world = world;
        this.keptFor = keptFor;
    }

    void start(@Observes StartupEvent started) {
        worker.start();
    }

    void stop(@Observes Shutdown stopping) {
        worker.stop();
    }

    private void run() throws InterruptedException {
        while (worker.running()) {
            try {
                sweep();
            } catch (RuntimeException e) {
                LOG.warnf("Old accesses cannot be forgotten now: %s", e.getMessage());
            }
            worker.pause(EVERY_MILLIS);
        }
    }

    int sweep() {
        return rows.forgetBefore(world.now().now().minus(keptFor));
    }
}
