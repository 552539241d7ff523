package io.clientele.valuation.formula.portfolio;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.opportunity.BetaGeometricBetaBernoulli;
import io.clientele.valuation.formula.opportunity.CalendarPeriod;
import io.clientele.valuation.formula.purchase.BuyingInPeriods;
import io.clientele.valuation.formula.purchase.BuyingProcess;
import io.clientele.valuation.formula.purchase.ModifiedBetaGeometricNbd;
import io.clientele.valuation.formula.purchase.Nbd;
import io.clientele.valuation.formula.purchase.ParetoNbd;
import io.clientele.valuation.formula.purchase.Purchase;
import io.clientele.valuation.formula.purchase.PurchaseHistory;
import io.clientele.valuation.formula.purchase.PurchaseModel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Against the mean of e^−(rate of leaving · t) over what the history leaves of the rates, by mpmath. */
class SurvivalTest {

    private static final ModifiedBetaGeometricNbd MBG =
            new ModifiedBetaGeometricNbd(0.52484, 6.18309, 0.89136, 1.61400);
    private static final ParetoNbd PARETO = new ParetoNbd(0.55328, 10.5777, 0.60624, 11.6687);

    @Test
    void whoBoughtOnceOrOftenerMayLeaveByMbgNbd() {
        assertSurvival(MBG, 3, 26, 0.82850527231502);
        assertSurvival(MBG, 1, 52, 0.89184339164797);
    }

    @Test
    void byParetoNbdItDoesNotMatterHowOftenSomebodyBought() {
        assertSurvival(PARETO, 3, 26, 0.78948453613248);
        assertSurvival(PARETO, 1, 26, 0.78948453613248);
    }

    /** Buying and leaving are independent there: what is bought at a time is the rate times who is still there. */
    @Test
    void byParetoNbdPurchasesFallAsSurvivalDoes() {
        double age = 300 / 7.0;
        double step = 1e-3;
        double before = PARETO.expectedPurchasesWhileAlive(2, age, 26 - step);
        double after = PARETO.expectedPurchasesWhileAlive(2, age, 26 + step);
        double rate = (PARETO.r() + 2) / (PARETO.alpha() + age);
        assertThat(survival(PARETO, 3, 26)).isCloseTo((after - before) / (2 * step) / rate, within(1e-8));
    }

    @Test
    void byBgBbItIsTheChanceToStayAtEveryOpportunityOnTheWay() {
        var donors = new BetaGeometricBetaBernoulli(1.2035, 0.7497, 0.6567, 2.7834);
        var yearly = new BuyingInPeriods(donors, CalendarPeriod.YEAR, 1, 1, false);
        var history = yearly.history(
                List.of(day("1995-11-15"), day("1996-11-15"), day("2000-11-15")), LocalDate.of(2001, 12, 31));
        double chance = 1;
        for (int n = 6; n < 16; n++) {
            chance *= (2.7834 + n) / (0.6567 + 2.7834 + n);
        }
        assertThat(Survival.whileAlive(yearly, history, ModelTime.parse("P10Y")))
                .hasValueCloseTo(chance, within(1e-12));
        assertThat(Survival.whileAlive(yearly, history, new ModelTime("P0D", 0)))
                .hasValueCloseTo(1.0, within(1e-12));
    }

    @Test
    void byNbdNobodyLeaves() {
        var nbd = new PurchaseModel.Fitted(new Nbd(0.4, 12), ModelTime.WEEK, 1);
        assertThat(Survival.whileAlive(nbd, history(3), ModelTime.YEAR)).isEmpty();
    }

    private static void assertSurvival(BuyingProcess process, int purchases, int weeks, double expected) {
        assertThat(survival(process, purchases, weeks)).isCloseTo(expected, within(1e-11));
    }

    private static double survival(BuyingProcess process, int purchases, int weeks) {
        var model = new PurchaseModel.Fitted(process, ModelTime.WEEK, 1);
        return Survival.whileAlive(model, history(purchases), new ModelTime("P" + weeks + "W", 7.0 * weeks))
                .orElseThrow();
    }

    private static PurchaseHistory history(int purchases) {
        int recency = purchases == 1 ? 0 : 200;
        return new PurchaseHistory(
                purchases, recency, 300, LocalDate.of(2025, 1, 1), BigDecimal.ZERO, BigDecimal.ZERO, purchases);
    }

    private static Purchase day(String date) {
        return new Purchase(LocalDate.parse(date), BigDecimal.TEN);
    }
}
