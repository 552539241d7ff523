package io.clientele.valuation.portfolio.cohort;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.kit.time.Zone;
import io.clientele.valuation.store.Database;
import io.clientele.valuation.value.UsedModel;

/** The stored values of those who came in one period and bought last in another, added up in the database. */
@ApplicationScoped
class CohortRows {

    private static final String COHORTS = """
            SELECT date_trunc(?, first_purchase_at AT TIME ZONE ?)::date AS cohort,
                   date_trunc(?, last_purchase_at AT TIME ZONE ?)::date AS last,
                   model, model_version, count(*) AS customers,
                   sum(current_value) AS current_value, sum(future_value) AS future_value,
                   sum(lifetime_value) AS lifetime_value, sum(probability_alive) AS alive,
                   count(probability_alive) AS alive_known
              FROM valuation
             WHERE purchases > 0 AND first_purchase_at >= ? AND first_purchase_at < ?
             GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4""";

    private final Database database;
    private final Zone zone;

    CohortRows(Database database, Zone zone) {
        this.database = database;
        this.zone = zone;
    }

    /** @param unit month, quarter or year */
    List<CohortRow> between(String unit, LocalDate from, LocalDate to) {
        var zoneId = zone.id().getId();
        return database.query(
                COHORTS, CohortRows::cohort, unit, zoneId, unit, zoneId, zone.startOf(from), zone.startOf(to));
    }

    private static CohortRow cohort(ResultSet row) throws SQLException {
        return new CohortRow(
                row.getObject("cohort", LocalDate.class),
                row.getObject("last", LocalDate.class),
                new UsedModel(row.getString("model"), row.getInt("model_version")),
                row.getLong("customers"),
                row.getBigDecimal("current_value"),
                row.getBigDecimal("future_value"),
                row.getBigDecimal("lifetime_value"),
                row.getDouble("alive"),
                row.getLong("alive_known"));
    }
}
