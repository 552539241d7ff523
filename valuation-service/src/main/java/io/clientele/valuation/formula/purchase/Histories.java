package io.clientele.valuation.formula.purchase;

import io.clientele.valuation.formula.Arguments;

/** What models ask of a history. */
final class Histories {

    private Histories() {}

    /** @throws IllegalArgumentException if there is no such history */
    static void check(int frequency, double recency, double age) {
        Arguments.notNegative("frequency", frequency);
        Arguments.notNegative("recency", recency);
        Arguments.notNegative("age", age);
        if (recency > age) {
            throw new IllegalArgumentException("recency is " + recency + ", and must not exceed the age " + age);
        }
        if (frequency == 0 && recency > 0) {
            throw new IllegalArgumentException("recency is " + recency + ", and must be 0 without a repeat purchase");
        }
    }
}
