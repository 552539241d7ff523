package io.clientele.valuation.formula.cash;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;

/**
 * One journal entry as far as money is concerned, in the base currency. All amounts are at least 0; what the entry does to
 * the value follows from its kind.
 *
 * @param id of the journal entry
 * @param kind what it does to the value
 * @param occurredAt when
 * @param netAmount paid for a purchase after discount, given back for a return; 0 for anything else
 * @param discount taken off the list price of a purchase; 0 where only a total is known
 * @param costOfGoods of a purchase; null where it is not known
 * @param costToServe direct cost of an entry that is not a purchase; 0 on purchases
 * @param activity how much of each cost driver the entry counts
 */
public record MoneyFact(
        UUID id,
        Kind kind,
        Instant occurredAt,
        BigDecimal netAmount,
        BigDecimal discount,
        BigDecimal costOfGoods,
        BigDecimal costToServe,
        Map<ActivityDriver, BigDecimal> activity) {

    /** The order in which facts are summed and named. */
    public static final Comparator<MoneyFact> IN_TIME =
            Comparator.comparing(MoneyFact::occurredAt).thenComparing(MoneyFact::id);

    /** What an entry does to the value. */
    public enum Kind {
        /** Brings revenue, may cost goods. */
        PURCHASE,
        /** Takes revenue back. */
        RETURN,
        /** Brings nothing and may cost something: contacts, cases, complaints, marketing touches. */
        OTHER
    }

    /** Net revenue at list price: what was paid and the discount. */
    BigDecimal atList() {
        return netAmount.add(discount);
    }

    public boolean isPurchase() {
        return kind == Kind.PURCHASE;
    }

    boolean costIsKnown() {
        return isPurchase() && costOfGoods != null;
    }
}
