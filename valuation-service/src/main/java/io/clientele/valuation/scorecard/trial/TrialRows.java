package io.clientele.valuation.scorecard.trial;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.clientele.kit.sql.BinaryCopy;
import io.clientele.valuation.formula.scorecard.Cuts;
import io.clientele.valuation.scorecard.definition.Scorecard;
import io.clientele.valuation.store.Database;

/** Trials of scorecards, and what they have read of customers. */
@ApplicationScoped
public class TrialRows {

    private static final String SELECT = """
            SELECT id, scorecard, version, as_of, position, done, cuts, outcome FROM scorecard_trial
            """;

    private static final String CUT = """
            SELECT percentile_disc(ARRAY(SELECT p / 100.0 FROM generate_series(0, 100) AS p)::float8[])
                       WITHIN GROUP (ORDER BY (readings ->> ?::int)::float8)
              FROM scorecard_reading WHERE trial_id = ? AND readings ->> ?::int IS NOT NULL""";

    private final Database database;
    private final ObjectMapper json;

    TrialRows(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Begins the trial, or finds it where a stopped replica left off. */
    public Trial begin(UUID id, Scorecard scorecard, Instant asOf) {
        database.execute("""
                INSERT INTO scorecard_trial (id, scorecard, version, as_of) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING""", id, scorecard.code(), scorecard.version(), asOf);
        return find(id).orElseThrow();
    }

    public Optional<Trial> find(UUID id) {
        return database.query(SELECT + "WHERE id = ?", this::trial, id).stream().findFirst();
    }

    public Optional<Trial> latestFinished(String scorecard, int version) {
        return database.query(SELECT + """
                                WHERE scorecard = ? AND version = ? AND finished_at IS NOT NULL
                                ORDER BY finished_at DESC LIMIT 1""", this::trial, scorecard, version).stream()
                .findFirst();
    }

    public void reach(UUID id, UUID position, long done) {
        database.execute("UPDATE scorecard_trial SET position = ?, done = ? WHERE id = ?", position, done, id);
    }

    public void keep(UUID trial, List<Read> read) {
        var copy = new BinaryCopy("scorecard_reading (trial_id, customer_id, readings, before_score, before_band)");
        for (var one : read) {
            copy.row()
                    .uuid(trial)
                    .uuid(one.customer())
                    .text(one.readings())
                    .numeric(one.beforeScore())
                    .text(one.beforeBand());
        }
        database.copy(copy);
    }

    /** Empty when nobody of the base has a reading. */
    public Optional<Cuts> cut(UUID trial, int leaf) {
        return database
                .query(
                        CUT,
                        row -> row.getArray(1) == null
                                ? null
                                : new Cuts(
                                        Arrays.asList((Double[]) row.getArray(1).getArray())),
                        leaf,
                        trial,
                        leaf)
                .stream()
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** From here on customers are scored, from the first one. */
    public void cut(UUID trial, List<Optional<Cuts>> cuts) {
        database.execute(
                "UPDATE scorecard_trial SET cuts = ?::json, position = NULL WHERE id = ?",
                text(cuts.stream().map(c -> c.map(Cuts::values).orElse(null)).toList()),
                trial);
    }

    public List<Read> readings(UUID trial, UUID after, int limit) {
        return database.query(
                """
                SELECT customer_id, readings, before_score, before_band FROM scorecard_reading
                 WHERE trial_id = ? AND (?::uuid IS NULL OR customer_id > ?) ORDER BY customer_id LIMIT ?""",
                row -> new Read(
                        row.getObject("customer_id", UUID.class),
                        row.getString("readings"),
                        row.getBigDecimal("before_score"),
                        row.getString("before_band")),
                trial,
                after,
                after,
                limit);
    }

    /** Notes that somebody of whom something was read could not be scored; whom nothing was read of stays as it is. */
    public void passedOver(UUID trial, Read read) {
        database.execute(
                "UPDATE scorecard_reading SET readings = ?::json WHERE trial_id = ? AND customer_id = ? AND json_typeof(readings) = 'array'",
                Read.passedOver(read.customer(), "NOT_SCORED").readings(),
                trial,
                read.customer());
    }

    public void finish(UUID trial, String outcome, Instant at) {
        database.execute(
                "UPDATE scorecard_trial SET outcome = ?::json, finished_at = ? WHERE id = ?", outcome, at, trial);
    }

    /** Some thousands of rows that nobody needs any more; answers how many went. */
    public int forget(String table, UUID trial) {
        return database.execute(
                "DELETE FROM %1$s WHERE ctid = ANY (ARRAY(SELECT ctid FROM %1$s WHERE trial_id = ? LIMIT 5000))"
                        .formatted(table),
                trial);
    }

    /** From now on nobody finds what earlier trials of the same version came to, unless they score customers or are under way; answers which those are. */
    public List<UUID> withdraw(Trial trial) {
        return database.query(
                """
                UPDATE scorecard_trial t SET finished_at = NULL, outcome = NULL
                 WHERE scorecard = ? AND version = ? AND id <> ?
                   AND NOT EXISTS (SELECT 1 FROM active_scorecard a WHERE a.trial_id = t.id)
                   AND NOT EXISTS (SELECT 1 FROM job j WHERE j.state IN ('QUEUED', 'RUNNING') AND j.request ->> 'trial' = t.id::text)
                RETURNING id""", row -> row.getObject("id", UUID.class), trial.scorecard(), trial.version(), trial.id());
    }

    public void forgetTrial(UUID trial) {
        database.execute("DELETE FROM scorecard_trial WHERE id = ?", trial);
    }

    private Trial trial(ResultSet row) throws SQLException {
        return new Trial(
                row.getObject("id", UUID.class),
                row.getString("scorecard"),
                row.getInt("version"),
                Database.instant(row, "as_of"),
                row.getObject("position", UUID.class),
                row.getLong("done"),
                cuts(row.getString("cuts")),
                row.getString("outcome"));
    }

    private List<Optional<Cuts>> cuts(String text) {
        try {
            return text == null
                    ? null
                    : json.readValue(text, new TypeReference<List<List<Double>>>() {}).stream()
                            .map(values -> Optional.ofNullable(values).map(Cuts::new))
                            .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored cuts must be readable", e);
        }
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cuts must be writable", e);
        }
    }

    /**
     * What was read of a customer.
     *
     * @param readings a JSON array with a number, a category or null for each leaf; of whom is passed over an object that says why
     * @param beforeScore by the version that was active, null when none was or nothing is known
     */
    public record Read(UUID customer, String readings, BigDecimal beforeScore, String beforeBand) {

        /** One of whom nothing is known: no leaf cuts the base by it. */
        public static Read passedOver(UUID customer, String reason) {
            return new Read(customer, "{\"passedOver\":\"" + reason + "\"}", null, null);
        }
    }
}
