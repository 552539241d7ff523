package io.clientele.valuation.portfolio;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.kit.time.Zone;
import io.clientele.valuation.formula.portfolio.Concentration;
import io.clientele.valuation.store.Database;

/** The stored values of everyone, added up in the database or read one after the other, never held together. */
@ApplicationScoped
class PortfolioRows {

    /** What can be concentrated, by property. */
    static final Map<String, String> VALUES = Map.of(
            "currentValue", "current_value",
            "pastValue", "past_value",
            "futureValue", "future_value",
            "lifetimeValue", "lifetime_value",
            "revenue", "revenue");

    private static final String TOTALS = """
            SELECT count(*) FILTER (WHERE purchases > 0) AS customers,
                   count(*) FILTER (WHERE purchases = 0) AS prospects,
                   coalesce(sum(current_value), 0) AS current_value, coalesce(sum(past_value), 0) AS past_value,
                   coalesce(sum(future_value), 0) AS future_value, coalesce(sum(revenue), 0) AS revenue,
                   coalesce(sum(orders), 0) AS orders,
                   count(*) FILTER (WHERE current_value < 0) AS below,
                   coalesce(sum(current_value) FILTER (WHERE current_value < 0), 0) AS below_value,
                   count(*) FILTER (WHERE future_value < 0) AS losing,
                   sum(probability_alive) AS alive, count(probability_alive) AS alive_known,
                   percentile_disc(ARRAY[0.1, 0.5, 0.9]) WITHIN GROUP (ORDER BY current_value)
                       FILTER (WHERE purchases > 0) AS percentiles,
                   min(as_of) AS oldest, max(as_of) AS newest
              FROM valuation""";

    /** One statement, and so one snapshot: the totals stand in every row. */
    private static final String DESCENDING = """
            SELECT v.%1$s AS value, t.n, t.total
              FROM valuation v,
                   (SELECT count(*) AS n, coalesce(sum(%1$s), 0) AS total FROM valuation WHERE purchases > 0) t
             WHERE v.purchases > 0
             ORDER BY v.%1$s DESC, v.customer_id DESC""";

    private static final String HISTORIES = """
            SELECT purchases, (first_purchase_at AT TIME ZONE ?)::date AS first_day,
                   (last_purchase_at AT TIME ZONE ?)::date AS last_day, count(*) AS customers,
                   sum(coalesce(expected_spend, greatest(lifetime_revenue, 0) / purchases)) AS spend
              FROM valuation WHERE purchases > 0 GROUP BY 1, 2, 3 ORDER BY 1, 2, 3""";

    private static final String COHORTS = """
            SELECT date_trunc(?, first_purchase_at AT TIME ZONE ?)::date AS cohort,
                   date_trunc(?, last_purchase_at AT TIME ZONE ?)::date AS last, count(*) AS customers,
                   sum(current_value) AS current_value, sum(future_value) AS future_value,
                   sum(lifetime_value) AS lifetime_value, sum(probability_alive) AS alive,
                   count(probability_alive) AS alive_known
              FROM valuation
             WHERE purchases > 0 AND first_purchase_at >= ? AND first_purchase_at < ?
             GROUP BY 1, 2 ORDER BY 1, 2""";

    private final Database database;
    private final Zone zone;

    PortfolioRows(Database database, Zone zone) {
        this.database = database;
        this.zone = zone;
    }

    Totals totals() {
        return database.query(TOTALS, PortfolioRows::totals).getFirst();
    }

    /** Customers who have bought, the most valuable first; an empty base is told as nobody. */
    Concentration concentration(String column, int steps, double share, double... tops) {
        var begun = new Concentration[1];
        database.stream(
                DESCENDING.formatted(column),
                row -> {
                    if (begun[0] == null) {
                        begun[0] = new Concentration(row.getLong("n"), row.getBigDecimal("total"), steps, share, tops);
                    }
                    return row.getBigDecimal("value");
                },
                value -> begun[0].add(value));
        return begun[0] == null ? new Concentration(0, BigDecimal.ZERO, steps, share, tops) : begun[0];
    }

    /** Customers who have bought, counted by history. */
    void histories(Consumer<Group> reader) {
        database.stream(
                HISTORIES,
                PortfolioRows::group,
                reader,
                zone.id().getId(),
                zone.id().getId());
    }

    /** @param unit month, quarter or year */
    List<CohortRow> cohorts(String unit, LocalDate from, LocalDate to) {
        var zoneId = zone.id().getId();
        return database.query(
                COHORTS, PortfolioRows::cohort, unit, zoneId, unit, zoneId, zone.startOf(from), zone.startOf(to));
    }

    private static Totals totals(ResultSet row) throws SQLException {
        return new Totals(
                row.getLong("customers"),
                row.getLong("prospects"),
                row.getBigDecimal("current_value"),
                row.getBigDecimal("past_value"),
                row.getBigDecimal("future_value"),
                row.getBigDecimal("revenue"),
                row.getLong("orders"),
                row.getLong("below"),
                row.getBigDecimal("below_value"),
                row.getLong("losing"),
                row.getLong("alive_known") == 0 ? null : row.getDouble("alive"),
                percentiles(row.getArray("percentiles")),
                Database.instant(row, "oldest"),
                Database.instant(row, "newest"));
    }

    private static List<BigDecimal> percentiles(Array found) throws SQLException {
        return found == null ? List.of() : Arrays.asList((BigDecimal[]) found.getArray());
    }

    private static Group group(ResultSet row) throws SQLException {
        return new Group(
                row.getInt("purchases"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getLong("customers"),
                row.getDouble("spend"));
    }

    private static CohortRow cohort(ResultSet row) throws SQLException {
        return new CohortRow(
                row.getObject("cohort", LocalDate.class),
                row.getObject("last", LocalDate.class),
                row.getLong("customers"),
                row.getBigDecimal("current_value"),
                row.getBigDecimal("future_value"),
                row.getBigDecimal("lifetime_value"),
                row.getLong("alive_known") == 0 ? null : row.getDouble("alive"));
    }
}
