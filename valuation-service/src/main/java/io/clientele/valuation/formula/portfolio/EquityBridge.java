package io.clientele.valuation.formula.portfolio;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/**
 * From the customer equity of one instant to that of another, by cause (F15). The bars sum to the difference exactly: every
 * customer's own change is divided among the causes without a rest.
 *
 * <pre>equity(to) − equity(from) = merged + joined + left + policy + model + entries + time</pre>
 */
public final class EquityBridge {

    /** Why equity is another one, in the order in which causes are taken. */
    public enum Cause {
        /** Merged, or parted again, since: what all of them were worth at the beginning by the merges of the end, less what they were then. */
        MERGED,
        /** First purchase since: all that such customers are expected to bring. */
        JOINED,
        /** Had bought, and has not any more, since its purchases were voided: what was expected of it. */
        LEFT,
        /** Other policies of cost and of valuing, by the facts and at the instant of the beginning. */
        POLICY,
        /** Another model, by the same facts and at the same instant. */
        MODEL,
        /** New, late and corrected entries: the jump that each makes at the instant from which on it counts. */
        ENTRIES,
        /** What the passing of time does between the entries. */
        TIME
    }

    private final Map<Cause, BigDecimal> bars = new EnumMap<>(Cause.class);
    private final Map<Cause, Long> customers = new EnumMap<>(Cause.class);
    private BigDecimal from = BigDecimal.ZERO;
    private BigDecimal to = BigDecimal.ZERO;
    private long customersFrom;
    private long customersTo;

    public EquityBridge() {
        for (var cause : Cause.values()) {
            bars.put(cause, BigDecimal.ZERO);
            customers.put(cause, 0L);
        }
    }

    /** A customer who was not there at the beginning. */
    public void joined(BigDecimal end) {
        to = to.add(end);
        customersTo++;
        customers.merge(Cause.JOINED, 1L, Long::sum);
        bars.merge(Cause.JOINED, end, BigDecimal::add);
    }

    /** A customer who is not there at the end. */
    public void left(BigDecimal start) {
        from = from.add(start);
        customersFrom++;
        customers.merge(Cause.LEFT, 1L, Long::sum);
        bars.merge(Cause.LEFT, start.negate(), BigDecimal::add);
    }

    /**
     * A customer who was there all the time.
     *
     * @param start what was expected of it at the beginning
     * @param byPolicy the same by the policies of the end
     * @param byModel the same by the model of the end too
     * @param entries the sum of the jumps made by entries
     * @param end what is expected of it at the end
     */
    public void stayed(BigDecimal start, BigDecimal byPolicy, BigDecimal byModel, BigDecimal entries, BigDecimal end) {
        from = from.add(start);
        to = to.add(end);
        customersFrom++;
        customersTo++;
        add(Cause.POLICY, byPolicy.subtract(start));
        add(Cause.MODEL, byModel.subtract(byPolicy));
        add(Cause.ENTRIES, entries);
        add(Cause.TIME, end.subtract(byModel).subtract(entries));
    }

    /** The same of those who were others at the beginning: what they are worth there has come by merges, and is not that of then. */
    public EquityBridge regrouped() {
        add(Cause.MERGED, from);
        from = BigDecimal.ZERO;
        customersFrom = 0;
        return this;
    }

    /** A customer who was there at the beginning, by the merges of then; by those of the end it is another. */
    public void grouped(BigDecimal start) {
        from = from.add(start);
        customersFrom++;
        bars.merge(Cause.MERGED, start.negate(), BigDecimal::add);
    }

    private void add(Cause cause, BigDecimal amount) {
        if (amount.signum() != 0) {
            bars.merge(cause, amount, BigDecimal::add);
            customers.merge(cause, 1L, Long::sum);
        }
    }

    /** Takes in what was walked apart. */
    public void add(EquityBridge other) {
        other.bars.forEach((cause, amount) -> bars.merge(cause, amount, BigDecimal::add));
        other.customers.forEach((cause, n) -> customers.merge(cause, n, Long::sum));
        from = from.add(other.from);
        to = to.add(other.to);
        customersFrom += other.customersFrom;
        customersTo += other.customersTo;
    }

    /** As it was left, to go on with. */
    public static EquityBridge of(Left left) {
        var bridge = new EquityBridge();
        bridge.bars.putAll(left.bars);
        bridge.customers.putAll(left.customers);
        bridge.from = left.from;
        bridge.to = left.to;
        bridge.customersFrom = left.customersFrom;
        bridge.customersTo = left.customersTo;
        return bridge;
    }

    /** As it is now, to be kept. */
    public Left left() {
        return new Left(Map.copyOf(bars), Map.copyOf(customers), from, to, customersFrom, customersTo);
    }

    /** A bridge on the way. */
    public record Left(
            Map<Cause, BigDecimal> bars,
            Map<Cause, Long> customers,
            BigDecimal from,
            BigDecimal to,
            long customersFrom,
            long customersTo) {}

    public BigDecimal bar(Cause cause) {
        return bars.get(cause);
    }

    /** Whose value the cause has changed. */
    public long customers(Cause cause) {
        return customers.get(cause);
    }

    public BigDecimal from() {
        return from;
    }

    public BigDecimal to() {
        return to;
    }

    public long customersFrom() {
        return customersFrom;
    }

    public long customersTo() {
        return customersTo;
    }
}
