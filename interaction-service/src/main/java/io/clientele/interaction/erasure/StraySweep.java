package io.clientele.interaction.erasure;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.inject.Singleton;

import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

import io.clientele.kit.kafka.Worker;

/**
 * Looks after entries that were let in just before their customer was erased, and written just after: a single plain entry takes
 * no lock on its customer. Any replica may; of two that find the same one, the second finds nothing left.
 */
@Singleton
class StraySweep {

    private static final Logger LOG = Logger.getLogger(StraySweep.class);
    private static final long EVERY_MILLIS = 5_000;

    private final Erasures erasures;
    private final Worker worker = new Worker("erased-strays", this::run);

    StraySweep(Erasures erasures) {
        this.erasures = erasures;
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
                LOG.warnf("Entries of erased customers cannot be looked for now: %s", e.getMessage());
            }
            worker.pause(EVERY_MILLIS);
        }
    }

    void sweep() {
        erasures.strays().forEach(erasures::rekey);
    }
}
