package io.clientele.kit.job;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.clientele.kit.sql.Sql;

/** Who runs which job. Every change here is conditional on still being the one who does. */
@Singleton
class Claims {

    /** So long without a heartbeat, and a worker is taken for dead. */
    static final Duration SILENCE = Duration.ofSeconds(15);

    private static final int MOST_ATTEMPTS = 5;

    private final Sql sql;
    private final Clock clock;

    Claims(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The oldest job that waits, or whose worker has fallen silent, is ours from now on. */
    Optional<Claim> next() {
        var now = clock.instant();
        return sql
                .query(
                        """
                        update job set state = 'RUNNING', worker = ?, heartbeat_at = ?, attempts = attempts + 1, done = 0,
                            total = null, started_at = ?
                        where id = (select id from job where state = 'QUEUED' or state = 'RUNNING' and heartbeat_at < ?
                            order by created_at limit 1 for update skip locked)
                        returning id, worker, kind, request, attempts""",
                        row -> new Claim(
                                row.getObject("id", UUID.class),
                                row.getObject("worker", UUID.class),
                                row.getString("kind"),
                                JobJson.tree(row.getString("request")),
                                row.getInt("attempts") > MOST_ATTEMPTS),
                        UUID.randomUUID(),
                        now,
                        now,
                        now.minus(SILENCE))
                .stream()
                .findFirst();
    }

    /** Tells that we live and how far we are; answers whether to go on. */
    Pulse heartbeat(Claim claim, long done, Long total) {
        return sql
                .query(
                        """
                        update job set heartbeat_at = ?, done = ?, total = ?::bigint
                        where id = ? and worker = ? and state = 'RUNNING' returning cancel_requested""",
                        row -> row.getBoolean(1) ? Pulse.CANCELLED : Pulse.ON,
                        clock.instant(),
                        done,
                        total,
                        claim.id(),
                        claim.worker())
                .stream()
                .findFirst()
                .orElse(Pulse.LOST);
    }

    void finish(Claim claim, JobState state, long done, Long total, Object result, Object problem) {
        sql.execute(
                """
                update job set state = ?, done = ?, total = ?::bigint, result = ?::jsonb, problem = ?::jsonb, finished_at = ?
                where id = ? and worker = ? and state = 'RUNNING'""",
                state.name(),
                done,
                total,
                result == null ? null : JobJson.text(result),
                problem == null ? null : JobJson.text(problem),
                clock.instant(),
                claim.id(),
                claim.worker());
    }

    /** Gives a job back unfinished, for this replica is about to end. */
    void release(Claim claim) {
        sql.execute("""
                update job set state = 'QUEUED', worker = null, heartbeat_at = null, started_at = null, attempts = attempts - 1
                where id = ? and worker = ? and state = 'RUNNING'""", claim.id(), claim.worker());
    }
}
