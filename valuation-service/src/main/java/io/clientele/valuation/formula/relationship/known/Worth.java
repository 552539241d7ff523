package io.clientele.valuation.formula.relationship.known;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What the customer is worth as of the same instant.
 *
 * @param income net revenue within the window of the current value
 * @param cost of goods, to provide and to serve within it, above 0: income − cost is the current value
 * @param probabilityAlive null when the model that answered knows no leaving
 * @param model that the future value and the probability are by
 * @param behind the journal entries behind each of the three values
 */
public record Worth(
        BigDecimal income,
        BigDecimal cost,
        BigDecimal current,
        BigDecimal past,
        BigDecimal future,
        Double probabilityAlive,
        Model model,
        Behind behind) {

    public BigDecimal lifetime() {
        return past.add(current).add(future);
    }

    /** A model by name; version 0 is none that was fitted. */
    public record Model(String name, int version) {}

    /** Entries in the order in which they occurred. */
    public record Behind(List<UUID> current, List<UUID> past, List<UUID> future) {

        public List<UUID> all() {
            return Stream.of(past, current, future)
                    .flatMap(List::stream)
                    .distinct()
                    .toList();
        }
    }
}
