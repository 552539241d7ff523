package io.clientele.valuation.policy.activation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.valuation.store.Database;

/** Which version of each policy was in force when, for all time. */
@ApplicationScoped
public class PolicyActivations {

    /** One question, since every entry is valued by what is in force. Before the first valuation policy there was nobody to value. */
    private static final String IN_FORCE = """
            SELECT coalesce((SELECT version FROM cost_policy_activation
                              WHERE ?::timestamptz IS NULL OR activated_at <= ? ORDER BY event_version DESC LIMIT 1), 0) AS costs,
                   coalesce((SELECT version FROM valuation_policy_activation
                              WHERE ?::timestamptz IS NULL OR activated_at <= ? ORDER BY event_version DESC LIMIT 1),
                            (SELECT version FROM valuation_policy_activation ORDER BY event_version LIMIT 1)) AS valuation""";

    private static final String LATEST = """
            SELECT greatest((SELECT max(event_version) FROM cost_policy_activation),
                            (SELECT max(event_version) FROM valuation_policy_activation),
                            (SELECT max(event_version) FROM model_activation), 0)""";

    private final Database database;

    PolicyActivations(Database database) {
        this.database = database;
    }

    /** The versions in force at an instant; null for now. */
    public InForce inForce(Instant at) {
        return database.query(
                        IN_FORCE, row -> new InForce(row.getInt("costs"), row.getInt("valuation")), at, at, at, at)
                .getFirst();
    }

    /** The activation in force, empty before the first. */
    public Optional<PolicyActivation> last(PolicyKind kind) {
        return database
                .query(
                        "SELECT event_version, version, activated_at, activated_by, revaluation_job FROM "
                                + kind.activations() + " ORDER BY event_version DESC LIMIT 1",
                        PolicyActivations::activation)
                .stream()
                .findFirst();
    }

    /** The latest activation of any policy or model, 0 when there was none. */
    public long latest() {
        return database.query(LATEST, row -> row.getLong(1)).getFirst();
    }

    public void add(PolicyKind kind, PolicyActivation activation) {
        database.execute(
                "INSERT INTO " + kind.activations()
                        + " (event_version, version, activated_at, activated_by, revaluation_job) VALUES (?, ?, ?, ?, ?)",
                activation.eventVersion(),
                activation.version(),
                activation.activatedAt(),
                activation.activatedBy(),
                activation.revaluationJob());
    }

    /** Nobody values now: the lock that is shared by whoever values by what is active. */
    public void hold() {
        database.query("SELECT pg_advisory_xact_lock(hashtext('active_model'))", row -> null);
    }

    /** Numbers of versions are given one after the other, until the caller's transaction ends. */
    public void holdVersions(PolicyKind kind) {
        database.query("SELECT pg_advisory_xact_lock(hashtext(?))", row -> null, kind.versions() + " version");
    }

    /** The highest version there is, 0 where there is none. */
    public int highest(PolicyKind kind) {
        return database.query("SELECT coalesce(max(version), 0) FROM " + kind.versions(), row -> row.getInt(1))
                .getFirst();
    }

    private static PolicyActivation activation(ResultSet row) throws SQLException {
        return new PolicyActivation(
                row.getLong("event_version"),
                row.getInt("version"),
                Database.instant(row, "activated_at"),
                row.getString("activated_by"),
                row.getObject("revaluation_job", UUID.class));
    }

    /**
     * By version.
     *
     * @param costs 0: no activity costs anything
     */
    public record InForce(int costs, int valuation) {

        /** Values by the first valuation policy are those from before it had a version. */
        public String told() {
            return " cost policy " + costs + (valuation > 1 ? " valuation policy " + valuation : "");
        }
    }
}
