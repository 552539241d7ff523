package io.clientele.kit.job.work;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;

import io.clientele.kit.job.DividedJob;
import io.clientele.kit.job.JobJson;
import io.clientele.kit.sql.Sql;

/** The parts of divided jobs. The lock of a row is the right to work on it. */
@Singleton
class PartRows {

    private final Sql sql;

    PartRows(Sql sql) {
        this.sql = sql;
    }

    /** Unless somebody else has divided the job meanwhile: parts of two divisions do not fit together. */
    void insert(UUID job, List<DividedJob.Part> parts) {
        sql.query("select id from job where id = ? for update", row -> row.getObject(1, UUID.class), job);
        if (far(job).parts() > 0) {
            return;
        }
        for (int i = 0; i < parts.size(); i++) {
            sql.execute(
                    "insert into job_part (job_id, part, size, state) values (?, ?, ?, ?::jsonb)",
                    job,
                    i,
                    parts.get(i).size(),
                    JobJson.text(parts.get(i).state()));
        }
    }

    /** How far all parts are together; without parts, the job was not divided yet. */
    Far far(UUID job) {
        return sql.query("""
                        select count(*), coalesce(sum(size), 0), coalesce(sum(done), 0), count(*) filter (where not finished)
                          from job_part where job_id = ?""", row -> new Far(row.getInt(1), row.getLong(2), row.getLong(3), row.getInt(4)), job)
                .getFirst();
    }

    List<JsonNode> states(UUID job) {
        return sql.query(
                "select state from job_part where job_id = ? order by part",
                row -> JobJson.tree(row.getString(1)),
                job);
    }

    /**
     * Leaves a job to the newest of the same kind that does all of this, or has done it: one that waits may still be cancelled.
     *
     * @return whether there is one
     */
    boolean leftToNewer(UUID job) {
        return sql.execute("""
                        update job set superseded_by = newest.id from (
                            select n.id from job n join job j on n.kind = j.kind
                             where j.id = ? and (n.created_at, n.id) > (j.created_at, j.id) and (n.state = 'SUCCEEDED' or n.state = 'RUNNING' and exists (select from job_part where job_id = n.id))
                             order by n.created_at desc, n.id desc limit 1) as newest
                         where job.id = ?""", job, job) > 0;
    }

    /** Jobs under way that somebody could help with. */
    List<Open> open() {
        return sql.query(
                """
                select id, kind, request from job
                 where state = 'RUNNING' and not cancel_requested
                   and exists (select from job_part where job_id = job.id and not finished)
                 order by created_at""", row -> new Open(row.getObject(1, UUID.class), row.getString(2), JobJson.tree(row.getString(3))));
    }

    /** A part that nobody works on, ours until the transaction ends; none when all are taken or the job has ended. */
    Optional<Held> hold(UUID job) {
        return sql.query("""
                        select p.part, p.state from job_part p join job j on j.id = p.job_id
                         where p.job_id = ? and not p.finished and j.state = 'RUNNING' and not j.cancel_requested
                         order by p.part limit 1 for update of p skip locked""", row -> new Held(row.getInt(1), JobJson.tree(row.getString(2))), job).stream()
                .findFirst();
    }

    /** With what was gathered, unless the job has ended meanwhile: then nobody would take that away again. */
    void reach(UUID job, int part, DividedJob.Step step) {
        sql.execute(
                "update job_part set state = ?::jsonb, done = done + ?, finished = ? where job_id = ? and part = ?",
                JobJson.text(step.state()),
                step.done(),
                step.finished(),
                job,
                part);
        if (step.gathered() != null) {
            sql.execute("""
                    insert into job_gathered (job_id, part, bytes)
                    select id, ?, ? from job where id = ? and state in ('QUEUED', 'RUNNING') for share""", part, step.gathered(), job);
        }
    }

    DividedJob.Gathered gathered(UUID job) {
        return new DividedJob.Gathered() {

            @Override
            public UUID job() {
                return job;
            }

            @Override
            public List<JsonNode> states() {
                return PartRows.this.states(job);
            }

            @Override
            public void each(Consumer<byte[]> reader) {
                steps(job).forEach(step -> bytes(job, step).ifPresent(reader));
            }
        };
    }

    private List<Long> steps(UUID job) {
        return sql.query(
                "select step from job_gathered where job_id = ? order by part, step", row -> row.getLong(1), job);
    }

    /** None when the job has ended meanwhile, in other hands. */
    private Optional<byte[]> bytes(UUID job, long step) {
        return sql
                .query(
                        "select bytes from job_gathered where job_id = ? and step = ?",
                        row -> row.getBytes(1),
                        job,
                        step)
                .stream()
                .findFirst();
    }

    record Far(int parts, long total, long done, int open) {}

    record Open(UUID job, String kind, JsonNode request) {}

    record Held(int part, JsonNode state) {}
}
