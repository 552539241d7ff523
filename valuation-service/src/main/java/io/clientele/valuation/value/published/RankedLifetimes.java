package io.clientele.valuation.value.published;

import java.math.BigDecimal;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.valuation.store.Database;

/**
 * The stored lifetime values of the buyers who stand at given ranks. No sums by steps are kept of these: the index is passed
 * from above as far as the rank, once for each trial on everybody.
 */
@ApplicationScoped
class RankedLifetimes {

    private static final String FROM_ABOVE = """
            SELECT (SELECT lifetime_value FROM valuation WHERE purchases > 0
                     ORDER BY lifetime_value DESC, customer_id DESC OFFSET greatest(1, ceil(share * n)) - 1 LIMIT 1) AS value
              FROM unnest(?::numeric[]) WITH ORDINALITY AS each (share, place),
                   (SELECT count(*) AS n FROM valuation WHERE purchases > 0) AS everybody
             WHERE n > 0 ORDER BY place""";

    private final Database database;

    RankedLifetimes(Database database) {
        this.database = database;
    }

    /**
     * The value of the last of the best: rank ⌈share · N⌉ from above.
     *
     * @param shares each above 0 and at most 1
     * @return in their order; empty without buyers
     */
    List<BigDecimal> fromAbove(BigDecimal... shares) {
        return database.query(FROM_ABOVE, row -> row.getBigDecimal("value"), (Object) shares);
    }
}
