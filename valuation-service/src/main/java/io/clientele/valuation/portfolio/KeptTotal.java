package io.clientele.valuation.portfolio;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What the database adds up of the values that it keeps: in the order in which the migration declares it. */
enum KeptTotal {
    COUNT("1"),
    CURRENT("current_value"),
    PAST("past_value"),
    FUTURE("future_value"),
    REVENUE("revenue"),
    ORDERS("orders"),
    BELOW("(current_value < 0)::int"),
    BELOW_VALUE("least(current_value, 0)"),
    LOSING("(future_value < 0)::int"),
    ALIVE("coalesce(probability_alive, 0)"),
    ALIVE_KNOWN("(probability_alive is not null)::int");

    /** What a row counts. */
    final String expression;

    KeptTotal(String expression) {
        this.expression = expression;
    }

    /** Of those under one key; 0 where there are none. */
    BigDecimal of(Map<String, List<BigDecimal>> kept, String key) {
        return kept.containsKey(key) ? kept.get(key).get(ordinal()) : BigDecimal.ZERO;
    }

    /** Of all. */
    BigDecimal of(Map<String, List<BigDecimal>> kept) {
        return kept.values().stream().map(amounts -> amounts.get(ordinal())).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
