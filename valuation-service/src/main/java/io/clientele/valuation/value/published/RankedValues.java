package io.clientele.valuation.value.published;

import java.math.BigDecimal;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.valuation.store.Database;

/** The stored current values of the buyers who stand at given ranks, found without passing all those before them. */
@ApplicationScoped
public class RankedValues {

    /**
     * One statement, and so one snapshot: the step on which a rank lies, and then its place on that step. Those who are worth just nothing
     * are passed at once, however many they are.
     */
    private static final String AT = """
            WITH step AS (
                SELECT key::numeric AS least, sum(amounts[1]) AS buyers, sum(amounts[2]) AS nothing
                  FROM kept_sum WHERE name = 'buyers_by_value' GROUP BY key HAVING sum(amounts[1]) > 0),
            placed AS (
                SELECT least, nothing, sum(buyers) OVER (ORDER BY least) - buyers AS below,
                       sum(buyers) OVER (ORDER BY least) AS up_to
                  FROM step),
            asked AS (
                SELECT place, %s AS rank FROM unnest(?::numeric[]) WITH ORDINALITY AS each (share, place),
                       (SELECT sum(buyers) AS n FROM step) AS everybody)
            SELECT CASE WHEN rank - below <= nothing THEN 0 ELSE (
                   SELECT current_value FROM valuation
                    WHERE purchases > 0 AND current_value >= least
                      AND current_value > CASE WHEN nothing > 0 THEN 0 ELSE least - 1 END
                    ORDER BY current_value, customer_id OFFSET rank - below - nothing - 1 LIMIT 1) END AS value
              FROM asked JOIN placed ON rank > below AND rank <= up_to ORDER BY place""";

    static final String FROM_BELOW = AT.formatted("greatest(1, ceil(share * n))");
    private static final String FROM_ABOVE = AT.formatted("n + 1 - greatest(1, ceil(share * n))");

    private final Database database;

    RankedValues(Database database) {
        this.database = database;
    }

    /**
     * The least value that a share of the buyers is at or below: rank ⌈share · N⌉ from below.
     *
     * @param shares each above 0 and at most 1
     * @return in their order; empty without buyers
     */
    public List<BigDecimal> fromBelow(BigDecimal... shares) {
        return at(FROM_BELOW, shares);
    }

    /** The same from above: the value of the last of the best, rank ⌈share · N⌉ from above. */
    public List<BigDecimal> fromAbove(BigDecimal... shares) {
        return at(FROM_ABOVE, shares);
    }

    private List<BigDecimal> at(String sql, BigDecimal... shares) {
        return database.query(sql, row -> row.getBigDecimal("value"), (Object) shares);
    }
}
