package io.clientele.valuation.choice;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.clientele.valuation.formula.purchase.PurchaseHistory;

/**
 * What happened after the calibration to customers of each history: how many of them then bought how often. Customers who
 * share both are counted, not kept.
 */
final class HoldOut {

    private static final Comparator<Case> ORDER = Comparator.comparingInt(Case::frequency)
            .thenComparingInt(Case::recencyDays)
            .thenComparingInt(Case::ageDays)
            .thenComparingInt(Case::actual);

    private final Map<Case, Long> counts = new HashMap<>();
    private long customers;
    private long actual;

    /** @param actual occasions in the hold-out */
    void add(PurchaseHistory history, int bought) {
        counts.merge(new Case(history.frequency(), history.recencyDays(), history.ageDays(), bought), 1L, Long::sum);
        customers++;
        actual += bought;
    }

    long customers() {
        return customers;
    }

    /** Occasions of everyone in the hold-out. */
    long actual() {
        return actual;
    }

    /** In one order, so that sums are the same to the last digit however facts arrived. */
    List<Counted> cases() {
        return counts.entrySet().stream()
                .map(e -> new Counted(e.getKey(), e.getValue()))
                .sorted(Comparator.comparing(Counted::of, ORDER))
                .toList();
    }

    /** A history and what followed it. */
    record Case(int frequency, int recencyDays, int ageDays, int actual) {

        boolean sameHistory(Case other) {
            return frequency == other.frequency && recencyDays == other.recencyDays && ageDays == other.ageDays;
        }

        PurchaseHistory history() {
            return PurchaseHistory.seen(frequency, recencyDays, ageDays);
        }
    }

    /** How many customers it happened to. */
    record Counted(Case of, long customers) {}
}
