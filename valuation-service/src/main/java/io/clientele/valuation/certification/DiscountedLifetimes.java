package io.clientele.valuation.certification;

import java.util.Map;

import io.clientele.valuation.formula.opportunity.BetaGeometricBetaBernoulli;

/**
 * What a customer is worth without end: DEL and DERL under contract, DERT without one. Where the papers print no number,
 * parameters of 1 make sums and integrals that can be solved by hand.
 */
final class DiscountedLifetimes {

    /** e · E₁(1) = ∫ e^−t ln(1 + t) dt. */
    private static final double GOMPERTZ = 0.596347362323194;

    private final CertifiedFormulas formulas;

    DiscountedLifetimes(CertifiedFormulas formulas) {
        this.formulas = formulas;
    }

    /** With α = β = 1, S(t) = 1/(t + 1), and DEL = −ln(1 − z)/z with z = 1/(1 + d). With d = 0 it is (α + β − 1)/(α − 1). */
    Exhibit undecided() {
        return new Exhibit("DEL", "Fader and Hardie (2010), Marketing Science 29(1), 85–93, eq. 6; solved by hand")
                .item("α = β = 1, d = 1: 2 ln 2", 2 * Math.log(2), 1e-12, () -> formulas.lifetime(1, 1, 1))
                .item("α = β = 1, d = 0.25: 1.25 ln 5", 1.25 * Math.log(5), 1e-12, () -> formulas.lifetime(1, 1, 0.25))
                .item("α 3.80, β 15.20, d = 0: 18/2.8", 18 / 2.8, 1e-9, () -> formulas.lifetime(3.80, 15.20, 0));
    }

    /** With α = β = 1, S(t)/S(0) = 1/(t + 1), of which the first term is left out and the second undiscounted. */
    Exhibit deciding() {
        var exhibit = new Exhibit(
                "DERL",
                "Fader and Hardie (2010), Marketing Science 29(1), 85–93, residual lifetimes as printed; and solved by hand");
        double[] residual = {3.31, 3.45, 3.59, 3.72, 3.84};
        for (int i = 0; i < residual.length; i++) {
            int periods = i + 1;
            exhibit.item(
                    "α 3.80, β 15.20, d 0.1, after " + periods,
                    residual[i],
                    0.00501,
                    () -> formulas.residualLifetime(3.80, 15.20, 0.1, periods));
        }
        return exhibit.item(
                "α = β = 1, d = 1, after 1: 4 ln 2 − 2",
                4 * Math.log(2) - 2,
                1e-12,
                () -> formulas.residualLifetime(1, 1, 1, 1));
    }

    /**
     * With λ of mean 1 and δ = 1 a living customer brings ∫ e^−t P(alive at t) dt by Pareto/NBD, E[ln(1 + λ)] by BG/NBD: both
     * are Gompertz's constant. By BG/BB, of one silent opportunity, it is ⅑ · Σ_{k≥1} 2/(k + 2) · 2^−k.
     */
    Exhibit purchases() {
        var leaving = Map.of("r", 1.0, "alpha", 1.0, "s", 1.0, "beta", 1.0);
        var dropping = Map.of("r", 1.0, "alpha", 1.0, "a", 1.0, "b", 1.0);
        var staying = Map.of("r", 1.0, "alpha", 1.0);
        var uniform = new BetaGeometricBetaBernoulli(1, 1, 1, 1);
        return new Exhibit(
                        "DERT",
                        "Fader, Hardie and Lee (2005), JMR 42(4), 415–430; Fader, Hardie and Shang (2010), eq. 14; solved by hand")
                .item(
                        "Pareto/NBD, r = α = s = β = δ = 1, a new customer: e · E₁(1)",
                        GOMPERTZ,
                        1e-9,
                        () -> formulas.discountedPurchases(formulas.buying("PARETO_NBD", leaving), 0, 0, 1))
                .item(
                        "BG/NBD, r = α = a = b = δ = 1, a new customer: e · E₁(1)",
                        GOMPERTZ,
                        1e-9,
                        () -> formulas.discountedPurchases(formulas.buying("BG_NBD", dropping), 0, 0, 1))
                .item(
                        "NBD, r = α = 1, x = 1, T = 1, δ = ½: (r + x)/(α + T) ÷ δ",
                        2,
                        1e-9,
                        () -> formulas.discountedPurchases(formulas.buying("NBD", staying), 1, 1, 0.5))
                .item(
                        "BG/BB, α = β = γ = δ = 1, d = 1, after one opportunity not taken: (8 ln 2 − 5)/9",
                        (8 * Math.log(2) - 5) / 9,
                        1e-12,
                        () -> formulas.discountedPurchases(uniform, 0, 0, 1, 1))
                .item(
                        "as customers are valued, from the middle of each year: √2 (8 ln 2 − 5)/9",
                        Math.sqrt(2) * (8 * Math.log(2) - 5) / 9,
                        1e-12,
                        () -> formulas.silentYears(uniform, 1).discountedForEver(1));
    }
}
