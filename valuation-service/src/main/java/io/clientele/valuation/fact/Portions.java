package io.clientele.valuation.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Divides many customers into portions whose facts fit into memory together. */
final class Portions {

    static final long MOST = 24 * 1024 * 1024;

    private Portions() {}

    /**
     * In the order given. A customer that is too heavy stands alone.
     *
     * @param weights in bytes; none of those without facts
     */
    static List<List<UUID>> of(List<UUID> customers, Map<UUID, Long> weights) {
        var portions = new ArrayList<List<UUID>>();
        long weight = 0;
        int from = 0;
        for (int i = 0; i < customers.size(); i++) {
            long more = weights.getOrDefault(customers.get(i), 0L);
            if (i > from && weight + more > MOST) {
                portions.add(customers.subList(from, i));
                from = i;
                weight = 0;
            }
            weight += more;
        }
        if (from < customers.size()) {
            portions.add(customers.subList(from, customers.size()));
        }
        return portions;
    }
}
