package io.clientele.e2e.history;

import static org.assertj.core.api.Assertions.assertThat;

/** Compares, and counts how often. */
final class Tally {

    private int comparisons;

    void same(Object answered, Object expected, String what) {
        comparisons++;
        assertThat(answered).as(what).isEqualTo(expected);
    }

    int comparisons() {
        return comparisons;
    }
}
