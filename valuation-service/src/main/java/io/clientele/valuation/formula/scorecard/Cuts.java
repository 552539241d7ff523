package io.clientele.valuation.formula.scorecard;

import java.util.List;

/**
 * Where the base was cut once: the values below which 0, 1, …, 100 % of it lay. Frozen cuts keep customers apart: what one
 * does later never moves another.
 *
 * @param values 101 finite numbers that do not fall
 */
public record Cuts(List<Double> values) {

    public static final int COUNT = 101;

    /** @throws IllegalArgumentException if they are anything else */
    public Cuts {
        values = List.copyOf(values);
        if (values.size() != COUNT) {
            throw new IllegalArgumentException("there must be " + COUNT + " cuts, and there are " + values.size());
        }
        for (int i = 0; i < COUNT; i++) {
            if (!Double.isFinite(values.get(i)) || i > 0 && values.get(i) < values.get(i - 1)) {
                throw new IllegalArgumentException("cuts must be finite and must not fall: cut " + i);
            }
        }
    }

    public double min() {
        return values.getFirst();
    }

    public double max() {
        return values.getLast();
    }

    /**
     * The share of the base below a value, in percent: between two cuts in proportion; on several cuts of one value their
     * middle, so that customers who share a value share its rank. Never falls with the value.
     */
    public double rank(double value) {
        if (value < min()) {
            return 0;
        }
        if (value > max()) {
            return COUNT - 1;
        }
        int first = first(value, false);
        int last = first(value, true) - 1;
        if (first <= last) {
            return (first + last) / 2.0;
        }
        double below = values.get(last);
        double above = values.get(first);
        return last + (value - below) / (above - below);
    }

    /** The first cut at or, when so asked, above the value. */
    private int first(double value, boolean above) {
        int low = 0;
        int high = COUNT;
        while (low < high) {
            int middle = (low + high) >>> 1;
            double cut = values.get(middle);
            if (above ? cut > value : cut >= value) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
