package io.clientele.valuation.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.valuation.registry.Role;
import io.clientele.valuation.store.Database;

/** Which models were taken out of use, and not activated since. */
@ApplicationScoped
class RetirementRows {

    private final Database database;

    RetirementRows(Database database) {
        this.database = database;
    }

    List<Retirement> all() {
        return database.query(
                """
                SELECT model, role, version, event_version, retired_at, revaluation_job FROM retired_model
                 ORDER BY model""",
                row -> new Retirement(
                        row.getString("model"),
                        Role.valueOf(row.getString("role")),
                        row.getInt("version"),
                        row.getLong("event_version"),
                        Database.instant(row, "retired_at"),
                        row.getObject("revaluation_job", UUID.class)));
    }

    Optional<Retirement> of(String model) {
        return all().stream().filter(r -> r.model().equals(model)).findFirst();
    }

    /** In place of the activation, of which the history keeps that it was and that it ended. */
    void add(Retirement retired) {
        database.execute("DELETE FROM active_model WHERE model = ?", retired.model());
        database.execute("""
                INSERT INTO model_activation (role, event_version, model, version, activated_at)
                VALUES (?, ?, ?, 0, ?)""", retired.role().name(), retired.eventVersion(), retired.model(), retired.retiredAt());
        database.execute(
                """
                INSERT INTO retired_model (model, role, version, event_version, retired_at, revaluation_job)
                VALUES (?, ?, ?, ?, ?, ?)""",
                retired.model(),
                retired.role().name(),
                retired.version(),
                retired.eventVersion(),
                retired.retiredAt(),
                retired.revaluationJob());
    }

    /** It is in use again. */
    void forget(String model) {
        database.execute("DELETE FROM retired_model WHERE model = ?", model);
    }
}
