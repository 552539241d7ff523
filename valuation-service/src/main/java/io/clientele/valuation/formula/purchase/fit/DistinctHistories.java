package io.clientele.valuation.formula.purchase.fit;

import java.util.Arrays;

import io.clientele.valuation.formula.Arguments;
import io.clientele.valuation.formula.purchase.EveryNthCustomer;
import io.clientele.valuation.formula.purchase.PurchaseHistory;

/**
 * The sufficient statistics of buying models: how many customers share each history (x, t_x, T).
 *
 * <p>Times are whole days, so that a large base has far fewer histories than customers. The order in which customers are
 * added changes nothing.
 */
public final class DistinctHistories {

    private static final int DAY_BITS = 20;
    private static final int LONGEST = (1 << DAY_BITS) - 1;
    private static final int MOST_PURCHASES = (1 << 23) - 1;

    private final long[] keys;
    private final long[] counts;
    private final int size;
    private final long customers;

    private DistinctHistories(long[] keys, long[] counts, long customers) {
        this.keys = keys;
        this.counts = counts;
        this.size = keys.length;
        this.customers = customers;
    }

    /** An empty collection to add customers to. */
    public static Builder builder() {
        return new Builder();
    }

    /** Number of different histories. */
    public int size() {
        return size;
    }

    /** Number of customers. */
    public long customers() {
        return customers;
    }

    /** Tells every history, by x, t_x and T. */
    public void each(Reader reader) {
        for (int i = 0; i < size; i++) {
            reader.add(frequency(i), recencyDays(i), ageDays(i), counts[i]);
        }
    }

    int frequency(int i) {
        return (int) (keys[i] >>> 2 * DAY_BITS);
    }

    int recencyDays(int i) {
        return (int) (keys[i] >>> DAY_BITS) & LONGEST;
    }

    int ageDays(int i) {
        return (int) keys[i] & LONGEST;
    }

    long count(int i) {
        return counts[i];
    }

    /**
     * Every n-th customer in the order of histories, so that at most {@code most} histories are left: those that many share stay in
     * proportion.
     */
    DistinctHistories thinned(int most) {
        var everyNth = EveryNthCustomer.ofFew(counts, most);
        var thinned = builder();
        for (int i = 0; i < size; i++) {
            long left = everyNth.of(counts[i]);
            if (left > 0) {
                thinned.add(frequency(i), recencyDays(i), ageDays(i), left);
            }
        }
        return thinned.build();
    }

    /** Hears of customers who share a history. */
    @FunctionalInterface
    public interface Reader {
        void add(int frequency, int recencyDays, int ageDays, long customers);
    }

    /** Collects customers in an open hash table of two numbers for each different history. */
    public static final class Builder {

        private long[] keys = new long[1 << 10];
        private long[] counts = new long[1 << 10];
        private int used;

        private Builder() {}

        /** Adds the history of one customer. */
        public Builder add(PurchaseHistory history) {
            return add(history.frequency(), history.recencyDays(), history.ageDays(), 1);
        }

        /**
         * Adds customers who share a history.
         *
         * @param frequency x: repeat occasions, 0 to 8,388,607
         * @param recencyDays t_x: whole days from the first to the last occasion, at most ageDays, 0 when x is 0
         * @param ageDays T: whole days from the first occasion to the end of observation, at most 1,048,575
         * @param customers how many, at least 1
         * @throws IllegalArgumentException if the history is impossible
         */
        public Builder add(int frequency, int recencyDays, int ageDays, long customers) {
            Arguments.require(
                    frequency >= 0 && frequency <= MOST_PURCHASES, "frequency", frequency, "0 to " + MOST_PURCHASES);
            Arguments.require(ageDays >= 0 && ageDays <= LONGEST, "ageDays", ageDays, "0 to " + LONGEST);
            int most = frequency == 0 ? 0 : ageDays;
            Arguments.require(recencyDays >= 0 && recencyDays <= most, "recencyDays", recencyDays, "0 to " + most);
            Arguments.require(customers > 0, "customers", customers, "at least 1");
            if (used * 2 >= keys.length) {
                grow();
            }
            put((long) frequency << 2 * DAY_BITS | (long) recencyDays << DAY_BITS | ageDays, customers);
            return this;
        }

        /** The collected histories, sorted by x, t_x and T. */
        public DistinctHistories build() {
            long[] sorted = new long[used];
            long total = 0;
            for (int i = 0, n = 0; i < keys.length; i++) {
                if (counts[i] > 0) {
                    sorted[n++] = keys[i];
                    total += counts[i];
                }
            }
            Arrays.sort(sorted);
            long[] matching = new long[used];
            for (int i = 0; i < used; i++) {
                matching[i] = counts[slot(sorted[i])];
            }
            return new DistinctHistories(sorted, matching, total);
        }

        private void put(long key, long customers) {
            int slot = slot(key);
            if (counts[slot] == 0) {
                keys[slot] = key;
                used++;
            }
            counts[slot] += customers;
        }

        private int slot(long key) {
            int mask = keys.length - 1;
            long hash = key * 0x9E3779B97F4A7C15L;
            int slot = (int) (hash >>> 32) & mask;
            while (counts[slot] != 0 && keys[slot] != key) {
                slot = slot + 1 & mask;
            }
            return slot;
        }

        private void grow() {
            long[] oldKeys = keys;
            long[] oldCounts = counts;
            keys = new long[oldKeys.length * 2];
            counts = new long[oldCounts.length * 2];
            used = 0;
            for (int i = 0; i < oldKeys.length; i++) {
                if (oldCounts[i] > 0) {
                    put(oldKeys[i], oldCounts[i]);
                }
            }
        }
    }
}
