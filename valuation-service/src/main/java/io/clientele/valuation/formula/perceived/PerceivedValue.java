package io.clientele.valuation.formula.perceived;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

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
 * <p>Contributions have twelve decimals, and the largest of a side carries the residue of rounding: they add up to its sum.
 *
 * @param benefit one for each leaf, in the order of the tree
 * @param sacrifice one for each leaf; a higher rating is a greater sacrifice
 */
public record PerceivedValue(List<Seen> benefit, List<Seen> sacrifice) {

    /** What a double holds of a sum of ratings, less the noise of adding doubles. */
    private static final int DECIMALS = 12;

    /**
     * A leaf from both sides.
     *
     * @param path codes from the top down to the leaf
     * @param supplierWeight in its whole tree
     * @param supplierContribution weight · rating, six decimals
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

    public static PerceivedValue of(List<Driver> benefit, List<Driver> sacrifice) {
        return new PerceivedValue(seen(benefit), seen(sacrifice));
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

    /** The leaf with the widest gap of either tree. */
    public Optional<Seen> widestGap() {
        var all = new ArrayList<>(benefit);
        all.addAll(sacrifice);
        return all.stream().max(Comparator.comparing(seen -> seen.gap().abs()));
    }

    private static List<Seen> seen(List<Driver> top) {
        var leaves = new ArrayList<Weighed>();
        spread(top, List.of(), 1, 1, leaves);
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
