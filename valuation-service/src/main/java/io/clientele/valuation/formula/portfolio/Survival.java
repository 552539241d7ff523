package io.clientele.valuation.formula.portfolio;

import java.util.OptionalDouble;

import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.numeric.GaussHypergeometric;
import io.clientele.valuation.formula.purchase.BetaGeometricNbd;
import io.clientele.valuation.formula.purchase.BuyingInPeriods;
import io.clientele.valuation.formula.purchase.BuyingProcess;
import io.clientele.valuation.formula.purchase.ModifiedBetaGeometricNbd;
import io.clientele.valuation.formula.purchase.Nbd;
import io.clientele.valuation.formula.purchase.ParetoNbd;
import io.clientele.valuation.formula.purchase.PurchaseHistory;
import io.clientele.valuation.formula.purchase.PurchaseModel;

/**
 * The probability that a customer alive now is still there after a time (V17, forecast of churn).
 *
 * <p>BG/NBD: a living customer with x repeat purchases in T has λ ~ Gamma(r + x, α + T) and p ~ Beta(a, b + x), independent
 * of each other, and leaves at the rate λ · p. So
 *
 * <pre>P(alive at T + t | alive at T) = E[e^(−λ p t)] = E[(1 + p · t/(α + T))^−(r + x)] = ₂F₁(r + x, a; a + b + x; −t/(α + T))</pre>
 *
 * <p>derived from the model of Fader, Hardie and Lee (2005), equations 1 and 2, with the mean of a beta variable after
 * Abramowitz and Stegun 15.3.1. MBG/NBD lets a customer leave after its first purchase too: b + x + 1 in the place of b + x.
 * Pareto/NBD: a living customer has μ ~ Gamma(s, β + T), and so ((β + T)/(β + T + t))^s (Schmittlein, Morrison and Colombo
 * 1987). BG/BB: the chance of staying once more for every opportunity on the way, {@link
 * io.clientele.valuation.formula.opportunity.OpportunitiesAhead}.
 */
public final class Survival {

    private Survival() {}

    /** From now on for a time; empty where the model knows no leaving, or not when; 1 for no time. */
    public static OptionalDouble whileAlive(PurchaseModel model, PurchaseHistory history, ModelTime ahead) {
        return switch (model) {
            case PurchaseModel.PriorRate prior -> OptionalDouble.empty();
            case BuyingInPeriods periods -> {
                double now = periods.probabilityAlive(history).orElse(0);
                yield OptionalDouble.of(now == 0 ? 0 : Math.min(1, periods.probabilityAlive(history, ahead) / now));
            }
            case PurchaseModel.Fitted fitted ->
                whileAlive(
                        fitted.process(),
                        history.frequency(),
                        history.age().in(fitted.unit()),
                        ahead.in(fitted.unit()));
        };
    }

    /** All times in the unit of the fit. */
    private static OptionalDouble whileAlive(BuyingProcess process, int x, double age, double ahead) {
        return switch (process) {
            case BetaGeometricNbd m -> mean(m.r() + x, m.a(), m.b() + x, ahead / (m.alpha() + age));
            case ModifiedBetaGeometricNbd m -> mean(m.r() + x, m.a(), m.b() + x + 1, ahead / (m.alpha() + age));
            case ParetoNbd m -> OptionalDouble.of(Math.exp(-m.s() * Math.log1p(ahead / (m.beta() + age))));
            case Nbd m -> OptionalDouble.empty();
        };
    }

    /** E[(1 + p · z)^−rate], p ~ Beta(a, b). */
    private static OptionalDouble mean(double rate, double a, double b, double z) {
        return OptionalDouble.of(z == 0 ? 1 : GaussHypergeometric.value(rate, a, a + b, -z));
    }
}
