package io.clientele.valuation.formula.contract;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

import io.clientele.valuation.formula.Arguments;

/**
 * How long customers under contract stayed, those who are still there included: the sufficient statistics of {@link
 * ShiftedBetaGeometric}. Every customer may have been watched for another time.
 */
public final class Tenures {

    private final Map<Integer, Long> left = new TreeMap<>();
    private final Map<Integer, Long> staying = new TreeMap<>();

    /** A cohort by the number of its survivors after 0, 1, 2, … renewals; what is left at the end is still there. */
    public static Tenures ofSurvivors(long... survivors) {
        var tenures = new Tenures();
        for (int t = 1; t < survivors.length; t++) {
            Arguments.require(
                    survivors[t] >= 0 && survivors[t] <= survivors[t - 1],
                    "survivors",
                    survivors[t],
                    "at least 0, and not more than before");
            tenures.left(t, survivors[t - 1] - survivors[t]);
        }
        return tenures.staying(survivors.length - 1, survivors[survivors.length - 1]);
    }

    /** Customers who ended their contract at the end of a period, counted from 1. */
    public Tenures left(int period, long customers) {
        Arguments.require(period >= 1, "period", period, "at least 1");
        return count(left, period, customers);
    }

    /** Customers who have renewed so often and are still there. */
    public Tenures staying(int renewals, long customers) {
        Arguments.notNegative("renewals", renewals);
        return count(staying, renewals, customers);
    }

    /** Number of customers. */
    public long customers() {
        return sum(left) + sum(staying);
    }

    /** How many of them left at the end of a period, counted from 1. */
    public long leftAt(int period) {
        return left.getOrDefault(period, 0L);
    }

    /** How often all of them have renewed. */
    public long renewals() {
        long ofThoseWhoLeft = left.entrySet().stream()
                .mapToLong(e -> (e.getKey() - 1L) * e.getValue())
                .sum();
        return ofThoseWhoLeft
                + staying.entrySet().stream()
                        .mapToLong(e -> (long) e.getKey() * e.getValue())
                        .sum();
    }

    /** How often they have decided on a renewal: who left has decided against one. */
    public long decisions() {
        return renewals() + sum(left);
    }

    /** How many left at the end of which period. */
    public Map<Integer, Long> left() {
        return Collections.unmodifiableMap(left);
    }

    /** How many are still there after how many renewals. */
    public Map<Integer, Long> staying() {
        return Collections.unmodifiableMap(staying);
    }

    private Tenures count(Map<Integer, Long> counts, int time, long customers) {
        Arguments.notNegative("customers", customers);
        if (customers > 0) {
            counts.merge(time, customers, Long::sum);
        }
        return this;
    }

    private static long sum(Map<Integer, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
