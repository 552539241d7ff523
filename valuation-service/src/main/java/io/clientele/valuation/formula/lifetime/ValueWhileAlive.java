package io.clientele.valuation.formula.lifetime;

import java.math.BigDecimal;

/**
 * What a customer would bring if it were known not to have left: its {@link FutureValue} with a P(alive) of 1, and so what
 * winning it back restores (V15).
 *
 * <pre>Σ over monthly steps of purchases expected of a living customer · (expected spend · margin rate − cost to serve per purchase) · (1 + d)^−t</pre>
 *
 * <p>It is looked ahead anew and not found by dividing the future value by P(alive): after a long silence both are next to
 * nothing, and the one is money, rounded.
 */
public final class ValueWhileAlive {

    private static final double LARGEST = 1e30;

    private ValueWhileAlive() {}

    /**
     * To the last digit; nothing is rounded.
     *
     * @param worth of a customer whom the model of buying answers for, with at least one purchase
     * @param forecast by which it was valued
     */
    public static BigDecimal of(LifetimeValue worth, PurchaseForecast forecast) {
        var future = worth.future();
        double discounted = 0;
        for (var year : forecast.whileAlive(worth.history())) {
            discounted += year.discountedPurchases();
        }
        double each = future.expectedSpend() * future.marginRate() - future.costToServePerPurchase();
        double value = discounted * each;
        return new BigDecimal(Double.isNaN(value) ? 0 : Math.clamp(value, -LARGEST, LARGEST));
    }
}
