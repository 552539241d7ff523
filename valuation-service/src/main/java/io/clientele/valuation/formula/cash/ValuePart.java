package io.clientele.valuation.formula.cash;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * One term of an explanation. The parts of a value add up to it exactly.
 *
 * @param kind the term
 * @param detail what tells apart two parts of one kind: the cost pool, or the year of the forecast; empty otherwise
 * @param amount signed as it enters the sum: costs are negative
 * @param entries ids of the journal entries behind it, in the order in which they occurred
 */
public record ValuePart(Kind kind, String detail, BigDecimal amount, List<UUID> entries) {

    /** The terms of a value. */
    public enum Kind {
        /** Purchases, at list price where the discount is known. */
        REVENUE,
        /** Taken back. */
        RETURNS,
        /** Given off the list price. */
        DISCOUNTS,
        /** Cost of goods, where it is known. */
        COST_OF_GOODS,
        /** Cost of taking and delivering orders. */
        COST_TO_PROVIDE,
        /** Direct cost on entries, and the cost of every other activity. */
        COST_TO_SERVE,
        /** Margin on the purchases expected in one year of the horizon, discounted. */
        FUTURE_MARGIN,
        /** Cost of serving the purchases expected over the horizon, discounted. */
        FUTURE_COST_TO_SERVE
    }

    public static BigDecimal sum(List<ValuePart> parts) {
        var sum = BigDecimal.ZERO;
        for (var part : parts) {
            sum = sum.add(part.amount);
        }
        return sum;
    }
}
