package io.clientele.valuation.formula.opportunity;

import java.util.Map;
import java.util.TreeMap;

import io.clientele.valuation.formula.Arguments;

/** The sufficient statistics of {@link BetaGeometricBetaBernoulli}: how many customers share each history (x, t_x, n). */
public final class OpportunityHistories {

    /** One history. */
    record History(int frequency, int recency, int opportunities) implements Comparable<History> {

        @Override
        public int compareTo(History other) {
            int n = Integer.compare(opportunities, other.opportunities);
            int t = n != 0 ? n : Integer.compare(recency, other.recency);
            return t != 0 ? t : Integer.compare(frequency, other.frequency);
        }
    }

    /** Hears of customers who share a history. */
    @FunctionalInterface
    public interface Reader {
        void add(int frequency, int recency, int opportunities, long customers);
    }

    private final Map<History, Long> counts = new TreeMap<>();

    /**
     * Adds customers with the same history.
     *
     * @throws IllegalArgumentException if there is no such history
     */
    public OpportunityHistories add(int frequency, int recency, int opportunities, long customers) {
        check(frequency, recency, opportunities);
        Arguments.require(customers > 0, "customers", customers, "at least 1");
        counts.merge(new History(frequency, recency, opportunities), customers, Long::sum);
        return this;
    }

    /** Number of customers. */
    public long customers() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Number of different histories. */
    public int size() {
        return counts.size();
    }

    /** Tells every history. */
    public void each(Reader reader) {
        counts.forEach((history, customers) ->
                reader.add(history.frequency(), history.recency(), history.opportunities(), customers));
    }

    Map<History, Long> counts() {
        return counts;
    }

    static void check(int frequency, int recency, int opportunities) {
        Arguments.require(
                opportunities >= 0 && opportunities <= 1_000_000, "opportunities", opportunities, "0 to 1000000");
        Arguments.require(
                recency >= 0 && recency <= opportunities,
                "recency",
                recency,
                "0 to the opportunities " + opportunities);
        Arguments.require(
                frequency >= (recency > 0 ? 1 : 0) && frequency <= recency,
                "frequency",
                frequency,
                "at most the recency " + recency + ", and 0 only with a recency of 0");
    }
}
