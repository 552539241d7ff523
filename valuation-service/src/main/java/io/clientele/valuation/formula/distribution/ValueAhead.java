package io.clientele.valuation.formula.distribution;

import java.util.stream.LongStream;

import io.clientele.valuation.formula.Arguments;

/**
 * What a customer's purchases ahead bring: V = discount · Σ over Y purchases of (spend · margin − cost), a mixture over
 * every number of purchases, computed and not simulated.
 *
 * <p>When a purchase comes within the horizon enters by its mean discount only; numbers of purchases are taken together
 * where they are many: to a two-hundredth of how far they may lie apart, and never more than differ by a fiftieth, or a few that
 * are likely would be lost in one group with many that are not; both tails beyond 10⁻⁶ are cut. Against both, the amounts of the spend carry nearly
 * all of the spread; where every purchase brings the same they carry none, and groups are 25 to 100 times as fine.
 */
public final class ValueAhead {

    private static final int GROUPS = 200;
    private static final int FINE = 5_000;
    private static final int ALIKE = 50;
    private static final double CUT = 1e-6;
    private static final double LARGEST = 1e30;
    private static final int HALVINGS = 200;

    private final SpendAhead spend;
    private final double discount;
    private final double margin;
    private final double cost;
    private final double[] counts;
    private final double[] chances;

    /**
     * @param purchases over the horizon
     * @param spend on them
     * @param discount mean discount factor of a purchase within the horizon, above 0
     * @param margin on revenue; may be negative
     * @param cost to provide and to serve, of one purchase, in money
     */
    public ValueAhead(CountDistribution purchases, SpendAhead spend, double discount, double margin, double cost) {
        Arguments.positive("discount", discount);
        this.spend = spend;
        this.discount = discount;
        this.margin = margin;
        this.cost = cost;
        long low = Math.max(1, purchases.quantile(CUT));
        long high = Math.max(low, purchases.quantile(1 - CUT));
        long[] begins = begins(low, high);
        int groups = begins.length - 1;
        counts = new double[groups + 1];
        chances = new double[groups + 1];
        chances[0] = purchases.probabilityOf(0);
        for (int i = 1; i <= groups; i++) {
            long from = begins[i - 1];
            long to = begins[i] - 1;
            counts[i] = (from + to) / 2.0;
            chances[i] = purchases.probabilityWithin(from, to);
        }
    }

    /** Where groups begin, and after the last one where another would. */
    private long[] begins(long low, long high) {
        boolean same = spend instanceof SpendAhead.Same;
        long widest = (high - low) / (same ? FINE : GROUPS) + 1;
        int alike = same ? FINE : ALIKE;
        return LongStream.concat(
                        LongStream.iterate(
                                low, from -> from <= high, from -> from + Math.clamp(from / alike, 1, widest)),
                        LongStream.of(high + 1))
                .toArray();
    }

    /** P(V ≤ value). */
    public double probabilityUpTo(double value) {
        double sum = value >= 0 ? chances[0] : 0;
        double all = chances[0];
        for (int i = 1; i < counts.length; i++) {
            sum += chances[i] * upTo(counts[i], value);
            all += chances[i];
        }
        return sum / all;
    }

    /**
     * The smallest value with P(V ≤ value) ≥ q, to nine digits.
     *
     * @param q strictly between 0 and 1
     */
    public double quantile(double q) {
        Arguments.insideUnit("q", q);
        if (probabilityUpTo(0) >= q && probabilityUpTo(-Double.MIN_NORMAL) < q) {
            return 0;
        }
        double low = -1;
        double high = 1;
        while (probabilityUpTo(low) >= q && low > -LARGEST) {
            low *= 4;
        }
        while (probabilityUpTo(high) < q && high < LARGEST) {
            high *= 4;
        }
        for (int i = 0; i < HALVINGS && high - low > 1e-9 * Math.max(1e-3, Math.abs(high)); i++) {
            double middle = 0.5 * (low + high);
            if (probabilityUpTo(middle) >= q) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    /** P(n purchases bring at most this). */
    private double upTo(double n, double value) {
        double left = value / discount + cost * n;
        if (margin == 0) {
            return left >= 0 ? 1 : 0;
        }
        double spent = spend.probabilityUpTo(n, left / margin);
        return margin > 0 ? spent : 1 - spent;
    }
}
