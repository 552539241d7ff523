package io.clientele.kit.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;

import io.clientele.kit.sql.Sql;

/** The table of jobs, as callers read and change it. */
@Singleton
class JobRows {

    private static final String VIEW = """
            select id, kind, state, done, total, created_at, started_at, finished_at, superseded_by, result, problem from job
            """;

    private final Sql sql;
    private final Clock clock;

    JobRows(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void insert(UUID id, String kind, Object request) {
        sql.execute(
                "insert into job (id, kind, state, request, created_at) values (?, ?, 'QUEUED', ?::jsonb, clock_timestamp())",
                id,
                kind,
                JobJson.request(request));
    }

    Optional<JobView> find(UUID id) {
        return sql.query(VIEW + "where id = ?", this::view, id).stream().findFirst();
    }

    /** Newest first, one more than a page holds. */
    List<JobView> list(JobFilter filter, UUID before, int limit) {
        var arguments = filter.arguments();
        var where = filter.where() + (before == null ? "" : " and id < ?");
        if (before != null) {
            arguments.add(before);
        }
        arguments.add(limit + 1);
        return sql.query(VIEW + where + " order by id desc limit ?", this::view, arguments.toArray());
    }

    /** How much the last job of a kind that succeeded at once did in a second, of those that did enough. */
    Optional<Double> pace(String kind, long atLeast) {
        return sql.query("""
                        select done / extract(epoch from finished_at - started_at) from job
                         where kind = ? and state = 'SUCCEEDED' and attempts = 1 and not given_back and done > 0 and done >= ?
                           and finished_at > started_at and result is not null
                         order by id desc limit 1""", row -> row.getDouble(1), kind, atLeast).stream().findFirst();
    }

    long count(JobFilter filter) {
        return sql.count(
                "select count(*) from job " + filter.where(), filter.arguments().toArray());
    }

    /** A job that waits ends at once; one that runs is told, and ends at its next check. */
    void cancel(UUID id) {
        sql.execute("""
                update job set cancel_requested = true,
                    state = case when state = 'QUEUED' then 'CANCELLED' else state end,
                    finished_at = case when state = 'QUEUED' then clock_timestamp() end
                where id = ? and state in ('QUEUED', 'RUNNING')""", id);
        sql.execute("""
                delete from job_gathered using job
                 where job.id = job_gathered.job_id and job.id = ? and job.state = 'CANCELLED'""", id);
    }

    /** A job that came to nothing waits as if it had never begun. */
    void queueAgain(UUID id) {
        sql.execute("""
                delete from job_part using job
                 where job.id = job_part.job_id and job.id = ? and job.state in ('FAILED', 'CANCELLED')""", id);
        sql.execute("""
                update job set state = 'QUEUED', cancel_requested = false, worker = null, heartbeat_at = null, attempts = 0,
                    given_back = false, done = 0, total = null, started_at = null, finished_at = null, problem = null
                where id = ? and state in ('FAILED', 'CANCELLED')""", id);
    }

    private JobView view(ResultSet row) throws SQLException {
        var done = row.getLong("done");
        var total = row.getObject("total", Long.class);
        var started = Sql.instant(row, "started_at");
        var finished = Sql.instant(row, "finished_at");
        return new JobView(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                JobState.valueOf(row.getString("state")),
                done,
                total,
                Sql.instant(row, "created_at"),
                started,
                finished != null ? null : estimatedEnd(started, done, total),
                finished,
                row.getObject("superseded_by", UUID.class),
                tree(row.getString("result")),
                tree(row.getString("problem")));
    }

    /** The end at the speed so far; unknown before anything is done. */
    private Instant estimatedEnd(Instant started, long done, Long total) {
        if (started == null || total == null || done <= 0) {
            return null;
        }
        var elapsed = Duration.between(started, clock.instant()).toMillis();
        var left = (double) elapsed / done * Math.max(0, total - done);
        return clock.instant().plusMillis((long) left).truncatedTo(ChronoUnit.SECONDS);
    }

    private static JsonNode tree(String text) {
        return text == null ? null : JobJson.tree(text);
    }

    /** Which jobs a list shows; nothing given means all. */
    record JobFilter(List<String> kinds, List<JobState> states) {

        String where() {
            return "where (? or kind = any (?)) and (? or state = any (?))";
        }

        List<Object> arguments() {
            var arguments = new ArrayList<Object>();
            arguments.add(kinds.isEmpty());
            arguments.add(kinds.toArray(String[]::new));
            arguments.add(states.isEmpty());
            arguments.add(states.stream().map(JobState::name).toArray(String[]::new));
            return arguments;
        }
    }
}
