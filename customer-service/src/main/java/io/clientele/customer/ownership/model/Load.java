package io.clientele.customer.ownership.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a representative has to look after.
 *
 * @param capacity how many customers there can be
 * @param customers how many there are
 */
public record Load(String representative, int capacity, long customers) {

    /** By customers ÷ capacity, compared as fractions; of equals the one who can take more, then by name. */
    private static final Comparator<Load> LIGHTEST = ((Comparator<Load>) Load::byShare)
            .thenComparing(Comparator.comparingInt(Load::capacity).reversed())
            .thenComparing(Load::representative);

    private static int byShare(Load a, Load b) {
        return Long.compare(a.customers * b.capacity, b.customers * a.capacity);
    }

    /** Who has room and the lowest load relative to capacity. */
    public static Optional<Load> lightest(List<Load> loads, Collection<String> except) {
        return loads.stream()
                .filter(load -> load.customers < load.capacity)
                .filter(load -> !except.contains(load.representative))
                .min(LIGHTEST);
    }
}
