package io.clientele.customer.quality.model;

import java.util.List;
import java.util.Set;

/**
 * How much of what should be known is known: known ÷ expected, 0–1; 1 when nothing is expected.
 *
 * @param missing in the order in which they are expected
 */
public record Completeness(double share, int expected, List<String> missing) {

    public static Completeness of(Set<String> known, List<String> expected) {
        var missing = expected.stream().filter(name -> !known.contains(name)).toList();
        var share = expected.isEmpty() ? 1 : (double) (expected.size() - missing.size()) / expected.size();
        return new Completeness(share, expected.size(), missing);
    }
}
