package io.clientele.valuation.formula.portfolio;

import java.math.BigDecimal;

/**
 * Bands of current value that show who moves when a rule changes (S5, the ABC classes, with those below zero apart).
 *
 * <pre>A: at or above the value of rank ⌈0.05 · N⌉    B: at or above that of rank ⌈0.20 · N⌉    C: at or above 0</pre>
 *
 * <p>The thresholds are cut once and kept, so that one customer's change never moves another.
 */
public enum ValueBand {
    /** The best 5 %. */
    A,
    /** The next 15 %. */
    B,
    /** The rest that brings something, or nothing. */
    C,
    /** Costs more than it brings. */
    BELOW_ZERO,
    /** Has not bought yet. */
    NO_PURCHASE;

    /**
     * Where the bands part.
     *
     * @param a least current value of A
     * @param b least current value of B
     */
    public record Thresholds(BigDecimal a, BigDecimal b) {

        /** The band of a customer by its current value. */
        public ValueBand band(BigDecimal currentValue, boolean bought) {
            if (!bought) {
                return NO_PURCHASE;
            }
            if (currentValue.signum() < 0) {
                return BELOW_ZERO;
            }
            if (currentValue.signum() > 0 && currentValue.compareTo(a) >= 0) {
                return A;
            }
            return currentValue.signum() > 0 && currentValue.compareTo(b) >= 0 ? B : C;
        }
    }
}
