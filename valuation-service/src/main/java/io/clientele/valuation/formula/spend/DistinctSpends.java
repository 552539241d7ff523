package io.clientele.valuation.formula.spend;

import java.util.Arrays;

import io.clientele.valuation.formula.Arguments;
import io.clientele.valuation.formula.purchase.PurchaseHistory;

/**
 * The statistics that Gamma-Gamma is fitted to: of every customer with repeat spend, the repeat occasions x and what was
 * spent on them. Customers without repeat spend say nothing about spend and are passed over. Another order of adding
 * changes a fit in its last digits only; add in a fixed order where the same bits are wanted.
 */
public final class DistinctSpends {

    private int[] frequencies = new int[1 << 10];
    private double[] totals = new double[1 << 10];
    private double[] customers = new double[1 << 10];
    private int size;

    /** Adds the repeat spend of one customer. */
    public DistinctSpends add(PurchaseHistory history) {
        return add(history.frequency(), history.meanRepeatSpend(), 1);
    }

    /**
     * Adds customers who share a frequency and a mean spend.
     *
     * @param frequency x: repeat occasions, at least 0
     * @param meanSpend m: mean spend on them, at least 0
     * @param count how many customers, at least 1
     * @throws IllegalArgumentException if an argument is out of range
     */
    public DistinctSpends add(int frequency, double meanSpend, long count) {
        Arguments.notNegative("frequency", frequency);
        Arguments.notNegative("meanSpend", meanSpend);
        Arguments.require(count > 0, "count", count, "at least 1");
        if (frequency == 0 || meanSpend == 0) {
            return this;
        }
        if (size == frequencies.length) {
            frequencies = Arrays.copyOf(frequencies, size * 2);
            totals = Arrays.copyOf(totals, size * 2);
            customers = Arrays.copyOf(customers, size * 2);
        }
        frequencies[size] = frequency;
        totals[size] = frequency * meanSpend;
        customers[size++] = count;
        return this;
    }

    /** Number of entries: customers, or groups of them. */
    public int size() {
        return size;
    }

    int frequency(int i) {
        return frequencies[i];
    }

    /** x · m. */
    double total(int i) {
        return totals[i];
    }

    double customers(int i) {
        return customers[i];
    }
}
