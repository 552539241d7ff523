package io.clientele.valuation.told;

import java.util.Map;

import io.clientele.contracts.IndicatorState;

/** When a change is worth telling. */
final class Materially {

    private Materially() {}

    /**
     * Whether a number has come or gone, or has moved by more than a share of itself.
     *
     * @param old null when nothing was told yet: then anything known is news
     */
    static boolean differs(IndicatorState old, IndicatorState fresh, double share) {
        return old == null
                ? !fresh.indicators().isEmpty() || !fresh.scores().isEmpty()
                : differ(old.indicators(), fresh.indicators(), share) || differ(old.scores(), fresh.scores(), share);
    }

    private static boolean differ(Map<String, Double> old, Map<String, Double> fresh, double share) {
        return !old.keySet().equals(fresh.keySet())
                || fresh.entrySet().stream().anyMatch(e -> moved(old.get(e.getKey()), e.getValue(), share));
    }

    private static boolean moved(double before, double after, double share) {
        return Math.abs(after - before) > share * Math.max(Math.abs(before), Math.abs(after));
    }
}
