package io.clientele.interaction.sales;

import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

import io.clientele.interaction.InteractionSettings;
import io.clientele.kit.kafka.Worker;

/**
 * Folds sales every now and then, so that a report finds little to do. While more is due than one step takes, as after a large load,
 * it works half of the time, so that others find little hindrance; what trickles in waits until the next time, and is summed up
 * together.
 */
@ApplicationScoped
class SummingUp {

    private static final Logger LOG = Logger.getLogger(SummingUp.class);

    private final Sums sums;
    private final InteractionSettings settings;
    private final Worker worker = new Worker("sales", this::run);

    SummingUp(Sums sums, InteractionSettings settings) {
        this.sums = sums;
        this.settings = settings;
    }

    void start(@Observes StartupEvent started) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        worker.stop();
    }

    private void run() throws InterruptedException {
        while (worker.running()) {
            worker.pause(settings.sales().foldEvery().toMillis());
            try {
                while (worker.running() && sums.due() && foldedFully()) {
                    LOG.trace("more is due");
                }
            } catch (RuntimeException e) {
                LOG.warnf("Sales could not be summed up now, and will be later: %s", e.toString());
            }
        }
    }

    /** One step and a rest as long; answers whether the step was a full one. */
    private boolean foldedFully() throws InterruptedException {
        long began = System.nanoTime();
        var more = sums.fold() >= Sums.CUSTOMERS;
        worker.pause(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
        return more;
    }
}
