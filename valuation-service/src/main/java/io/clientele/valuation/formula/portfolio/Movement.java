package io.clientele.valuation.formula.portfolio;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.UUID;

import io.clientele.valuation.formula.lifetime.LifetimeValue;

/**
 * Who moves, and how much money, when the whole base is valued by another rule (F7). Customers are added one by one; what is
 * kept does not grow with their number.
 */
public final class Movement {

    private static final int LARGEST = 20;

    /** Smallest first, so that it is the one to drop; ties by id, so that order of arrival changes nothing. */
    private static final Comparator<Moved> SMALLEST_FIRST =
            Comparator.<Moved, BigDecimal>comparing(m -> m.change().abs()).thenComparing(Moved::customer);

    private final ValueBand.Thresholds thresholds;
    private final Map<ValueBand, Map<ValueBand, Cell>> matrix = new EnumMap<>(ValueBand.class);
    private final PriorityQueue<Moved> largest = new PriorityQueue<>(SMALLEST_FIRST);
    private Sum current = Sum.NOTHING;
    private Sum future = Sum.NOTHING;
    private Sum lifetime = Sum.NOTHING;
    private long customers;
    private long rising;
    private long falling;

    public Movement(ValueBand.Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    /** One customer, valued by both rules as of one instant. */
    public void add(UUID customer, LifetimeValue before, LifetimeValue after) {
        var was = thresholds.of().of(before);
        var is = thresholds.of().of(after);
        current = current.plus(Sum.of(before.present().total(), after.present().total()));
        future = future.plus(Sum.of(before.future().total(), after.future().total()));
        lifetime = lifetime.plus(Sum.of(before.total(), after.total()));
        customers++;
        int direction = after.total().compareTo(before.total());
        rising += direction > 0 ? 1 : 0;
        falling += direction < 0 ? 1 : 0;
        boolean bought = before.history().purchases() > 0;
        move(thresholds.band(was, bought), thresholds.band(is, bought), new Cell(1, is.subtract(was)));
        if (direction != 0) {
            remember(new Moved(customer, before.total(), after.total()));
        }
    }

    private void move(ValueBand from, ValueBand to, Cell some) {
        matrix.computeIfAbsent(from, band -> new EnumMap<>(ValueBand.class)).merge(to, some, Cell::plus);
    }

    private void remember(Moved moved) {
        largest.add(moved);
        if (largest.size() > LARGEST) {
            largest.poll();
        }
    }

    /** Takes in other customers who were added apart, by the same thresholds. */
    public void add(Left others) {
        current = current.plus(others.current);
        future = future.plus(others.future);
        lifetime = lifetime.plus(others.lifetime);
        customers += others.customers;
        rising += others.rising;
        falling += others.falling;
        others.matrix.forEach((from, row) -> row.forEach((to, cell) -> move(from, to, cell)));
        others.largest.forEach(this::remember);
    }

    /** As it is now, to be kept. */
    public Left left() {
        var moves = new EnumMap<ValueBand, Map<ValueBand, Cell>>(ValueBand.class);
        matrix.forEach((from, row) -> moves.put(from, new EnumMap<>(row)));
        return new Left(current, future, lifetime, customers, rising, falling, moves, largest());
    }

    public ValueBand.Thresholds thresholds() {
        return thresholds;
    }

    public long customers() {
        return customers;
    }

    /** Customers whose lifetime value rises. */
    public long rising() {
        return rising;
    }

    /** Customers whose lifetime value falls. */
    public long falling() {
        return falling;
    }

    public Sum current() {
        return current;
    }

    public Sum future() {
        return future;
    }

    public Sum lifetime() {
        return lifetime;
    }

    /** From band to band; pairs in which nobody is are absent. */
    public Map<ValueBand, Map<ValueBand, Cell>> matrix() {
        return matrix;
    }

    /** The largest changes of lifetime value, the largest first. */
    public List<Moved> largest() {
        var sorted = new ArrayList<>(largest);
        sorted.sort(SMALLEST_FIRST.reversed());
        return sorted;
    }

    /** Customers added so far, without the thresholds by which they were. */
    public record Left(
            Sum current,
            Sum future,
            Sum lifetime,
            long customers,
            long rising,
            long falling,
            Map<ValueBand, Map<ValueBand, Cell>> matrix,
            List<Moved> largest) {}

    /**
     * A sum over all customers, before and after.
     *
     * @param moved the sum of all changes without their signs: how much money moves
     */
    public record Sum(BigDecimal before, BigDecimal after, BigDecimal moved) {

        private static final Sum NOTHING = new Sum(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

        private static Sum of(BigDecimal was, BigDecimal is) {
            return new Sum(was, is, is.subtract(was).abs());
        }

        private Sum plus(Sum other) {
            return new Sum(before.add(other.before), after.add(other.after), moved.add(other.moved));
        }
    }

    /**
     * Those who go from one band to another.
     *
     * @param change of the value that is banded
     */
    public record Cell(long customers, BigDecimal change) {
        Cell plus(Cell other) {
            return new Cell(customers + other.customers, change.add(other.change));
        }
    }

    /** A customer whose lifetime value changes. */
    public record Moved(UUID customer, BigDecimal before, BigDecimal after) {
        public BigDecimal change() {
            return after.subtract(before);
        }
    }
}
