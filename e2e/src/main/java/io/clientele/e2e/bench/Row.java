package io.clientele.e2e.bench;

import java.util.Locale;

/**
 * A line of the benchmark's table: what we did, what the reference did in the same run, and the ratio against its target.
 *
 * @param ratio ours against the reference, in the sense of the target
 * @param met whether the target is met
 */
record Row(String what, String ours, String reference, String ratio, String target, boolean met) {

    /** A throughput that should be at least this share of the reference's. */
    static Row atLeast(String what, double ours, double reference, String unit, double share) {
        double ratio = ours / reference;
        return new Row(
                what,
                number(ours) + " " + unit,
                number(reference) + " " + unit,
                number(ratio),
                "≥ " + number(share),
                ratio >= share);
    }

    /** A duration that should be at most so many times the reference's. */
    static Row atMost(String what, double ours, double reference, double times) {
        double ratio = ours / reference;
        return new Row(
                what,
                number(ours) + " s",
                number(reference) + " s",
                number(ratio),
                "≤ " + number(times),
                ratio <= times);
    }

    /** A duration that should be so many times shorter than the reference's. */
    static Row faster(String what, double ours, double reference, double times) {
        double ratio = reference / ours;
        return new Row(
                what,
                number(ours) + " s",
                number(reference) + " s",
                number(ratio) + " ×",
                "≥ " + number(times) + " ×",
                ratio >= times);
    }

    static Row plain(String what, String ours, String target, boolean met) {
        return new Row(what, ours, "–", "–", target, met);
    }

    static String number(double value) {
        return Math.abs(value) >= 100
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%.3g", value);
    }
}
