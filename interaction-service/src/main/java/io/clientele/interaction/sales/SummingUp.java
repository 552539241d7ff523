package io.clientele.interaction.sales;

import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

import io.clientele.interaction.InteractionSettings;
import io.clientele.kit.kafka.Worker;

/** Folds sales every now and then, so that a report finds little to do; half of the time, so that others find little hindrance. */
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
                while (worker.running() && sums.due()) {
                    long began = System.nanoTime();
                    sums.fold();
                    worker.pause(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
                }
            } catch (RuntimeException e) {
                LOG.warnf("Sales could not be summed up now, and will be later: %s", e.toString());
            }
        }
    }
}
