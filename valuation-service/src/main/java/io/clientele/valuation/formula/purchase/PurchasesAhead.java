package io.clientele.valuation.formula.purchase;

import io.clientele.valuation.formula.distribution.CountDistribution;
import io.clientele.valuation.formula.distribution.LeavingAtPurchases;
import io.clientele.valuation.formula.distribution.LeavingInTime;
import io.clientele.valuation.formula.distribution.NegativeBinomial;

/**
 * The number of purchases in the time after T, given the history: what each model's posterior says, exactly. The mean of the
 * distribution is the model's conditional expectation.
 *
 * <p>Given alive, the buying rate is Gamma(r + x, 1/(α + T)) in all of them; in BG/NBD the dropout probability is Beta(a,
 * b + x), in MBG/NBD, whose customers may leave after the first purchase too, Beta(a, b + x + 1), and in Pareto/NBD the
 * rate of leaving is Gamma(s, 1/(β + T)).
 */
public final class PurchasesAhead {

    private PurchasesAhead() {}

    /** @param horizon after T, in the unit of the model's parameters, at least 0 */
    public static CountDistribution of(
            BuyingProcess process, int frequency, double recency, double age, double horizon) {
        double alive = process.probabilityAlive(frequency, recency, age);
        return switch (process) {
            case BetaGeometricNbd m ->
                new LeavingAtPurchases(
                        alive, staying(m.r(), m.alpha(), frequency, age, horizon), m.a(), m.b() + frequency);
            case ModifiedBetaGeometricNbd m ->
                new LeavingAtPurchases(
                        alive, staying(m.r(), m.alpha(), frequency, age, horizon), m.a(), m.b() + frequency + 1);
            case ParetoNbd m ->
                new LeavingInTime(alive, m.r() + frequency, m.alpha() + age, m.s(), m.beta() + age, horizon);
            case Nbd m -> staying(m.r(), m.alpha(), frequency, age, horizon);
        };
    }

    private static NegativeBinomial staying(double r, double alpha, int frequency, double age, double horizon) {
        return new NegativeBinomial(r + frequency, horizon / (alpha + age));
    }
}
