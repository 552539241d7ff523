package io.clientele.interaction.points.rule;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.Period;

import static io.clientele.kit.sql.Sql.instant;

/**
 * A version of the rule by which purchases earn points.
 *
 * @param version 0 for what the settings say, which nobody has created
 * @param perUnit points for one unit of the base currency
 * @param validFor how long they can be used
 */
public record PointsRule(
        int version, String name, BigDecimal perUnit, Period validFor, Instant createdAt, String createdBy) {

    static PointsRule read(ResultSet row) throws SQLException {
        return new PointsRule(
                row.getInt("version"),
                row.getString("name"),
                row.getBigDecimal("per_unit"),
                Period.parse(row.getString("valid_for")),
                instant(row, "created_at"),
                row.getString("created_by"));
    }
}
