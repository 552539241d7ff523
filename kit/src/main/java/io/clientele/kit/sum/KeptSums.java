package io.clientele.kit.sum;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import io.clientele.kit.sql.Sql;

/**
 * Sums that the database keeps beside the rows they are of (the procedure {@code keep_sums}, called by a migration): as exact
 * as adding up, and read in the same time however many rows there are.
 */
@Singleton
public class KeptSums {

    private static final String OF = """
            select key, array_agg(amount order by place) as amounts from (
                select key, place, sum(amount) as amount from kept_sum, unnest(amounts) with ordinality as each (amount, place)
                where name = ? group by key, place) as added group by key""";

    private final Sql sql;

    KeptSums(Sql sql) {
        this.sql = sql;
    }

    /**
     * By key, the amounts in the order in which they were declared. A key without rows is absent, or has amounts of 0.
     *
     * @param name that the sums were declared under
     */
    public Map<String, List<BigDecimal>> of(String name) {
        var found = new HashMap<String, List<BigDecimal>>();
        sql.query(
                OF,
                row -> found.put(row.getString("key"), Arrays.asList((BigDecimal[])
                        row.getArray("amounts").getArray())),
                name);
        return found;
    }
}
