package io.clientele.valuation.cost;

import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.clientele.kit.money.ExactMoney;
import io.clientele.valuation.store.Database;

/** The versions of the cost policy. */
@ApplicationScoped
class CostPolicyRows {

    private static final String SELECT = "SELECT version, name, pools, created_at, created_by FROM cost_policy ";

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

    void add(CostPolicy policy) {
        database.execute(
                "INSERT INTO cost_policy (version, name, pools, created_at, created_by) VALUES (?, ?, ?::jsonb, ?, ?)",
                policy.version(),
                policy.name(),
                text(policy.pools()),
                policy.createdAt(),
                policy.createdBy());
    }

    private CostPolicy policy(ResultSet row) throws SQLException {
        return new CostPolicy(
                row.getInt("version"),
                row.getString("name"),
                pools(row.getString("pools")),
                Database.instant(row, "created_at"),
                row.getString("created_by"));
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
