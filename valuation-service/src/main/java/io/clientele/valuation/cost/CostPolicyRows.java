package io.clientele.valuation.cost;

import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.clientele.kit.money.ExactMoney;
import io.clientele.valuation.store.Database;

/** The versions of the cost policy, and which was in force when. */
@ApplicationScoped
class CostPolicyRows {

    private static final String SELECT = "SELECT version, name, pools, created_at, created_by FROM cost_policy ";

    private static final String ACTIVATIONS = """
            SELECT event_version, version, activated_at, activated_by, revaluation_job FROM cost_policy_activation
            """;

    private final Database database;
    private final ObjectMapper json;

    CostPolicyRows(Database database, ObjectMapper json) {
        this.database = database;
        this.json = ExactMoney.in(json);
    }

    Optional<CostPolicy> find(int version) {
        return version == 0
                ? Optional.of(CostPolicy.NONE)
                : database.query(SELECT + "WHERE version = ?", this::policy, version).stream()
                        .findFirst();
    }

    /** Newest first. */
    List<CostPolicy> before(int version, int limit) {
        return database.query(SELECT + "WHERE version < ? ORDER BY version DESC LIMIT ?", this::policy, version, limit);
    }

    int latest() {
        return database.query("SELECT coalesce(max(version), 0) FROM cost_policy", row -> row.getInt(1))
                .getFirst();
    }

    void add(CostPolicy policy) {
        database.execute(
                "INSERT INTO cost_policy (version, name, pools, created_at, created_by) VALUES (?, ?, ?::jsonb, ?, ?)",
                policy.version(),
                policy.name(),
                text(policy.pools()),
                policy.createdAt(),
                policy.createdBy());
    }

    /** The last activation up to an instant; null for the last of all. */
    Optional<CostPolicyActivation> activation(Instant upTo) {
        return database
                .query(
                        ACTIVATIONS
                                + "WHERE ?::timestamptz IS NULL OR activated_at <= ? ORDER BY event_version DESC LIMIT 1",
                        CostPolicyRows::activation,
                        upTo,
                        upTo)
                .stream()
                .findFirst();
    }

    void activate(CostPolicyActivation activation) {
        database.execute(
                """
                INSERT INTO cost_policy_activation (event_version, version, activated_at, activated_by, revaluation_job)
                VALUES (?, ?, ?, ?, ?)""",
                activation.eventVersion(),
                activation.version(),
                activation.activatedAt(),
                activation.activatedBy(),
                activation.revaluationJob());
    }

    /** Numbers of versions are given one after the other. */
    void holdVersions() {
        database.query("SELECT pg_advisory_xact_lock(hashtext('cost_policy version'))", row -> null);
    }

    /** Nobody values now: the lock that is shared by whoever values by the active models. */
    void hold() {
        database.query("SELECT pg_advisory_xact_lock(hashtext('active_model'))", row -> null);
    }

    private CostPolicy policy(ResultSet row) throws SQLException {
        return new CostPolicy(
                row.getInt("version"),
                row.getString("name"),
                pools(row.getString("pools")),
                Database.instant(row, "created_at"),
                row.getString("created_by"));
    }

    private static CostPolicyActivation activation(ResultSet row) throws SQLException {
        return new CostPolicyActivation(
                row.getLong("event_version"),
                row.getInt("version"),
                Database.instant(row, "activated_at"),
                row.getString("activated_by"),
                row.getObject("revaluation_job", UUID.class));
    }

    private String text(List<PoolSaid> pools) {
        try {
            return json.writeValueAsString(pools);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<PoolSaid> pools(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
