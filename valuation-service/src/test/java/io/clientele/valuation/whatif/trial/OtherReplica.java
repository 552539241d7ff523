package io.clientele.valuation.whatif.trial;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;

import io.clientele.valuation.cost.CostPolicies;
import io.clientele.valuation.population.Population;
import io.clientele.valuation.population.Range;
import io.clientele.valuation.store.Database;

/** Another replica that works on a trial, as this one sees it: by what it does to the database. */
@ApplicationScoped
class OtherReplica {

    /** Its own: what it has worked out, this one has not. */
    private final List<TrialJob> kinds;

    private final Population population;
    private final KeptParts parts;
    private final Database database;
    private final ObjectMapper json;

    OtherReplica(
            TrialJobs jobs,
            CostPolicies policies,
            Population population,
            KeptParts parts,
            Database database,
            ObjectMapper json) {
        this.kinds = List.of(jobs.ofCostPolicies(policies), jobs.ofModels());
        this.population = population;
        this.parts = parts;
        this.database = database;
        this.json = json;
    }

    /** It leads a job in two halves. Nobody helps until it is missed. */
    UUID leads(String kind, String request, Begun begun) {
        var job = UUID.randomUUID();
        var everybody = population.page(new Range(null, null), Integer.MAX_VALUE);
        var middle = everybody.get(everybody.size() / 2);
        var halves = Stream.of(new Range(null, middle), new Range(middle, null))
                .map(range -> parts.kept(PartState.of(begun, range)))
                .toList();
        QuarkusTransaction.requiringNew().run(() -> {
            database.execute("""
                    INSERT INTO job (id, kind, state, request, worker, heartbeat_at, attempts, created_at, started_at, cancel_requested)
                    VALUES (?, ?, 'RUNNING', ?::jsonb, ?, now() + interval '1 hour', 1, now(), now(), true)""", job, kind, request, UUID.randomUUID());
            for (int part = 0; part < halves.size(); part++) {
                database.execute(
                        "INSERT INTO job_part (job_id, part, size, state) VALUES (?, ?, 1, ?::jsonb)",
                        job,
                        part,
                        halves.get(part).toString());
            }
        });
        return job;
    }

    /** It does a step of the first half, begins another one, and is killed before that is committed. */
    void isKilledInTheMiddle(UUID job) {
        QuarkusTransaction.requiringNew().run(() -> works(job, holds(job)));
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                works(job, holds(job));
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

    /** It has the first half until the caller's transaction ends. */
    JsonNode holds(UUID job) {
        return tree(text("SELECT state FROM job_part WHERE job_id = ? AND part = 0 FOR UPDATE", job));
    }

    /** It does the next step of the half that it holds. */
    void works(UUID job, JsonNode held) {
        var kind = text("SELECT kind FROM job WHERE id = ?", job);
        var request = tree(text("SELECT request FROM job WHERE id = ?", job));
        var step = kinds.stream()
                .filter(each -> each.kind().equals(kind))
                .findFirst()
                .orElseThrow()
                .step(request, held);
        database.execute(
                "UPDATE job_part SET state = ?::jsonb, done = done + ?, finished = ? WHERE job_id = ? AND part = 0",
                step.state().toString(),
                step.done(),
                step.finished(),
                job);
    }

    /** Parts of a job that are done. */
    List<Integer> done(UUID job) {
        return database.query(
                "SELECT part FROM job_part WHERE job_id = ? AND finished ORDER BY part", row -> row.getInt(1), job);
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
