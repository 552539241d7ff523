package io.clientele.valuation.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.lifetime.FuturePolicy;
import io.clientele.valuation.store.Database;

/** The versions of the valuation policy. */
@ApplicationScoped
class ValuationPolicyRows {

    private static final String SELECT = """
            SELECT version, name, discount_rate, horizon, default_margin_rate, configured, created_at, created_by
              FROM valuation_policy\s""";

    private final Database database;

    ValuationPolicyRows(Database database) {
        this.database = database;
    }

    Optional<ValuationPolicy> find(int version) {
        return database.query(SELECT + "WHERE version = ?", ValuationPolicyRows::policy, version).stream()
                .findFirst();
    }

    /** The last one that settings said. */
    Optional<ValuationPolicy> configured() {
        return database
                .query(SELECT + "WHERE configured ORDER BY version DESC LIMIT 1", ValuationPolicyRows::policy)
                .stream()
                .findFirst();
    }

    /** Newest first. */
    List<ValuationPolicy> before(int version, int limit) {
        return database.query(
                SELECT + "WHERE version < ? ORDER BY version DESC LIMIT ?",
                ValuationPolicyRows::policy,
                version,
                limit);
    }

    void add(ValuationPolicy policy) {
        database.execute(
                """
                INSERT INTO valuation_policy
                       (version, name, discount_rate, horizon, default_margin_rate, configured, created_at, created_by)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
                policy.version(),
                policy.name(),
                policy.discountRate(),
                policy.horizon().iso(),
                policy.defaultMarginRate(),
                policy.configured(),
                policy.createdAt(),
                policy.createdBy());
    }

    private static ValuationPolicy policy(ResultSet row) throws SQLException {
        return new ValuationPolicy(
                row.getInt("version"),
                row.getString("name"),
                new FuturePolicy(ModelTime.parse(row.getString("horizon")), row.getDouble("discount_rate")),
                row.getDouble("default_margin_rate"),
                row.getBoolean("configured"),
                Database.instant(row, "created_at"),
                row.getString("created_by"));
    }
}
