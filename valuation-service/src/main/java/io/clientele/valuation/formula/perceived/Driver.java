package io.clientele.valuation.formula.perceived;

import java.util.List;
import java.util.Optional;

/**
 * A driver of perceived value, or a group of them, seen from both sides. Weights count among siblings only, and need not sum
 * to 1.
 *
 * @param supplier how the supplier sees it
 * @param customer how the customer sees it
 * @param children empty for a leaf
 */
public record Driver(String code, Sight supplier, Sight customer, List<Driver> children) {

    /**
     * How one side sees a driver.
     *
     * @param weight above 0
     * @param rating how much of it is there, 0 to 10; counts on leaves only; null where the customer has not said
     */
    public record Sight(double weight, Double rating) {}

    boolean leaf() {
        return children.isEmpty();
    }

    boolean unrated() {
        return customer.rating() == null;
    }

    /** The same without what the customer has not rated; empty where nothing is left of it. */
    Optional<Driver> asFarAsRated() {
        if (leaf()) {
            return unrated() ? Optional.empty() : Optional.of(this);
        }
        var rated = asFarAsRated(children);
        return rated.isEmpty() ? Optional.empty() : Optional.of(new Driver(code, supplier, customer, rated));
    }

    static List<Driver> asFarAsRated(List<Driver> siblings) {
        return siblings.stream()
                .flatMap(driver -> driver.asFarAsRated().stream())
                .toList();
    }
}
