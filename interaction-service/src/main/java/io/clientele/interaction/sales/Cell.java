package io.clientele.interaction.sales;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** The sums of a period and a value, in base currency, exact. */
record Cell(
        LocalDate start,
        String value,
        String other,
        long orders,
        long customers,
        long returns,
        BigDecimal revenue,
        BigDecimal returned,
        BigDecimal cost,
        BigDecimal uncosted) {

    static Cell read(ResultSet row) throws SQLException {
        return new Cell(
                row.getObject("start", LocalDate.class),
                row.getString("value"),
                row.getString("other"),
                row.getLong("orders"),
                row.getLong("buyers"),
                row.getLong("returns"),
                row.getBigDecimal("revenue"),
                row.getBigDecimal("returned"),
                row.getBigDecimal("cost"),
                row.getBigDecimal("uncosted"));
    }

    boolean empty() {
        return orders == 0 && returns == 0;
    }

    BigDecimal net() {
        return revenue.subtract(returned);
    }

    BigDecimal margin() {
        return net().subtract(cost);
    }
}
