package io.clientele.valuation.value;

import java.math.BigDecimal;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.valuation.formula.portfolio.ValueBand;
import io.clientele.valuation.store.Database;

/** What is known of all stored values together. */
@ApplicationScoped
public class ValuationSums {

    private static final String BUYERS = "SELECT count(*) FROM valuation WHERE purchases > 0";

    private static final String AT_RANK = """
            SELECT current_value FROM valuation WHERE purchases > 0
             ORDER BY current_value DESC, customer_id DESC OFFSET ? LIMIT 1""";

    private final Database database;
    private final ValuationRows rows;

    ValuationSums(Database database, ValuationRows rows) {
        this.database = database;
        this.rows = rows;
    }

    /** The currency of all values. */
    public String currency() {
        return rows.currency();
    }

    /** Where the best 5 % and the best 20 % of the buyers begin, by stored current value. */
    public ValueBand.Thresholds thresholds() {
        long buyers = database.query(BUYERS, row -> row.getLong(1)).getFirst();
        return new ValueBand.Thresholds(atRank(buyers, 5), atRank(buyers, 20));
    }

    /** The value of rank ⌈share · N⌉; without buyers the bands are never reached. */
    private BigDecimal atRank(long buyers, int percent) {
        long rank = (buyers * percent + 99) / 100;
        return database.query(AT_RANK, row -> row.getBigDecimal(1), Math.max(0, rank - 1)).stream()
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }
}
