package io.clientele.valuation.model;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.clientele.valuation.registry.Role;
import io.clientele.valuation.store.Database;

/** The versions of models, and which are active. */
@ApplicationScoped
public class ModelRows {

    private static final String SELECT = """
            SELECT v.model, v.version, parameters, facts, time_unit, calibration_end, log_likelihood, customers,
                   converged, outcome, reason, fitted_at, report
              FROM model_version v
            """;

    private final Database database;
    private final ObjectMapper json;

    ModelRows(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    public List<ModelVersion> active() {
        return database.query(SELECT + "JOIN active_model a USING (model, version) ORDER BY v.model", this::version);
    }

    /** Which versions are active: what is read of one found then stays as it is. */
    List<Name> activeNames() {
        return database.query(
                """
                SELECT v.model, v.version, v.fitted_at FROM model_version v
                  JOIN active_model a USING (model, version) ORDER BY v.model""", row -> new Name(row.getString(1), row.getInt(2), Database.instant(row, "fitted_at")));
    }

    List<ModelVersion> activeAt(Instant instant) {
        return database.query(SELECT + """
                JOIN (SELECT DISTINCT ON (role) model, version FROM model_activation WHERE activated_at <= ?
                       ORDER BY role, event_version DESC) a USING (model, version) ORDER BY v.model""", this::version, instant);
    }

    Optional<ModelVersion> find(String model, int version) {
        return database.query(SELECT + "WHERE model = ? AND version = ?", this::version, model, version).stream()
                .findFirst();
    }

    /** Newest first. */
    List<ModelVersion> before(String model, int version, int limit) {
        return database.query(
                SELECT + "WHERE model = ? AND version < ? ORDER BY version DESC LIMIT ?",
                this::version,
                model,
                version,
                limit);
    }

    int latest(String model) {
        return database.query(
                        "SELECT coalesce(max(version), 0) FROM model_version WHERE model = ?",
                        row -> row.getInt(1),
                        model)
                .getFirst();
    }

    /** The last day that any version of a model has learned from. */
    public LocalDate lastCalibration(String model) {
        return database.query(
                        "SELECT max(calibration_end) FROM model_version WHERE model = ?",
                        row -> row.getObject(1, LocalDate.class),
                        model)
                .getFirst();
    }

    long count(String model) {
        return database.query("SELECT count(*) FROM model_version WHERE model = ?", row -> row.getLong(1), model)
                .getFirst();
    }

    /** What a job has found of a model. */
    Optional<ModelVersion> foundBy(UUID job, String model) {
        return database.query(SELECT + "WHERE found_by = ? AND model = ?", this::version, job, model).stream()
                .findFirst();
    }

    void add(UUID job, ModelVersion version) {
        database.execute(
                """
                INSERT INTO model_version (model, version, parameters, facts, time_unit, calibration_end, log_likelihood,
                                           customers, converged, outcome, reason, fitted_at, report, found_by)
                VALUES (?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)""",
                version.model(),
                version.version(),
                text(version.parameters()),
                text(version.facts()),
                version.timeUnit(),
                version.calibrationEnd(),
                version.logLikelihood(),
                version.customers(),
                version.converged(),
                version.outcome(),
                version.reason(),
                version.fittedAt(),
                text(version.report()),
                job);
    }

    Optional<Activation> activation(String model) {
        return activations().stream().filter(a -> a.model().equals(model)).findFirst();
    }

    List<Activation> activations() {
        return database.query(
                "SELECT model, version, event_version, activated_at, revaluation_job FROM active_model ORDER BY model",
                row -> new Activation(
                        row.getString("model"),
                        row.getInt("version"),
                        row.getLong("event_version"),
                        Database.instant(row, "activated_at"),
                        row.getObject("revaluation_job", UUID.class)));
    }

    /** In place of whatever was active in its role. */
    void activate(Activation activation, Role role) {
        database.execute(
                """
                INSERT INTO active_model (role, model, version, event_version, activated_at, revaluation_job)
                VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (role) DO UPDATE
                   SET model = excluded.model, version = excluded.version, event_version = excluded.event_version,
                       activated_at = excluded.activated_at, revaluation_job = excluded.revaluation_job""",
                role.name(),
                activation.model(),
                activation.version(),
                activation.eventVersion(),
                activation.activatedAt(),
                activation.revaluationJob());
    }

    /** Shared: while somebody values by the active models, they stay active. Exclusive: nobody is valuing now. */
    void hold(boolean exclusive) {
        var lock = exclusive ? "pg_advisory_xact_lock" : "pg_advisory_xact_lock_shared";
        database.query("SELECT " + lock + "(hashtext('active_model'))", row -> null);
    }

    /** Numbers of versions are given one after the other. */
    void holdVersionsOf(String model) {
        database.query("SELECT pg_advisory_xact_lock(hashtext(?))", row -> null, "model_version " + model);
    }

    private ModelVersion version(ResultSet row) throws SQLException {
        return new ModelVersion(
                row.getString("model"),
                row.getInt("version"),
                numbers(row.getString("parameters")),
                numbers(row.getString("facts")),
                row.getString("time_unit"),
                row.getObject("calibration_end", Date.class).toLocalDate(),
                row.getDouble("log_likelihood"),
                row.getLong("customers"),
                row.getBoolean("converged"),
                row.getString("outcome"),
                row.getString("reason"),
                Database.instant(row, "fitted_at"),
                report(row.getString("report")),
                null);
    }

    private String text(Object numbers) {
        try {
            return numbers == null ? null : json.writeValueAsString(numbers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("numbers must be writable", e);
        }
    }

    private Map<String, Double> numbers(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored numbers must be readable", e);
        }
    }

    private FitReport report(String text) {
        try {
            return text == null ? null : json.readValue(text, FitReport.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored report must be readable", e);
        }
    }

    record Name(String model, int version, Instant fittedAt) {

        static Name of(ModelVersion version) {
            return new Name(version.model(), version.version(), version.fittedAt());
        }
    }
}
