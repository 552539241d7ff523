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
 * Folds sales every now and then, so that a report finds little to do. What trickles in waits until the next time, and is summed up
 * in small steps with long rests, so that nobody who reads or writes meanwhile waits noticeably longer. When that does not end, as
 * after a large load, steps are large, which is less work in all, and fill half of the time.
 */
@ApplicationScoped
class SummingUp {

    private static final Logger LOG = Logger.getLogger(SummingUp.class);

    private static final Step GENTLE = new Step(250, 3);
    private static final Step LARGE = new Step(Sums.CUSTOMERS, 1);
    private static final int GENTLE_STEPS = 40;

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
                for (int step = 0;
                        worker.running() && sums.due() && taken(step < GENTLE_STEPS ? GENTLE : LARGE);
                        step++) {
                    LOG.trace("more is due");
                }
            } catch (RuntimeException e) {
                LOG.warnf("Sales could not be summed up now, and will be later: %s", e.toString());
            }
        }
    }

    /** One step and a rest; answers whether the step was a full one. */
    private boolean taken(Step step) throws InterruptedException {
        long began = System.nanoTime();
        var more = sums.fold(step.customers) >= step.customers;
        worker.pause(step.rests * TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
        return more;
    }

    /** @param rests how many times as long to rest as was worked */
    private record Step(int customers, int rests) {}
}
