package io.clientele.valuation.population;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;

import io.clientele.kit.job.DividedJob;
import io.clientele.valuation.store.Database;

/** Another replica that gathers what this one gathers too, as this one sees it: by what it does to the database. */
@ApplicationScoped
public class OtherReader {

    private final Database database;
    private final ObjectMapper json;

    OtherReader(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * It leads a job. Nobody helps until it is missed.
     *
     * @param parts what they begin with
     */
    public UUID leads(DividedJob kind, String request, List<?> parts) {
        var job = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> {
            database.execute("""
                    INSERT INTO job (id, kind, state, request, worker, heartbeat_at, attempts, created_at, started_at, cancel_requested)
                    VALUES (?, ?, 'RUNNING', ?::jsonb, ?, now() + interval '1 hour', 1, now(), now(), true)""", job, kind.kind(), request, UUID.randomUUID());
            for (int part = 0; part < parts.size(); part++) {
                database.execute(
                        "INSERT INTO job_part (job_id, part, size, state) VALUES (?, ?, 1, ?::jsonb)",
                        job,
                        part,
                        json.valueToTree(parts.get(part)).toString());
            }
        });
        return job;
    }

    /** It does a step, begins another one, and is killed before that is committed. */
    public void isKilledInTheMiddle(UUID job, DividedJob kind) {
        QuarkusTransaction.requiringNew().run(() -> works(job, kind));
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                works(job, kind);
                throw new Killed();
            });
        } catch (Killed e) {
            // as its connection is closed, so is its transaction undone
        }
    }

    /** It does all steps and works out what comes of them, and is killed before it can end the job. */
    public void isKilledAtTheEnd(UUID job, DividedJob.Gathering kind) throws Exception {
        while (database.query("SELECT 1 FROM job_part WHERE job_id = ? AND NOT finished", row -> 1, job)
                        .size()
                > 0) {
            QuarkusTransaction.requiringNew().run(() -> works(job, kind));
        }
        kind.result(tree(text("SELECT request FROM job WHERE id = ?", job)), gathered(job), new Unwatched());
    }

    private DividedJob.Gathered gathered(UUID job) {
        return new DividedJob.Gathered() {

            @Override
            public UUID job() {
                return job;
            }

            @Override
            public List<JsonNode> states() {
                return database.query(
                        "SELECT state FROM job_part WHERE job_id = ? ORDER BY part",
                        row -> tree(row.getString(1)),
                        job);
            }

            @Override
            public void each(Consumer<byte[]> reader) {
                database.query(
                                "SELECT bytes FROM job_gathered WHERE job_id = ? ORDER BY part, step",
                                row -> row.getBytes(1),
                                job)
                        .forEach(reader);
            }
        };
    }

    /** Others help from now on, and one of them leads. */
    public void isMissed(UUID job) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.execute(
                        "UPDATE job SET cancel_requested = false, heartbeat_at = '2020-01-01T00:00:00Z' WHERE id = ?",
                        job));
    }

    private void works(UUID job, DividedJob kind) {
        var request = tree(text("SELECT request FROM job WHERE id = ?", job));
        int part = Integer.parseInt(text("SELECT min(part) FROM job_part WHERE job_id = ? AND NOT finished", job));
        var held = tree(text("SELECT state FROM job_part WHERE job_id = ? AND part = " + part + " FOR UPDATE", job));
        var step = kind.step(request, held);
        database.execute(
                "UPDATE job_part SET state = ?::jsonb, done = done + ?, finished = ? WHERE job_id = ? AND part = ?",
                step.state().toString(),
                step.done(),
                step.finished(),
                job,
                part);
        if (step.gathered() != null) {
            database.execute(
                    "INSERT INTO job_gathered (job_id, part, bytes) VALUES (?, ?, ?)", job, part, step.gathered());
        }
    }

    private String text(String sql, UUID job) {
        return database.query(sql, row -> row.getString(1), job).getFirst();
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
