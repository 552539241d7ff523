package io.clientele.valuation.portfolio.bridge;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import io.clientele.valuation.fact.Fact;
import io.clientele.valuation.formula.portfolio.EquityBridge;
import io.clientele.valuation.value.Basis;
import io.clientele.valuation.value.CustomerValue;

/**
 * Walks one customer from one instant to another, and says what changed its future value on the way.
 *
 * @param policed the first basis by the policies of the last
 * @param restated by what is known at one instant, instead of what was known at each
 * @param knownAt that instant; it matters only where restated
 */
record CustomerBridge(
        Instant from, Instant to, Basis first, Basis policed, Basis last, boolean restated, Instant knownAt) {

    /** Entries of one customer beyond these are taken in as many groups. */
    private static final int MOST_MOMENTS = 200;

    CustomerBridge(Instant from, Instant to, Basis first, Basis last, boolean restated, Instant knownAt) {
        this(from, to, first, first.by(last.costs()).by(last.policy()), last, restated, knownAt);
    }

    /** The bridge of one customer. */
    EquityBridge of(List<Fact> facts) {
        var bridge = new EquityBridge();
        walk(facts, bridge);
        return bridge;
    }

    /** What one was worth at the beginning who answers for others at the end, or for nobody. */
    EquityBridge grouped(List<Fact> facts) {
        var bridge = new EquityBridge();
        var start = seen(facts, from);
        if (bought(start)) {
            bridge.grouped(worth(start, from, first));
        }
        return bridge;
    }

    void walk(List<Fact> facts, EquityBridge bridge) {
        var start = seen(facts, from);
        var end = seen(facts, to);
        boolean was = bought(start);
        boolean is = bought(end);
        if (was && is) {
            stayed(facts, start, bridge);
        } else if (is) {
            bridge.joined(worth(end, to, last));
        } else if (was) {
            bridge.left(worth(start, from, first));
        }
    }

    private void stayed(List<Fact> facts, List<Fact> start, EquityBridge bridge) {
        var before = worth(start, from, first);
        var byPolicy = first.equals(last) ? before : worth(start, from, policed);
        var byModel = first.equals(last) ? before : worth(start, from, last);
        var entries = BigDecimal.ZERO;
        var counting = start;
        for (var moment : moments(facts)) {
            var now = seen(facts, moment);
            entries = entries.add(worth(now, moment, last)).subtract(worth(counting, moment, last));
            counting = now;
        }
        bridge.stayed(before, byPolicy, byModel, entries, worth(counting, to, last));
    }

    /** When another set of facts begins to count. */
    private List<Instant> moments(List<Fact> facts) {
        var moments = new TreeSet<Instant>();
        for (var fact : facts) {
            moments.add(
                    restated || fact.occurredAt().isAfter(fact.recordedAt()) ? fact.occurredAt() : fact.recordedAt());
            if (!restated && fact.supersededAt() != null) {
                moments.add(fact.supersededAt());
            }
        }
        var inside = new ArrayList<>(moments.subSet(from, false, to, true));
        if (inside.size() <= MOST_MOMENTS) {
            return inside;
        }
        var some = new ArrayList<Instant>();
        for (int i = 1; i <= MOST_MOMENTS; i++) {
            some.add(inside.get((int) ((long) inside.size() * i / MOST_MOMENTS) - 1));
        }
        return some;
    }

    private List<Fact> seen(List<Fact> facts, Instant at) {
        return facts.stream().filter(f -> f.counts(at, restated ? knownAt : at)).toList();
    }

    private static BigDecimal worth(List<Fact> counting, Instant at, Basis basis) {
        return CustomerValue.future(counting, at, basis);
    }

    private static boolean bought(List<Fact> facts) {
        return facts.stream().anyMatch(f -> f.kind().equals("PURCHASE"));
    }
}
