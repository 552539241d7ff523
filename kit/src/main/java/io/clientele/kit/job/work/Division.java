package io.clientele.kit.job.work;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;

import io.clientele.kit.job.DividedJob;
import io.clientele.kit.job.Progress;
import io.clientele.kit.job.Submitted;
import io.clientele.kit.sql.Tries;

/**
 * Does divided jobs. The worker that has claimed the job divides it, works along, and ends it when no part is open; every other
 * worker of every replica that has nothing else to do helps. PostgreSQL says who has which part.
 */
@Singleton
class Division {

    private static final int LONGEST_STEP_SECONDS = 120;
    private static final long LOOK_NANOS = 20_000_000;

    private final PartRows parts;
    private final Submitted submitted;
    private final Counter steps;

    Division(PartRows parts, Submitted submitted, MeterRegistry metrics) {
        this.parts = parts;
        this.submitted = submitted;
        this.steps = Counter.builder("clientele.job.steps")
                .description("Steps of divided jobs that this replica has done")
                .register(metrics);
    }

    /** Jobs under way that somebody could help with. */
    List<PartRows.Open> open() {
        return parts.open();
    }

    /** The part of the worker that has claimed the job: the result is its. */
    Object lead(UUID job, DividedJob kind, JsonNode request, Progress progress) throws Exception {
        divide(job, kind, request);
        while (true) {
            progress.check();
            var far = parts.far(job);
            progress.total(far.total());
            progress.done(far.done());
            if (far.open() == 0 && kind instanceof DividedJob.Gathering gathering) {
                return gathering.result(request, parts.gathered(job), progress);
            } else if (far.open() == 0) {
                progress.total(far.done()); // the sizes of parts were estimates
                return kind.result(request, parts.states(job), false);
            } else if (kind.onlyTheLatest() && parts.leftToNewer(job)) {
                return kind.result(request, parts.states(job), true);
            }
            // a step that met a deadlock or a lost connection left nothing behind
            if (!Tries.of("Steps of job " + job, () -> step(job, kind, request))) {
                LockSupport.parkNanos(LOOK_NANOS); // all open parts are in other hands
            }
        }
    }

    /** Does one step of some part; false when none is free. */
    boolean step(UUID job, DividedJob kind, JsonNode request) {
        boolean done = QuarkusTransaction.requiringNew()
                .timeout(LONGEST_STEP_SECONDS)
                .call(() -> {
                    var held = parts.hold(job);
                    held.ifPresent(part -> parts.reach(job, part.part(), kind.step(request, part.state())));
                    return held.isPresent();
                });
        if (done) {
            steps.increment();
        }
        return done;
    }

    private void divide(UUID job, DividedJob kind, JsonNode request) {
        if (parts.far(job).parts() == 0) {
            var divided = kind.divide(request);
            QuarkusTransaction.requiringNew().run(() -> parts.insert(job, divided));
            submitted.ring();
        }
    }
}
