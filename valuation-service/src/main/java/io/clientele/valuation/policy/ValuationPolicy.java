package io.clientele.valuation.policy;

import java.time.Instant;

import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.lifetime.FuturePolicy;

/**
 * What the future is seen by, for good.
 *
 * @param version from 1; null for one that is only asked about
 * @param future how far is looked ahead, and what a year of waiting costs
 * @param defaultMarginRate margin ÷ revenue where no cost of goods is known at all
 * @param configured whether a deployment's settings said it, and not a caller
 */
public record ValuationPolicy(
        Integer version,
        String name,
        FuturePolicy future,
        double defaultMarginRate,
        boolean configured,
        Instant createdAt,
        String createdBy) {

    /** A policy that nobody keeps. */
    public static ValuationPolicy hypothetical(String name, FuturePolicy future, double defaultMarginRate) {
        return new ValuationPolicy(null, name, future, defaultMarginRate, false, null, null);
    }

    public ModelTime horizon() {
        return future.horizon();
    }

    public double discountRate() {
        return future.discountRate();
    }

    /** Whether values by both are the same. */
    boolean says(FuturePolicy future, double defaultMarginRate) {
        return future.horizon().days() == horizon().days()
                && future.discountRate() == discountRate()
                && defaultMarginRate == this.defaultMarginRate;
    }
}
