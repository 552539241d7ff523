package io.clientele.valuation.certification;

import java.util.List;
import java.util.Map;

/**
 * The published values, one exhibit for each formula. Tolerances are half a unit of the last printed digit, wider where the
 * printed parameters are rounded themselves.
 */
final class Literature {

    private static final String CDNOW = "CDNOW tenth sample, 2,357 customers, 39 weeks: ";

    private final CertifiedFormulas formulas;

    Literature(CertifiedFormulas formulas) {
        this.formulas = formulas;
    }

    CertificationView certify() {
        var refitted = new RefittedTables(formulas);
        var lifetimes = new DiscountedLifetimes(formulas);
        return CertificationView.of(List.of(
                annuity().view(),
                retention().view(),
                refitted.contracts().view(),
                lifetimes.undecided().view(),
                lifetimes.deciding().view(),
                bgNbd().view(),
                paretoNbd().view(),
                mbgNbd().view(),
                nbd().view(),
                refitted.opportunities().view(),
                lifetimes.purchases().view(),
                gammaGamma().view(),
                refitted.ahp().view()));
    }

    private Exhibit annuity() {
        return new Exhibit("ANNUITY", "Present value of an annuity; worked example R = 10,000, r = 10 %")
                .item("CV, n = 5", 37_907.87, 0.005, () -> formulas.annuity(10_000, 0.1, 5))
                .item("CV, n = 1", 9_090.91, 0.005, () -> formulas.annuity(10_000, 0.1, 1))
                .item("CV, r = 0, n = 5", 50_000, 0.005, () -> formulas.annuity(10_000, 0, 5))
                .item("dCV/dr, n = 5", -96_841.71, 0.005, () -> formulas.annuityDerivative(10_000, 0.1, 5))
                .item(
                        "dCV/dr, r → 0, n = 5: −R n (n + 1)/2",
                        -150_000,
                        0.005,
                        () -> formulas.annuityDerivative(10_000, 0, 5));
    }

    private Exhibit retention() {
        return new Exhibit("RETENTION_RATE", "Σ m ρ^t / (1 + d)^t = m ρ / (1 + d − ρ), Gupta and Lehmann (2003)")
                .item("ρ = 0.9, d = 0.1: the margin multiple", 4.5, 1e-9, () -> formulas.retention(1, 0.9, 0.1))
                .item("ρ = 0.8, d = 0.12: the margin multiple", 2.5, 1e-9, () -> formulas.retention(1, 0.8, 0.12));
    }

    private Exhibit bgNbd() {
        var printed = Map.of("r", 0.243, "alpha", 4.414, "a", 0.793, "b", 2.426);
        var fitted = Map.of("r", 0.24259, "alpha", 4.41360, "a", 0.79292, "b", 2.42589);
        var stable = Map.of("r", 0.25, "alpha", 4.0, "a", 0.8, "b", 2.5);
        return new Exhibit(
                        "BG_NBD",
                        "Fader, Hardie and Lee (2005), Marketing Science 24(2), 275–284, Table 2 and eq. 10; Fader and"
                                + " Hardie (2008), Computing P(alive)")
                .item("E[X(39)], x = 2, t_x = 30.43, T = 38.86 weeks", 1.226, 5e-4, () -> formulas.buying(
                                "BG_NBD", printed)
                        .expectedPurchases(2, 30.43, 38.86, 39))
                .item("P(alive), the same customer", 0.72658, 5e-6, () -> formulas.buying("BG_NBD", printed)
                        .probabilityAlive(2, 30.43, 38.86))
                .item("T* at which P(alive) falls to 0.5, the same customer", 62.491, 5e-4, () -> formulas.buying(
                                "BG_NBD", printed)
                        .timeToProbabilityAlive(0.5, 2, 30.43))
                .item("E[X(52)], x = 26, t_x = 30.857, T = 31 weeks", 25.757, 1e-3, () -> formulas.buying(
                                "BG_NBD", fitted)
                        .expectedPurchases(26, 30.857, 31, 52))
                .item("P(alive), the same customer", 0.96885, 1e-5, () -> formulas.buying("BG_NBD", fitted)
                        .probabilityAlive(26, 30.857, 31))
                .item("E[X(52)] of a new customer", 1.444, 5e-4, () -> formulas.buying("BG_NBD", fitted)
                        .expectedPurchasesOfNewCustomer(52))
                .item("log-likelihood of x = 0, T = 40", -0.59947382, 5e-9, () -> formulas.buying("BG_NBD", stable)
                        .logLikelihood(0, 0, 40))
                .item("log-likelihood of x = 200, t_x = 38, T = 40", 100.7957, 5e-5, () -> formulas.buying(
                                "BG_NBD", stable)
                        .logLikelihood(200, 38, 40));
    }

    /** λ and μ of mean 1 have a sum that is Gamma(2, 1) whatever their ratio: L(0, 1) = ½ + ½ · ¼, of which ¼ is there. */
    private Exhibit paretoNbd() {
        var ones = Map.of("r", 1.0, "alpha", 1.0, "s", 1.0, "beta", 1.0);
        var fitted = Map.of("r", 0.55328, "alpha", 10.5777, "s", 0.60624, "beta", 11.6687);
        return new Exhibit(
                        "PARETO_NBD", "Schmittlein, Morrison and Colombo (1987); Fader, Hardie and Lee (2005), Table 2")
                .item("E[X(52)], x = 26, t_x = 30.857, T = 31 weeks", 25.455, 1e-3, () -> formulas.buying(
                                "PARETO_NBD", fitted)
                        .expectedPurchases(26, 30.857, 31, 52))
                .item("P(alive), the same customer", 0.99787, 1e-5, () -> formulas.buying("PARETO_NBD", fitted)
                        .probabilityAlive(26, 30.857, 31))
                .item("E[X(52)] of a new customer", 1.473, 5e-4, () -> formulas.buying("PARETO_NBD", fitted)
                        .expectedPurchasesOfNewCustomer(52))
                .item(
                        "log-likelihood of x = 0, r = α = s = β = T = 1: ln ⅝",
                        Math.log(0.625),
                        1e-9,
                        () -> formulas.buying("PARETO_NBD", ones).logLikelihood(0, 0, 1))
                .item("P(alive), the same customer: ¼ ÷ ⅝", 0.4, 1e-9, () -> formulas.buying("PARETO_NBD", ones)
                        .probabilityAlive(0, 0, 1));
    }

    /**
     * With a → 0 nobody leaves, and both must agree with the NBD. Small whole parameters make integrals over λ and p that
     * can be solved by hand: E[X(t) | λ, p] = (1 − p)/p · (1 − e^(−λpt)), L(0, T | λ, p) = p + (1 − p) e^(−λT).
     */
    private Exhibit mbgNbd() {
        var stay = Map.of("r", 0.38477, "alpha", 12.0720, "a", 1e-6, "b", 1e7);
        var ones = Map.of("r", 1.0, "alpha", 1.0, "a", 1.0, "b", 1.0);
        var two = Map.of("r", 1.0, "alpha", 1.0, "a", 2.0, "b", 1.0);
        return new Exhibit(
                        "MBG_NBD",
                        "Batislam, Denizel and Filiztekin (2007), IJRM 24(3), 201–209; limit a → 0, and solved by hand")
                .item(
                        "E[X(52)], x = 2, t_x = 30.43, T = 38.86 weeks, nobody leaves: (r + x)/(α + T) · 52",
                        (0.38477 + 2) / (12.0720 + 38.86) * 52,
                        1e-6,
                        () -> formulas.buying("MBG_NBD", stay).expectedPurchases(2, 30.43, 38.86, 52))
                .item(
                        "P(alive) of one who never came again, r = α = a = b = T = 1: ¼ ÷ ¾",
                        1 / 3.0,
                        1e-12,
                        () -> formulas.buying("MBG_NBD", ones).probabilityAlive(0, 0, 1))
                .item("log-likelihood, the same customer: ln ¾", Math.log(0.75), 1e-12, () -> formulas.buying(
                                "MBG_NBD", ones)
                        .logLikelihood(0, 0, 1))
                .item(
                        "E[X(1)] of x = 0, T = 0, r = α = b = 1, a = 2: 3 − 4 ln 2",
                        3 - 4 * Math.log(2),
                        1e-9,
                        () -> formulas.buying("MBG_NBD", two).expectedPurchases(0, 0, 0, 1));
    }

    private Exhibit nbd() {
        return new Exhibit("NBD", "Ehrenberg (1959), Applied Statistics 8, 26–41; " + CDNOW + "r 0.38477, α 12.0720")
                .item(
                        "E[X(39)], x = 2, T = 38.86 weeks: (r + x)/(α + T) · 39",
                        (0.38477 + 2) / (12.0720 + 38.86) * 39,
                        1e-9,
                        () -> formulas.buying("NBD", Map.of("r", 0.38477, "alpha", 12.0720))
                                .expectedPurchases(2, 30, 38.86, 39))
                .item("log-likelihood of x = 0, r = α = T = 1: ln ½", Math.log(0.5), 1e-12, () -> formulas.buying(
                                "NBD", Map.of("r", 1.0, "alpha", 1.0))
                        .logLikelihood(0, 0, 1));
    }

    private Exhibit gammaGamma() {
        return new Exhibit("GAMMA_GAMMA", "Fader and Hardie (2013), The Gamma-Gamma Model of Monetary Value")
                .item("mean spend of the population, p 6.25, q 3.74, γ 15.44", 35.22, 0.005, () -> formulas.spend(
                                6.25, 3.74, 15.44)
                        .populationMeanSpend()
                        .orElseThrow())
                .item(
                        "mean spend of the population, p 6.24957, q 3.74422, γ 15.4435",
                        35.170,
                        1e-3,
                        () -> formulas.spend(6.24957, 3.74422, 15.4435)
                                .populationMeanSpend()
                                .orElseThrow())
                .item("mean spend of customer 1, x = 2, m̄ = 22.345, the same fit", 24.6539, 1e-3, () -> formulas.spend(
                                6.24957, 3.74422, 15.4435)
                        .expectedSpend(2, 22.345))
                .item("log-likelihood, p = q = γ = x = m̄ = 1: ln ¼", Math.log(0.25), 1e-12, () -> formulas.spend(
                                1, 1, 1)
                        .logLikelihood(1, 1));
    }
}
