package io.clientele.valuation.formula.perceived;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Perceived value: what a customer gets against what it gives up (V. A. Zeithaml, "Consumer perceptions of price, quality,
 * and value", <i>Journal of Marketing</i> 52, 1988), weighted as in Kotler's customer delivered value.
 *
 * <pre>benefit = Σ w · r over the leaves of the benefit tree,   sacrifice likewise,   net = benefit − sacrifice</pre>
 *
 * <p>Each side has its own weights and ratings. The gap of a driver, customer's contribution − supplier's, is parted without
 * a rest into what different weights and what different ratings make of it:
 *
 * <pre>w_c r_c − w_s r_s = (w_c − w_s)(r_c + r_s)/2 + (r_c − r_s)(w_c + w_s)/2</pre>
 *
 * <p>A leaf that the customer has not rated is left out on both sides, or the supplier's sum would be of more than the
 * customer's: weights count among the siblings that are left, and a group of which nothing is left is left out too.
 *
 * <p>Contributions have twelve decimals, and the largest of a side carries the residue of rounding: they add up to its sum.
 *
 * @param benefit one for each leaf that the customer has rated, in the order of the tree
 * @param sacrifice likewise; a higher rating is a greater sacrifice
 * @param unrated the leaves of both trees that are left out
 */
public record PerceivedValue(List<Seen> benefit, List<Seen> sacrifice, List<Unrated> unrated) {

    /** What a double holds of a sum of ratings, less the noise of adding doubles. */
    private static final int DECIMALS = 12;

    /**
     * A leaf from both sides.
     *
     * @param path codes from the top down to the leaf
     * @param supplierWeight in its whole tree
     * @param supplierContribution weight · rating, twelve decimals
     * @param weightEffect the part of the gap that comes from different weights
     * @param ratingEffect the part that comes from different ratings
     */
    public record Seen(
            List<String> path,
            double supplierWeight,
            double customerWeight,
            double supplierRating,
            double customerRating,
            BigDecimal supplierContribution,
            BigDecimal customerContribution,
            BigDecimal weightEffect,
            BigDecimal ratingEffect) {

        /** Below 0 where the customer sees less of it than the supplier believes. */
        public BigDecimal gap() {
            return customerContribution.subtract(supplierContribution);
        }
    }

    /** Which of the two. */
    public enum Tree {
        BENEFIT,
        SACRIFICE
    }

    /**
     * A leaf that the customer has not rated.
     *
     * @param path codes from the top down to the leaf
     * @param supplierWeight in its whole tree, if it counted
     * @param customerWeight likewise
     */
    public record Unrated(Tree tree, List<String> path, double supplierWeight, double customerWeight) {}

    public static PerceivedValue of(List<Driver> benefit, List<Driver> sacrifice) {
        return new PerceivedValue(
                seen(benefit),
                seen(sacrifice),
                Stream.concat(unrated(Tree.BENEFIT, benefit), unrated(Tree.SACRIFICE, sacrifice))
                        .toList());
    }

    public BigDecimal supplierBenefit() {
        return sum(benefit, Seen::supplierContribution);
    }

    public BigDecimal customerBenefit() {
        return sum(benefit, Seen::customerContribution);
    }

    public BigDecimal supplierSacrifice() {
        return sum(sacrifice, Seen::supplierContribution);
    }

    public BigDecimal customerSacrifice() {
        return sum(sacrifice, Seen::customerContribution);
    }

    /** The customer's net value − the supplier's: below 0 where the supplier thinks too well of itself. */
    public BigDecimal gap() {
        return customerBenefit()
                .subtract(customerSacrifice())
                .subtract(supplierBenefit().subtract(supplierSacrifice()));
    }

    private static Stream<Unrated> unrated(Tree tree, List<Driver> top) {
        return weighed(top).stream()
                .filter(one -> one.leaf.unrated())
                .map(one -> new Unrated(tree, one.path, one.supplierWeight, one.customerWeight));
    }

    private static List<Weighed> weighed(List<Driver> top) {
        var leaves = new ArrayList<Weighed>();
        spread(top, List.of(), 1, 1, leaves);
        return leaves;
    }

    private static List<Seen> seen(List<Driver> top) {
        var leaves = weighed(Driver.asFarAsRated(top));
        if (leaves.isEmpty()) {
            return List.of();
        }
        var supplier = contributions(leaves, Weighed::ofSupplier);
        var customer = contributions(leaves, Weighed::ofCustomer);
        var seen = new ArrayList<Seen>();
        for (int i = 0; i < leaves.size(); i++) {
            seen.add(leaves.get(i).seen(supplier.get(i), customer.get(i)));
        }
        return List.copyOf(seen);
    }

    private static void spread(
            List<Driver> siblings, List<String> above, double supplier, double customer, List<Weighed> into) {
        double ofSupplier =
                siblings.stream().mapToDouble(d -> d.supplier().weight()).sum();
        double ofCustomer =
                siblings.stream().mapToDouble(d -> d.customer().weight()).sum();
        for (var driver : siblings) {
            var path = new ArrayList<>(above);
            path.add(driver.code());
            double supplierWeight = supplier * driver.supplier().weight() / ofSupplier;
            double customerWeight = customer * driver.customer().weight() / ofCustomer;
            if (driver.leaf()) {
                into.add(new Weighed(List.copyOf(path), driver, supplierWeight, customerWeight));
            } else {
                spread(driver.children(), path, supplierWeight, customerWeight, into);
            }
        }
    }

    private static List<BigDecimal> contributions(List<Weighed> leaves, ToDoubleFunction<Weighed> exact) {
        var rounded = new ArrayList<BigDecimal>();
        var left = rounded(leaves.stream().mapToDouble(exact).sum());
        int largest = 0;
        for (var leaf : leaves) {
            rounded.add(rounded(exact.applyAsDouble(leaf)));
            left = left.subtract(rounded.getLast());
            largest = rounded.getLast().compareTo(rounded.get(largest)) > 0 ? rounded.size() - 1 : largest;
        }
        rounded.set(largest, rounded.get(largest).add(left));
        return rounded;
    }

    /** A leaf with its weights in the whole tree. */
    private record Weighed(List<String> path, Driver leaf, double supplierWeight, double customerWeight) {

        double ofSupplier() {
            return supplierWeight * leaf.supplier().rating();
        }

        double ofCustomer() {
            return customerWeight * leaf.customer().rating();
        }

        Seen seen(BigDecimal supplier, BigDecimal customer) {
            double ours = leaf.supplier().rating();
            double theirs = leaf.customer().rating();
            var gap = customer.subtract(supplier);
            var byWeight = rounded((customerWeight - supplierWeight) * (ours + theirs) / 2);
            var byRating = rounded((theirs - ours) * (customerWeight + supplierWeight) / 2);
            boolean weighsMore = byWeight.abs().compareTo(byRating.abs()) > 0;
            return new Seen(
                    path,
                    supplierWeight,
                    customerWeight,
                    ours,
                    theirs,
                    supplier,
                    customer,
                    weighsMore ? gap.subtract(byRating) : byWeight,
                    weighsMore ? byRating : gap.subtract(byWeight));
        }
    }

    private static BigDecimal sum(List<Seen> all, Function<Seen, BigDecimal> part) {
        return all.stream().map(part).reduce(BigDecimal.ZERO.setScale(DECIMALS), BigDecimal::add);
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }
}
