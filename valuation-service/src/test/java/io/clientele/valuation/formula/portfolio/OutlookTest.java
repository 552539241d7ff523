package io.clientele.valuation.formula.portfolio;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;

import org.junit.jupiter.api.Test;

import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.contract.ContractModel;
import io.clientele.valuation.formula.contract.ContractStanding;
import io.clientele.valuation.formula.contract.ShiftedBetaGeometric;
import io.clientele.valuation.formula.lifetime.FuturePolicy;
import io.clientele.valuation.formula.lifetime.PurchaseForecast;
import io.clientele.valuation.formula.purchase.BetaGeometricNbd;
import io.clientele.valuation.formula.purchase.PurchaseHistory;
import io.clientele.valuation.formula.purchase.PurchaseModel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class OutlookTest {

    private static final BetaGeometricNbd BUYING = new BetaGeometricNbd(0.243, 4.414, 0.793, 2.426);
    private static final PurchaseModel FITTED = new PurchaseModel.Fitted(BUYING, ModelTime.WEEK, 3);

    private static final ContractModel RENEWING =
            new ContractModel(new ShiftedBetaGeometric(3.8, 15.2), Period.ofYears(1), 1, false);

    @Test
    void periodsAddUpToTheWholeHorizon() {
        var outlook = new Outlook(FITTED, null, ModelTime.WEEK, 52, 0.1);
        outlook.add(history(27, 216, 217), expected(3, 60));
        double purchases = outlook.periods().stream()
                .mapToDouble(Outlook.Period::purchases)
                .sum();
        double revenue =
                outlook.periods().stream().mapToDouble(Outlook.Period::revenue).sum();
        double each = FITTED.expectedPurchases(history(27, 216, 217), ModelTime.parse("P52W"));
        assertThat(purchases).isCloseTo(3 * each, within(1e-9));
        assertThat(revenue).isCloseTo(60 * each, within(1e-9));
    }

    @Test
    void leavingGoesOnFromTheProbabilityOfBeingAlive() {
        var outlook = new Outlook(FITTED, null, ModelTime.MONTH, 12, 0.1);
        outlook.add(history(3, 200, 300), expected(2, 10));
        outlook.add(history(1, 0, 30), expected(5, 10));
        double now = 2 * FITTED.probabilityAlive(history(3, 200, 300)).orElseThrow() + 5;
        assertThat(outlook.periods().getFirst().aliveAtStart()).hasValueCloseTo(now, within(1e-12));
        double before = now;
        for (var period : outlook.periods()) {
            assertThat(period.aliveAtStart()).hasValueCloseTo(before, within(1e-12));
            double end = period.aliveAtEnd().orElseThrow();
            assertThat(end).isLessThan(before).isPositive();
            assertThat(period.churnRate()).hasValueCloseTo(1 - end / before, within(1e-12));
            before = end;
        }
    }

    @Test
    void survivalIsTheMeanOverRatesAndDropoutProbabilities() {
        var history = history(3, 200, 300);
        double t = 26;
        double z = t / (BUYING.alpha() + 300 / 7.0);
        double sum = 0;
        double weights = 0;
        int n = 200_000;
        for (int i = 0; i < n; i++) {
            double p = (i + 0.5) / n;
            double weight = Math.pow(p, BUYING.a() - 1) * Math.pow(1 - p, BUYING.b() + 2 - 1);
            weights += weight;
            sum += weight * Math.pow(1 + p * z, -(BUYING.r() + 2));
        }
        assertThat(Survival.whileAlive(FITTED, history, ModelTime.parse("P26W")))
                .hasValueCloseTo(sum / weights, within(1e-4));
        assertThat(Survival.whileAlive(FITTED, history, new ModelTime("P0D", 0)))
                .hasValue(1);
    }

    @Test
    void whatKnowsNoLeavingTellsNoChurn() {
        var outlook = new Outlook(new PurchaseModel.PriorRate(), null, ModelTime.YEAR, 2, 0.1);
        outlook.add(history(2, 10, 20), expected(1, 5));
        assertThat(outlook.periods())
                .allMatch(p -> p.churnRate().isEmpty() && p.aliveAtEnd().isEmpty());
        assertThat(outlook.periods().getFirst().purchases()).isPositive();
    }

    @Test
    void inMonthsOverTheHorizonValuesAddUpToFutureValues() {
        var policy = FuturePolicy.DEFAULT;
        var outlook = new Outlook(FITTED, RENEWING, ModelTime.MONTH, 36, policy.discountRate());
        var today = LocalDate.of(2026, 2, 10);
        outlook.add(history(4, 100, 200), new Outlook.Expected(1, 1, 50, 20));
        outlook.add(ContractStanding.since(LocalDate.of(2024, 3, 1), today, RENEWING.period()), expected(1, 1_200));
        double bought = new PurchaseForecast(FITTED, policy)
                .of(history(4, 100, 200)).stream()
                        .mapToDouble(year -> 20 * year.discountedPurchases())
                        .sum();
        double value =
                outlook.periods().stream().mapToDouble(Outlook.Period::value).sum();
        double paid = outlook.periods().stream()
                .mapToDouble(Outlook.Period::contractRevenue)
                .sum();
        assertThat(value - bought).isBetween(0.8 * paid, paid);
        assertThat(outlook.periods().getLast().aliveAtEnd()).isNotEmpty();
        assertThat(outlook.periods().getFirst().churnRate().orElseThrow()).isBetween(0.0, 0.2);
    }

    private static Outlook.Expected expected(long customers, double spend) {
        return new Outlook.Expected(customers, customers, spend, spend);
    }

    private static PurchaseHistory history(int purchases, int recency, int age) {
        return new PurchaseHistory(
                purchases, recency, age, LocalDate.of(2025, 1, 1), BigDecimal.ZERO, BigDecimal.ZERO, purchases);
    }
}
