package io.clientele.valuation.formula.lifecycle;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * One term of the {@link LifecycleProfit}.
 *
 * @param amount signed as it enters the sum: what was spent or given away is negative
 * @param entries ids of the journal entries behind it, in the order in which they occurred
 */
public record LifecycleTerm(Kind kind, BigDecimal amount, List<UUID> entries) {

    /** The terms, in the order of the formula. */
    public enum Kind {
        /** On what was bought of the first category, at list price and at the base's mean cost to serve. */
        BASIC_PROFIT,
        /** The same on all other categories. */
        CROSS_SOLD_PROFIT,
        /** What the customer costs less to serve than the base's mean would have it; negative if more. */
        COST_SAVED,
        /** Given off the list price. */
        PRICE_CONCESSIONS,
        /** What it cost to win the customer. */
        ACQUISITION_COST,
        /** What those it has brought to us have earned since, as far as that is put down to it. */
        REFERRAL_INCOME,
        /** What its dissatisfaction is thought to have cost us with others. */
        BAD_WORD_OF_MOUTH;

        /** Whether it is one of the four that add up to the real margin. */
        public boolean ofTheMargin() {
            return ordinal() <= PRICE_CONCESSIONS.ordinal();
        }

        /** Whether it rests on an assumption, and not on entries alone. */
        public boolean estimated() {
            return this == REFERRAL_INCOME || this == BAD_WORD_OF_MOUTH;
        }
    }
}
