package io.clientele.valuation.formula.portfolio;

import java.math.BigDecimal;

/**
 * Bands of one value that show who moves when a rule changes (S5, the ABC classes, with those below zero apart).
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

    /** How a migration matrix is read, for whoever asks for one. */
    public static final String TOLD = """
            The job's `result` has the migration matrix: `moves` counts customers `from` a class `to` a class, and sums what their \
            value changes by (`change`). `classesOf` names the value that the classes are of: `CURRENT_VALUE` where a cost policy \
            is tried, `LIFETIME_VALUE` where a model or a valuation policy is, as these change expectations only. Class `A` is at \
            or above `thresholds.a`, where the best 5 % of the buyers began when the job began, `B` at or above `thresholds.b`, \
            where the best 20 % did, `C` at or above zero; `BELOW_ZERO` and `NO_PURCHASE` stand apart. The thresholds hold for \
            both sides. `currentValue`, `futureValue` and `lifetimeValue` are the sums over everybody, `largest` the largest \
            changes of lifetime value.""";

    /**
     * Where the bands part.
     *
     * @param of the value that is banded
     * @param a the least of A
     * @param b the least of B
     */
    public record Thresholds(ClassedValue of, BigDecimal a, BigDecimal b) {

        /** @param of null where a trial was begun by an earlier release */
        public Thresholds {
            of = of == null ? ClassedValue.CURRENT_VALUE : of;
        }

        /** The band of a customer by the value that is banded. */
        public ValueBand band(BigDecimal value, boolean bought) {
            if (!bought) {
                return NO_PURCHASE;
            }
            if (value.signum() < 0) {
                return BELOW_ZERO;
            }
            if (value.signum() > 0 && value.compareTo(a) >= 0) {
                return A;
            }
            return value.signum() > 0 && value.compareTo(b) >= 0 ? B : C;
        }
    }
}
