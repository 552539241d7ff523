package io.clientele.valuation.formula.purchase;

import io.clientele.valuation.formula.Arguments;
import io.clientele.valuation.formula.numeric.GaussLegendre;

/**
 * Discounted expected purchases of a living customer, from the purchases f(t) that a model expects of it within t.
 *
 * <p>Integrated by parts, so that every term is positive and only f is needed:
 *
 * <pre>∫_0^H e^(−δt) f′(t) dt = e^(−δH) f(H) + δ ∫_0^H e^(−δt) f(t) dt</pre>
 *
 * <p>f grows and is concave, and smooth in ln t, in which it is integrated by Gauss–Legendre quadrature from the time
 * on at which it matters; relative error about 10⁻¹⁰.
 */
final class DiscountedPurchases {

    /** Earlier times, e⁻²⁴ of what follows, add nothing. */
    private static final double EARLY = 24;

    /** Later ones, discounted by e⁻⁴⁵, add nothing. */
    private static final double LATE = Math.log(45);

    private DiscountedPurchases() {}

    static double of(BuyingProcess process, int frequency, double age, double horizon, double delta) {
        Arguments.require(horizon >= 0, "horizon", horizon, "at least 0");
        Arguments.notNegative("discount rate", delta);
        if (delta == 0) {
            return Double.isInfinite(horizon)
                    ? forEver(process, frequency, age)
                    : process.expectedPurchasesWhileAlive(frequency, age, horizon);
        }
        if (horizon == 0) {
            return 0;
        }
        Arguments.require(
                Double.isFinite(horizon) || delta >= BuyingProcess.SMALLEST_DISCOUNT,
                "discount rate",
                delta,
                "0 or at least " + BuyingProcess.SMALLEST_DISCOUNT + " without a horizon");
        double logEnd = Math.log(horizon) + Math.log(delta);
        double low = Math.min(logEnd, 0) - EARLY;
        double high = Math.min(logEnd, LATE);
        double waiting = 0;
        for (double from = low; from < high; ) {
            double to = Math.min(high, from < -2 ? from + 2 : from + 1);
            waiting += GaussLegendre.integrate(
                    y -> Math.exp(y - Math.exp(y))
                            * process.expectedPurchasesWhileAlive(frequency, age, Math.exp(y) / delta),
                    from,
                    to);
            from = to;
        }
        return logEnd > LATE
                ? waiting
                : waiting + Math.exp(-delta * horizon) * process.expectedPurchasesWhileAlive(frequency, age, horizon);
    }

    private static double forEver(BuyingProcess process, int frequency, double age) {
        double purchases = process.expectedPurchasesForEver(frequency, age);
        if (Double.isInfinite(purchases)) {
            throw new IllegalArgumentException("the purchases of an unlimited time have no limit without a discount: "
                    + process.whyForEverHasNoLimit() + "; give a discount rate above 0, or a horizon");
        }
        return purchases;
    }
}
