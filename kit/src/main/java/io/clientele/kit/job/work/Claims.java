package io.clientele.kit.job.work;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.narayana.jta.QuarkusTransaction;

import io.clientele.kit.job.JobJson;
import io.clientele.kit.job.JobState;
import io.clientele.kit.sql.Sql;

/** Who runs which job. Every change here is conditional on still being the one who does. Times are the database's: replicas have clocks of their own. */
@Singleton
class Claims {

    /** So long without a heartbeat, and a worker is taken for dead. */
    static final Duration SILENCE = Duration.ofSeconds(15);

    private static final int MOST_ATTEMPTS = 5;

    private final Sql sql;

    Claims(Sql sql) {
        this.sql = sql;
    }

    /** The oldest job of these kinds that waits, or whose worker has fallen silent, is ours from now on. */
    Optional<Claim> next(Set<String> kinds) {
        return sql
                .query(
                        """
                        update job set state = 'RUNNING', worker = ?, heartbeat_at = clock_timestamp(), attempts = attempts + 1, done = 0,
                            total = null, started_at = clock_timestamp(), superseded_by = null
                        where id = (select id from job where kind = any (?)
                                and (state = 'QUEUED' or state = 'RUNNING' and heartbeat_at < clock_timestamp() - ?::interval)
                            order by created_at limit 1 for update skip locked)
                        returning id, worker, kind, request, attempts""",
                        row -> new Claim(
                                row.getObject("id", UUID.class),
                                row.getObject("worker", UUID.class),
                                row.getString("kind"),
                                JobJson.tree(row.getString("request")),
                                row.getInt("attempts") > MOST_ATTEMPTS),
                        UUID.randomUUID(),
                        kinds.toArray(String[]::new),
                        SILENCE.toString())
                .stream()
                .findFirst();
    }

    /** Tells that we live and how far we are; answers whether to go on. */
    Pulse heartbeat(Claim claim, long done, Long total) {
        return sql
                .query(
                        """
                        update job set heartbeat_at = clock_timestamp(), done = ?, total = ?::bigint
                        where id = ? and worker = ? and state = 'RUNNING' returning cancel_requested""",
                        row -> row.getBoolean(1) ? Pulse.CANCELLED : Pulse.ON,
                        done,
                        total,
                        claim.id(),
                        claim.worker())
                .stream()
                .findFirst()
                .orElse(Pulse.LOST);
    }

    /** What steps have gathered goes with the end; one that is under way is waited for at its commit, or comes too late to leave anything. */
    void finish(Claim claim, JobState state, long done, Long total, Object result, Object problem) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (ended(claim, state, done, total, result, problem)) {
                sql.execute("delete from job_gathered where job_id = ?", claim.id());
            }
        });
    }

    private boolean ended(Claim claim, JobState state, long done, Long total, Object result, Object problem) {
        int ours = sql.execute(
                """
                update job set state = ?, done = ?, total = ?::bigint, result = ?::jsonb, problem = ?::jsonb, finished_at = clock_timestamp()
                where id = ? and worker = ? and state = 'RUNNING'""",
                state.name(),
                done,
                total,
                result == null ? null : JobJson.text(result),
                problem == null ? null : JobJson.text(problem),
                claim.id(),
                claim.worker());
        return ours == 1;
    }

    /** Gives a job back unfinished, for this replica is about to end. */
    void release(Claim claim) {
        sql.execute("""
                update job set state = 'QUEUED', worker = null, heartbeat_at = null, started_at = null, attempts = attempts - 1,
                    given_back = true
                where id = ? and worker = ? and state = 'RUNNING'""", claim.id(), claim.worker());
    }
}
