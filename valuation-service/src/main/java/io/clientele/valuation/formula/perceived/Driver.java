package io.clientele.valuation.formula.perceived;

import java.util.List;

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
     * @param rating how much of it is there, 0 to 10; counts on leaves only
     */
    public record Sight(double weight, double rating) {}

    boolean leaf() {
        return children.isEmpty();
    }
}
