package io.clientele.kit.job.work;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

import io.quarkus.arc.Arc;
import org.jboss.logging.Logger;

import io.clientele.kit.http.problem.Problem;
import io.clientele.kit.job.DividedJob;
import io.clientele.kit.job.JobKind;
import io.clientele.kit.job.JobState;
import io.clientele.kit.job.Progress;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.trouble.Trouble;

/** Runs a claimed job to its end: done, failed with a problem, cancelled, or given back because this replica ends. */
@Singleton
class Run {

    private static final Logger LOG = Logger.getLogger(Run.class);

    private final Claims claims;
    private final Division division;
    private final Map<String, JobKind> kinds = new HashMap<>();
    private final Set<Advance> running = ConcurrentHashMap.newKeySet();

    Run(Claims claims, Division division, @Any Instance<JobKind> kinds) {
        this.claims = claims;
        this.division = division;
        kinds.forEach(kind -> this.kinds.put(kind.kind(), sensible(kind)));
    }

    /** Refuses, before anything of it runs, what would gather half and tell it as the whole. */
    static JobKind sensible(JobKind kind) {
        if (kind instanceof DividedJob.Gathering gathering && gathering.onlyTheLatest()) {
            throw new IllegalStateException(
                    "Jobs of kind " + kind.kind() + " gather, and are onlyTheLatest: one that a newer job ends"
                            + " would tell what it has gathered by then as if it were all. Declare one or the other.");
        }
        return kind;
    }

    Set<String> kinds() {
        return kinds.keySet();
    }

    /** Makes running jobs stop at their next check and go back into the queue. */
    void interrupt() {
        running.forEach(Advance::giveBack);
    }

    void job(Claim claim) {
        var advance = new Advance(claims, claim);
        running.add(advance);
        try (advance) {
            advance.start();
            var result = withRequestContext(claim, advance);
            advance.finish(JobState.SUCCEEDED, result, null);
        } catch (Stopped e) {
            switch (e.why()) {
                case CANCELLED -> advance.finish(JobState.CANCELLED, null, null);
                case GIVEN_BACK -> claims.release(claim);
                case TAKEN_OVER -> LOG.infof("Job %s was taken over by another worker", claim.id());
            }
        } catch (Rejection e) {
            advance.finish(JobState.FAILED, null, Problem.of(e));
        } catch (Exception | Error e) {
            if (Trouble.of(e) == Trouble.INFRASTRUCTURE) {
                LOG.warnf(e, "Job %s met trouble; it is run again as if this worker had died", claim.id());
                return;
            }
            LOG.errorf(e, "Job %s of kind %s failed", claim.id(), claim.kind());
            advance.finish(JobState.FAILED, null, defect());
        } finally {
            running.remove(advance);
        }
    }

    private Object withRequestContext(Claim claim, Progress progress) throws Exception {
        var kind = kinds.get(claim.kind());
        if (claim.hopeless()) {
            throw Rejection.unavailable(
                    "JOB_WORKERS_DIED", "Its workers died or met trouble too often before they ended.");
        }
        return inRequest(() -> kind instanceof DividedJob divided
                ? division.lead(claim.id(), divided, claim.request(), progress)
                : kind.run(claim.request(), progress));
    }

    /** Does a step of a divided job that another worker leads; false when there is nothing to help with. */
    boolean help() throws Exception {
        for (var open : division.open()) {
            if (kinds.get(open.kind()) instanceof DividedJob divided
                    && inRequest(() -> division.step(open.job(), divided, open.request()))) {
                return true;
            }
        }
        return false;
    }

    private static <T> T inRequest(Callable<T> work) throws Exception {
        var requests = Arc.container().requestContext();
        requests.activate();
        try {
            return work.call();
        } finally {
            requests.terminate();
        }
    }

    /** What a failed job shows when nobody foresaw it. */
    private static Problem defect() {
        return Problem.of(
                500,
                "INTERNAL_ERROR",
                "The job failed by a defect; the log of the service says more under the job's id.",
                List.of());
    }
}
