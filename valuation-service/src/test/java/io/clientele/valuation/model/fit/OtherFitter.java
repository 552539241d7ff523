package io.clientele.valuation.model.fit;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;

import io.clientele.valuation.population.Range;
import io.clientele.valuation.store.Database;

/** Another replica that works on a fit, as this one sees it: by what it does to the database. */
@ApplicationScoped
class OtherFitter {

    private final ModelFit fits;
    private final Database database;
    private final ObjectMapper json;

    OtherFitter(ModelFit fits, Database database, ObjectMapper json) {
        this.fits = fits;
        this.database = database;
        this.json = json;
    }

    /** It leads a fit of one part. Nobody helps until it is missed. */
    UUID leads(String request, Instant knownAt) {
        var job = UUID.randomUUID();
        var part = json.valueToTree(new FitPart(knownAt, new Range(null, null), 0));
        QuarkusTransaction.requiringNew().run(() -> {
            database.execute("""
                    INSERT INTO job (id, kind, state, request, worker, heartbeat_at, attempts, created_at, started_at, cancel_requested)
                    VALUES (?, 'MODEL_FIT', 'RUNNING', ?::jsonb, ?, now() + interval '1 hour', 1, now(), now(), true)""", job, request, UUID.randomUUID());
            database.execute(
                    "INSERT INTO job_part (job_id, part, size, state) VALUES (?, 0, 1, ?::jsonb)",
                    job,
                    part.toString());
        });
        return job;
    }

    /** It does a step, begins another one, and is killed before that is committed. */
    void isKilledInTheMiddle(UUID job) {
        QuarkusTransaction.requiringNew().run(() -> works(job));
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                works(job);
                throw new Killed();
            });
        } catch (Killed e) {
            // as its connection is closed, so is its transaction undone
        }
    }

    /** Others help from now on, and one of them leads. */
    void isMissed(UUID job) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.execute(
                        "UPDATE job SET cancel_requested = false, heartbeat_at = '2020-01-01T00:00:00Z' WHERE id = ?",
                        job));
    }

    private void works(UUID job) {
        var request = tree(text("SELECT request FROM job WHERE id = ?", job));
        var step = fits.step(request, tree(text("SELECT state FROM job_part WHERE job_id = ? FOR UPDATE", job)));
        database.execute(
                "UPDATE job_part SET state = ?::jsonb, done = done + ?, finished = ? WHERE job_id = ?",
                step.state().toString(),
                step.done(),
                step.finished(),
                job);
        database.execute("INSERT INTO job_gathered (job_id, part, bytes) VALUES (?, 0, ?)", job, step.gathered());
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
