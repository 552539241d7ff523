package io.clientele.kit.accesslog;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

import io.clientele.kit.kafka.Worker;
import io.clientele.kit.privacy.Persons;

/**
 * Keeps who looked at whom without making anybody wait: reads are noted in memory and written together, twice a second. What can
 * be lost is what was read in the half second before the process is killed, and what does not fit in while the database is away;
 * that is counted.
 */
@Singleton
class AccessLog {

    private static final Logger LOG = Logger.getLogger(AccessLog.class);
    private static final int MOST_WAITING = 20_000;
    private static final int AT_ONCE = 5_000;
    private static final long EVERY_MILLIS = 500;

    private final BlockingQueue<Access> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final List<Access> taken = new ArrayList<>();
    private final Worker worker = new Worker("access-log", this::run);
    private final AccessRows rows;
    private final boolean kept;
    private final Counter lost;

    AccessLog(AccessRows rows, MeterRegistry metrics, Instance<Persons> persons) {
        this.rows = rows;
        this.kept = persons.isResolvable();
        this.lost = Counter.builder("clientele.accesses.lost")
                .description("Reads that could not be noted, since too many waited for the database")
                .register(metrics);
    }

    void start(@Observes StartupEvent started) {
        if (kept) {
            worker.start();
        }
    }

    void stop(@Observes Shutdown stopping) {
        worker.stop();
    }

    boolean kept() {
        return kept;
    }

    void note(Access access) {
        if (!waiting.offer(access)) {
            lost.increment();
        }
    }

    private void run() throws InterruptedException {
        while (worker.running()) {
            worker.pause(EVERY_MILLIS);
            write();
        }
    }

    /** So many at once as a statement takes in its stride: an export shows hundreds of persons in one access. */
    private boolean take() {
        int persons = 0;
        for (var next = waiting.poll(); next != null; next = persons < AT_ONCE ? waiting.poll() : null) {
            taken.add(next);
            persons += next.persons().size();
        }
        return !taken.isEmpty();
    }

    private void write() {
        try {
            while (!taken.isEmpty() || take()) {
                rows.insert(taken);
                taken.clear();
            }
        } catch (RuntimeException e) {
            LOG.warnf("Who looked cannot be written now: %s", e.getMessage());
        }
    }
}
