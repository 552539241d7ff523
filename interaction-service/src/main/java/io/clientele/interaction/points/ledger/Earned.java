package io.clientele.interaction.points.ledger;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Points that were earned with a purchase, and what counts of that purchase now.
 *
 * @param perUnit by which rule; null where their number was said
 * @param basis what counted of the purchase when they were earned; null where that is not known
 * @param counted what counts of it now, before returns
 * @param stands whether it counts at all
 */
record Earned(
        UUID account,
        UUID lot,
        long points,
        long remaining,
        long expired,
        long reclaimed,
        BigDecimal perUnit,
        BigDecimal basis,
        BigDecimal counted,
        BigDecimal returned,
        boolean stands) {

    static final String SELECT = """
            select l.*, coalesce((
                select sum(r.amount) from points_returned r where r.customer_id = l.customer_id and r.lot_entry_id = l.entry_id), 0) as returned
            from points_lot l
            """;

    static Earned read(ResultSet row) throws SQLException {
        return new Earned(
                row.getObject("customer_id", UUID.class),
                row.getObject("entry_id", UUID.class),
                row.getLong("points"),
                row.getLong("remaining"),
                row.getLong("expired"),
                row.getLong("reclaimed"),
                row.getBigDecimal("per_unit"),
                row.getBigDecimal("basis"),
                row.getBigDecimal("counted"),
                row.getBigDecimal("returned"),
                row.getBoolean("stands"));
    }

    /**
     * What remains earned: by the rule, or the part of the number that was said which is still paid for; rounded down, never more than was
     * earned.
     */
    long deserved() {
        if (!stands) {
            return 0;
        }
        if (counted == null || basis == null || basis.signum() == 0 && perUnit == null) {
            return points;
        }
        var left = counted.subtract(returned).max(BigDecimal.ZERO);
        var most = BigDecimal.valueOf(points);
        var deserved =
                perUnit == null ? most.multiply(left).divide(basis, MathContext.DECIMAL128) : left.multiply(perUnit);
        return deserved.setScale(0, RoundingMode.FLOOR).min(most).longValueExact();
    }

    /** What was neither taken back nor has expired, be it spent or not. */
    long inForce() {
        return points - reclaimed - expired;
    }
}
