package io.clientele.valuation.formula.spend;

import java.util.Arrays;

import io.clientele.valuation.formula.Arguments;
import io.clientele.valuation.formula.purchase.PurchaseHistory;

/**
 * The statistics that Gamma-Gamma is fitted to: how many customers share the repeat occasions x and what was spent on them.
 * Prices come in few amounts, so that a large base has fewer of them than customers. Customers without repeat spend say
 * nothing about spend and are passed over. Another order of adding changes a fit in its last digits only; add in a fixed
 * order where the same bits are wanted.
 */
public final class DistinctSpends {

    private int[] frequencies = new int[1 << 10];
    private double[] totals = new double[1 << 10];
    private double[] customers = new double[1 << 10];
    private int size;

    /** Where an entry is found by its hash: its place and one more, 0 where there is none. Twice as many as entries at least. */
    private int[] slots = new int[1 << 11];

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
        return addTotal(frequency, frequency * meanSpend, count);
    }

    /**
     * The same of customers who share a frequency and what was spent in all, to the last digit.
     *
     * @param total x · m, at least 0
     */
    public DistinctSpends addTotal(int frequency, double total, long count) {
        Arguments.notNegative("frequency", frequency);
        Arguments.notNegative("total", total);
        Arguments.require(count > 0, "count", count, "at least 1");
        if (frequency == 0 || total == 0) {
            return this;
        }
        int slot = slot(frequency, total);
        if (slots[slot] == 0) {
            slots[slot] = append(frequency, total) + 1;
        }
        customers[slots[slot] - 1] += count;
        if (size == frequencies.length) {
            grow();
        }
        return this;
    }

    /** Tells every entry in the order in which they came, as {@link #addTotal} takes it. */
    public void each(Reader reader) {
        for (int i = 0; i < size; i++) {
            reader.add(frequencies[i], totals[i], (long) customers[i]);
        }
    }

    /** Number of different entries. */
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

    private int append(int frequency, double total) {
        frequencies[size] = frequency;
        totals[size] = total;
        return size++;
    }

    /** Where such an entry is, or is to be. */
    private int slot(int frequency, double total) {
        int mask = slots.length - 1;
        long bits = Double.doubleToLongBits(total) ^ frequency;
        int slot = (int) ((bits ^ bits >>> 32) * 0x9E3779B97F4A7C15L >>> 32) & mask;
        while (slots[slot] != 0 && !is(slots[slot] - 1, frequency, total)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private boolean is(int i, int frequency, double total) {
        return frequencies[i] == frequency && totals[i] == total;
    }

    private void grow() {
        frequencies = Arrays.copyOf(frequencies, size * 2);
        totals = Arrays.copyOf(totals, size * 2);
        customers = Arrays.copyOf(customers, size * 2);
        slots = new int[size * 4];
        for (int i = 0; i < size; i++) {
            slots[slot(frequencies[i], totals[i])] = i + 1;
        }
    }

    /** Hears of customers who share a frequency and what was spent in all. */
    @FunctionalInterface
    public interface Reader {
        void add(int frequency, double total, long customers);
    }
}
