package io.clientele.valuation.formula.scorecard;

/** What is known of one indicator of one customer. */
public sealed interface Reading {

    /** A finite number, in the unit of the indicator. */
    record Number(double value) implements Reading {

        public Number {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a reading must be finite, and is " + value);
            }
        }
    }

    /** One of several codes, such as a credit grade. */
    record Category(String code) implements Reading {}

    /** A fact is missing. */
    record Unknown() implements Reading {}

    Reading UNKNOWN = new Unknown();
}
