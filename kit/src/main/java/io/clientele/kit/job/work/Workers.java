package io.clientele.kit.job.work;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.inject.Singleton;

import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

import io.clientele.kit.job.DividedJob;
import io.clientele.kit.job.Submitted;
import io.clientele.kit.kafka.Worker;

/**
 * The threads of this replica that run jobs. A job is claimed by one of them in the whole service; while it runs its
 * heartbeat is told, and one whose heartbeat has stopped is claimed by another. Who finds nothing to claim helps with a
 * {@link DividedJob}.
 */
@Singleton
class Workers {

    private static final Logger LOG = Logger.getLogger(Workers.class);
    private static final int THREADS = 2;
    private static final long LOOK_MILLIS = 250;

    private final Claims claims;
    private final Run run;
    private final Submitted submitted;
    private final List<Worker> workers = new ArrayList<>();

    Workers(Claims claims, Run run, Submitted submitted) {
        this.claims = claims;
        this.run = run;
        this.submitted = submitted;
    }

    void start(@Observes StartupEvent started) {
        for (int i = 1; i <= THREADS; i++) {
            workers.add(new Worker("jobs-" + i, () -> work(workers.getFirst())));
        }
        workers.forEach(Worker::start);
    }

    void stop(@Observes Shutdown stopping) {
        workers.forEach(Worker::end);
        submitted.ring();
        run.interrupt();
        workers.forEach(Worker::stop);
    }

    private void work(Worker any) throws InterruptedException {
        while (any.running()) {
            try {
                var claimed = claims.next(run.kinds());
                if (claimed.isPresent()) {
                    run.job(claimed.get());
                } else if (!run.help()) {
                    submitted.await(LOOK_MILLIS);
                }
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                LOG.warnf("Jobs cannot be looked for: %s", e.getMessage());
                any.pause(LOOK_MILLIS * 8);
            }
        }
    }
}
