package io.clientele.valuation.certification;

import java.util.List;

import io.clientele.valuation.formula.opportunity.BetaGeometricBetaBernoulli;
import io.clientele.valuation.formula.opportunity.OpportunityHistories;

/** Published tables that are fitted anew from the numbers in print. */
final class RefittedTables {

    /** x, t_x and how many of the 11,104 donors, over six yearly opportunities. */
    private static final int[][] DONORS = {
        {6, 6, 1203}, {5, 6, 728}, {4, 6, 512}, {3, 6, 357}, {2, 6, 234}, {1, 6, 129}, {5, 5, 335}, {4, 5, 284},
        {3, 5, 225}, {2, 5, 173}, {1, 5, 119}, {4, 4, 240}, {3, 4, 181}, {2, 4, 155}, {1, 4, 78}, {3, 3, 322},
        {2, 3, 255}, {1, 3, 129}, {2, 2, 613}, {1, 2, 277}, {1, 1, 1091}, {0, 0, 3464}
    };

    private final CertifiedFormulas formulas;

    RefittedTables(CertifiedFormulas formulas) {
        this.formulas = formulas;
    }

    Exhibit contracts() {
        var exhibit = new Exhibit(
                "SHIFTED_BETA_GEOMETRIC",
                "Fader and Hardie (2007), JIM 21(1), 76–90, Regular and High-end survival, refitted");
        long[] regular = {1000, 631, 468, 382, 326, 289, 262, 241};
        long[] highEnd = {1000, 869, 743, 653, 593, 551, 517, 491};
        return exhibit.item("Regular, 7 renewals: α", 0.704, 1e-3, () -> formulas.contracts(regular)
                        .alpha())
                .item("Regular, 7 renewals: β", 1.182, 1e-3, () -> formulas.contracts(regular)
                        .beta())
                .item("High-end, 7 renewals: α", 0.668, 1e-3, () -> formulas.contracts(highEnd)
                        .alpha())
                .item("High-end, 7 renewals: β", 3.806, 1e-3, () -> formulas.contracts(highEnd)
                        .beta());
    }

    /** Uniform p and θ make integrals that can be solved by hand: L(0, 0, 1) = ¾, and of that ¼ is still there. */
    Exhibit opportunities() {
        var uniform = new BetaGeometricBetaBernoulli(1, 1, 1, 1);
        var donors = new OpportunityHistories();
        for (int[] row : DONORS) {
            donors.add(row[0], row[1], 6, row[2]);
        }
        return new Exhibit(
                        "BG_BB",
                        "Fader, Hardie and Shang (2010), Marketing Science 29(6), 1086–1108: 11,104 donors, six yearly"
                                + " opportunities, refitted; and what values customers, solved by hand for α = β = γ = δ = 1")
                .item("α", 1.2035, 1.2e-3, () -> formulas.opportunities(donors)
                        .model()
                        .alpha())
                .item("β", 0.7497, 7.5e-4, () -> formulas.opportunities(donors)
                        .model()
                        .beta())
                .item("γ", 0.6567, 6.6e-4, () -> formulas.opportunities(donors)
                        .model()
                        .gamma())
                .item("δ", 2.7834, 2.8e-3, () -> formulas.opportunities(donors)
                        .model()
                        .delta())
                .item("log-likelihood", -33_225.58, 0.01, () -> formulas.opportunities(donors)
                        .logLikelihood())
                .item("P(alive) after one opportunity not taken: ⅓", 1 / 3.0, 1e-12, () -> formulas.silentYears(
                                uniform, 1)
                        .probabilityAlive())
                .item("purchases expected at the next one: 2/27", 2 / 27.0, 1e-12, () -> formulas.silentYears(
                                uniform, 1)
                        .expectedPeriods(1)[0])
                .item(
                        "and at the one after: 2/36",
                        2 / 36.0,
                        1e-12,
                        () -> formulas.silentYears(uniform, 1).expectedPeriods(2)[0]
                                - formulas.silentYears(uniform, 1).expectedPeriods(1)[0]);
    }

    Exhibit ahp() {
        var judgements = List.of(List.of(1.0, 3.0, 5.0), List.of(1 / 3.0, 1.0, 3.0), List.of(1 / 5.0, 1 / 3.0, 1.0));
        return new Exhibit(
                        "AHP", "Saaty (1980), The Analytic Hierarchy Process: [[1, 3, 5], [1/3, 1, 3], [1/5, 1/3, 1]]")
                .item("weight 1", 0.637, 5e-4, () -> formulas.ahp(judgements)
                        .weights()
                        .get(0))
                .item("weight 2", 0.258, 5e-4, () -> formulas.ahp(judgements)
                        .weights()
                        .get(1))
                .item("weight 3", 0.105, 5e-4, () -> formulas.ahp(judgements)
                        .weights()
                        .get(2))
                .item("λmax", 3.0385, 5e-5, () -> formulas.ahp(judgements).lambdaMax())
                .item("CI", 0.0193, 5e-5, () -> formulas.ahp(judgements).consistencyIndex())
                .item("CR", 0.033, 5e-4, () -> formulas.ahp(judgements).consistencyRatio());
    }
}
