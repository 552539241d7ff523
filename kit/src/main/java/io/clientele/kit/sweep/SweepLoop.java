package io.clientele.kit.sweep;

import java.time.Duration;

import org.jboss.logging.Logger;

import io.clientele.kit.kafka.Worker;

/** Runs one sweep: rest, round, rest, round. */
final class SweepLoop {

    private static final Logger LOG = Logger.getLogger(SweepLoop.class);

    private final Sweep sweep;
    private final Worker worker;

    SweepLoop(Sweep sweep) {
        this.sweep = sweep;
        this.worker = new Worker(sweep.name(), this::run);
    }

    void start() {
        worker.start();
    }

    void end() {
        worker.end();
    }

    /** Waits for the round that is under way. */
    void stop() {
        worker.stop();
    }

    private void run() throws InterruptedException {
        worker.pause(sweep.every().toMillis());
        while (worker.running()) {
            worker.pause(round().toMillis());
        }
    }

    private Duration round() {
        try {
            return sweep.round();
        } catch (RuntimeException e) {
            LOG.warnf("Sweep %s failed and comes again: %s", sweep.name(), e);
            LOG.debugf(e, "Sweep %s failed here", sweep.name());
            return sweep.every();
        }
    }
}
