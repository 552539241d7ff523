package io.clientele.valuation.formula.purchase;

import java.util.Map;

/**
 * How customers without a contract buy, and leave without saying so: what all such models answer.
 *
 * <p>A history is (x, t_x, T): repeat purchases, time of the last one, time observed, both times since the first
 * purchase. Every time is in the unit in which the parameters were fitted. All these models are alike in that, of a
 * customer known to be alive at T, the purchases to come depend on x and T only.
 *
 * <p>Frequencies up to 10⁹ and times up to 10⁹ are answered with finite numbers for parameters from 10⁻⁶ to 10⁷.
 * Impossible histories are refused by an {@link IllegalArgumentException} that names the argument.
 */
public sealed interface BuyingProcess permits BetaGeometricNbd, ModifiedBetaGeometricNbd, ParetoNbd, Nbd {

    /** A continuous discount rate per unit of time that may stand for purchases without end; times beyond it are no numbers. */
    double SMALLEST_DISCOUNT = 1e-100;

    /** How answers name it. */
    String code();

    /** The parameters by name, in the order in which they are customarily given. */
    Map<String, Double> parameters();

    /**
     * ln of the likelihood of one history.
     *
     * @param frequency x, at least 0
     * @param recency t_x, between 0 and T; 0 when x is 0
     * @param age T, at least 0
     */
    double logLikelihood(int frequency, double recency, double age);

    /** The probability that the customer has not left by T, between 0 and 1. */
    double probabilityAlive(int frequency, double recency, double age);

    /**
     * The age at which the probability of being alive falls to p if the customer stays silent. An age counts from the
     * first purchase and is never below t_x; {@link Double#POSITIVE_INFINITY} where the probability never falls so far, or
     * only after more time than a number holds.
     *
     * @param p strictly between 0 and 1
     */
    double timeToProbabilityAlive(double p, int frequency, double recency);

    /** Purchases expected in the horizon after T of a customer known to be alive at T; at least 0, grows with the horizon. */
    double expectedPurchasesWhileAlive(int frequency, double age, double horizon);

    /** The same without end; {@link Double#POSITIVE_INFINITY} where there is no limit. */
    double expectedPurchasesForEver(int frequency, double age);

    /** What keeps {@link #expectedPurchasesForEver} from a limit, such as "a is 0.79, and not above 1". */
    String whyForEverHasNoLimit();

    /** Repeat purchases expected of a customer in the time t after its first purchase, knowing nothing else. */
    double expectedPurchasesOfNewCustomer(double t);

    /**
     * Purchases expected in the horizon after T of a customer known to be alive at T, each discounted to T, continuously.
     *
     * @param horizon at least 0, infinite too
     * @param delta discount rate ln(1 + d) per unit of time, at least 0; without a horizon 0 or at least {@link
     *     #SMALLEST_DISCOUNT}
     * @throws IllegalArgumentException if neither the horizon nor the discount sets a limit
     */
    default double discountedPurchasesWhileAlive(int frequency, double age, double horizon, double delta) {
        return DiscountedPurchases.of(this, frequency, age, horizon, delta);
    }

    /** Purchases expected in the horizon after T: P(alive) times the purchases expected of a living customer. */
    default double expectedPurchases(int frequency, double recency, double age, double horizon) {
        return probabilityAlive(frequency, recency, age) * expectedPurchasesWhileAlive(frequency, age, horizon);
    }

    /**
     * Discounted expected transactions: P(alive) times those of a living customer. Over an infinite horizon this is DERT of
     * Fader, Hardie and Lee (2005), RFM and CLV, Journal of Marketing Research 42(4), 415–430.
     */
    default double discountedPurchases(int frequency, double recency, double age, double horizon, double delta) {
        return probabilityAlive(frequency, recency, age)
                * discountedPurchasesWhileAlive(frequency, age, horizon, delta);
    }
}
