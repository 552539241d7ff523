package io.clientele.valuation.choice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.clientele.valuation.registry.Role;
import io.clientele.valuation.store.Database;

/** The comparisons made so far. */
@ApplicationScoped
class ComparisonRows {

    private static final String OF_ROLE = "(?::text IS NULL OR role = ?)";

    private final Database database;
    private final ObjectMapper json;

    ComparisonRows(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** A job taken over writes what the one before it may have written. */
    void keep(ComparisonView made) {
        try {
            database.execute("""
                    INSERT INTO model_comparison (id, role, compared_at, result) VALUES (?, ?, ?, ?::jsonb)
                    ON CONFLICT (id) DO UPDATE SET compared_at = excluded.compared_at, result = excluded.result""", made.id(), made.role(), made.comparedAt(), json.writeValueAsString(made));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a comparison must be writable", e);
        }
    }

    Optional<ComparisonView> find(UUID id) {
        return database.query("SELECT result FROM model_comparison WHERE id = ?", this::read, id).stream()
                .findFirst();
    }

    /**
     * Newest first; ids grow with time.
     *
     * @param role null for those of every role
     */
    List<ComparisonView> before(UUID id, Role role, int limit) {
        return database.query(
                "SELECT result FROM model_comparison WHERE (?::uuid IS NULL OR id < ?) AND " + OF_ROLE
                        + " ORDER BY id DESC LIMIT ?",
                this::read,
                id,
                id,
                name(role),
                name(role),
                limit);
    }

    long count(Role role) {
        return database.query(
                        "SELECT count(*) FROM model_comparison WHERE " + OF_ROLE,
                        row -> row.getLong(1),
                        name(role),
                        name(role))
                .getFirst();
    }

    private static String name(Role role) {
        return role == null ? null : role.name();
    }

    private ComparisonView read(ResultSet row) throws SQLException {
        try {
            return json.readValue(row.getString("result"), ComparisonView.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored comparison must be readable", e);
        }
    }
}
