package io.clientele.valuation.formula.cash;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * The net cash flow that a customer brought in a window of time (V1), with the terms that add up to it exactly:
 *
 * <pre>revenue − returns − discounts − cost of goods − cost to provide − cost to serve</pre>
 *
 * <p>Revenue is stated at list price, and the discount is a term of its own, where an entry's lines tell it; where only a
 * total is known, revenue is that total. Unknown cost of goods counts as nothing. Cost to provide is what orders cost by
 * their activity rate; cost to serve is the direct cost on entries and every other activity (V2), one part for each.
 * Everything is decimal arithmetic without division: nothing is rounded.
 *
 * @param after the window begins after this instant; null: it has no beginning
 * @param upTo and ends with this one, included
 * @param parts the terms that any entry contributes to, in the order of the formula
 */
public record CurrentValue(Instant after, Instant upTo, List<ValuePart> parts) {

    /** The window of the current value: 12 calendar months. */
    public static final Period WINDOW = Period.ofMonths(12);

    /**
     * The current value: over the 12 calendar months up to an instant, its first moment excluded, the instant included.
     *
     * @param facts of one customer, in any order, later ones too
     * @param zone in which the calendar is read
     */
    public static CurrentValue of(List<MoneyFact> facts, Instant asOf, ZoneId zone, ActivityRates rates) {
        return between(facts, windowStart(asOf, zone), asOf, rates);
    }

    /** The past value: the same sum over everything before the window of the current value. */
    public static CurrentValue past(List<MoneyFact> facts, Instant asOf, ZoneId zone, ActivityRates rates) {
        return between(facts, null, windowStart(asOf, zone), rates);
    }

    /** The same sum over any window (after, upTo]; a null start has no beginning. */
    public static CurrentValue between(List<MoneyFact> facts, Instant after, Instant upTo, ActivityRates rates) {
        var inside = new ArrayList<MoneyFact>(facts.size());
        for (var fact : facts) {
            if (!fact.occurredAt().isAfter(upTo)
                    && (after == null || fact.occurredAt().isAfter(after))) {
                inside.add(fact);
            }
        }
        inside.sort(MoneyFact.IN_TIME);
        return new CurrentValue(after, upTo, CashFlow.of(inside, rates));
    }

    /** Whether an instant lies within the window. */
    public boolean holds(Instant instant) {
        return !instant.isAfter(upTo) && (after == null || instant.isAfter(after));
    }

    /** The value: the sum of its parts. */
    public BigDecimal total() {
        return ValuePart.sum(parts);
    }

    /** After which instant the window begins. */
    public static Instant windowStart(Instant asOf, ZoneId zone) {
        return asOf.atZone(zone).minus(WINDOW).toInstant();
    }
}
