package io.clientele.valuation.choice.purchase;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.SplittableRandom;

import io.clientele.valuation.formula.purchase.BetaGeometricNbd;
import io.clientele.valuation.formula.purchase.Nbd;
import io.clientele.valuation.formula.purchase.PurchaseHistory;
import io.clientele.valuation.formula.spend.GammaGamma;

/**
 * Customers who do exactly what models say, drawn by their definitions and by none of their formulas. Shapes are whole
 * numbers, so that a Gamma is a sum of exponentials. Every purchase counts as an occasion: the models know no days.
 */
final class Buyers {

    private static final LocalDate DAY = LocalDate.parse("2024-01-01");

    private final SplittableRandom random = new SplittableRandom(1997);
    private final GammaGamma spend;
    private final double holdOut;

    Buyers(GammaGamma spend, double holdOutWeeks) {
        this.spend = spend;
        this.holdOut = holdOutWeeks;
    }

    /** Who never leave. */
    PurchaseHoldOut by(Nbd truth, int customers) {
        var all = new PurchaseHoldOut();
        for (int i = 0; i < customers; i++) {
            add(all, gamma(truth.r()) / truth.alpha(), 0);
        }
        return all;
    }

    /** Who may leave after each repeat purchase. */
    PurchaseHoldOut by(BetaGeometricNbd truth, int customers) {
        var all = new PurchaseHoldOut();
        for (int i = 0; i < customers; i++) {
            double a = gamma(truth.a());
            add(all, gamma(truth.r()) / truth.alpha(), a / (a + gamma(truth.b())));
        }
        return all;
    }

    /** Known from a first purchase on, 20 to 51 weeks before the hold-out. */
    private void add(PurchaseHoldOut all, double rate, double dropout) {
        double nu = gamma(spend.q()) / spend.gamma();
        int age = 20 + random.nextInt(32);
        double first = gamma(spend.p()) / nu;
        double repeat = 0;
        double after = 0;
        double last = 0;
        int before = 0;
        int bought = 0;
        for (double t = gap(rate); t < age + holdOut; t += gap(rate)) {
            double spent = gamma(spend.p()) / nu;
            if (t < age) {
                before++;
                last = t;
                repeat += spent;
            } else {
                bought++;
                after += spent;
            }
            if (random.nextDouble() < dropout) {
                break;
            }
        }
        all.add(
                new PurchaseHistory(
                        before + 1,
                        (int) Math.round(last * 7),
                        age * 7,
                        DAY,
                        BigDecimal.valueOf(first + repeat),
                        BigDecimal.valueOf(repeat),
                        before + 1),
                bought,
                after);
    }

    private double gap(double rate) {
        return -Math.log1p(-random.nextDouble()) / rate;
    }

    private double gamma(double shape) {
        double sum = 0;
        for (int i = 0; i < shape; i++) {
            sum += gap(1);
        }
        return sum;
    }
}
