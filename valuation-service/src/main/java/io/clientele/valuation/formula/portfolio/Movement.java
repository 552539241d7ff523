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
    private final Sum current = new Sum();
    private final Sum future = new Sum();
    private final Sum lifetime = new Sum();
    private final Map<ValueBand, Map<ValueBand, Cell>> matrix = new EnumMap<>(ValueBand.class);
    private final PriorityQueue<Moved> largest = new PriorityQueue<>(SMALLEST_FIRST);
    private long customers;
    private long rising;
    private long falling;

    public Movement(ValueBand.Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    /** One customer, valued by both rules as of one instant. */
    public void add(UUID customer, LifetimeValue before, LifetimeValue after) {
        var was = before.present().total();
        var is = after.present().total();
        current.add(was, is);
        future.add(before.future().total(), after.future().total());
        lifetime.add(before.total(), after.total());
        customers++;
        int direction = after.total().compareTo(before.total());
        rising += direction > 0 ? 1 : 0;
        falling += direction < 0 ? 1 : 0;
        boolean bought = before.history().purchases() > 0;
        matrix.computeIfAbsent(thresholds.band(was, bought), band -> new EnumMap<>(ValueBand.class))
                .merge(thresholds.band(is, bought), new Cell(1, is.subtract(was)), Cell::plus);
        if (direction != 0) {
            remember(new Moved(customer, before.total(), after.total()));
        }
    }

    private void remember(Moved moved) {
        largest.add(moved);
        if (largest.size() > LARGEST) {
            largest.poll();
        }
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

    /** A sum over all customers, before and after. */
    public static final class Sum {
        private BigDecimal before = BigDecimal.ZERO;
        private BigDecimal after = BigDecimal.ZERO;
        private BigDecimal moved = BigDecimal.ZERO;

        private void add(BigDecimal was, BigDecimal is) {
            before = before.add(was);
            after = after.add(is);
            moved = moved.add(is.subtract(was).abs());
        }

        public BigDecimal before() {
            return before;
        }

        public BigDecimal after() {
            return after;
        }

        /** The sum of all changes without their signs: how much money moves. */
        public BigDecimal moved() {
            return moved;
        }
    }

    /**
     * Those who go from one band to another.
     *
     * @param change of their current value
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
