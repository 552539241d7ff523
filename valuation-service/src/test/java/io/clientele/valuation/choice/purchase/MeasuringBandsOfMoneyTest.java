package io.clientele.valuation.choice.purchase;

import java.util.List;
import java.util.function.Function;

import org.junit.jupiter.api.Test;

import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.lifetime.FutureBand;
import io.clientele.valuation.formula.purchase.BetaGeometricNbd;
import io.clientele.valuation.formula.purchase.BuyingProcess;
import io.clientele.valuation.formula.purchase.Nbd;
import io.clientele.valuation.formula.purchase.PurchaseHistory;
import io.clientele.valuation.formula.purchase.PurchaseModel;
import io.clientele.valuation.formula.spend.GammaGamma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Of customers who do exactly what the models say, bands must hold what they promise. Each is a trial with a chance of its
 * own to lie within; the variance of their share is at most e(1 − e)/n with e the mean of the chances, since p(1 − p) is
 * concave. Four standard deviations of that are exceeded once in 16,000 draws, and the draws are always the same.
 */
class MeasuringBandsOfMoneyTest {

    private static final int CUSTOMERS = 2_000;
    private static final double WEEKS = 52;
    private static final ModelTime LENGTH = ModelTime.ofDays(52 * 7);
    private static final GammaGamma SPEND = new GammaGamma(6, 4, 15);

    /** Half a purchase a week: none in a year is next to impossible, and nothing adds to the 80 %. */
    private static final Nbd OFTEN = new Nbd(3, 6);

    private static final BetaGeometricNbd LEAVING = new BetaGeometricNbd(1, 8, 1, 4);

    @Test
    void theBandOfThoseWhoSurelyBuyHoldsFourOfFiveAndLeavesATenthOnEachSide() {
        var coverage =
                money(OFTEN, new Buyers(SPEND, WEEKS).by(OFTEN, CUSTOMERS)).getFirst();
        assertThat(coverage.expected()).isCloseTo(0.8, within(0.005));
        assertThat(coverage.measured()).isCloseTo(0.8, within(tolerance(0.8)));
        assertThat(coverage.below()).isCloseTo(0.1, within(tolerance(0.1)));
        assertThat(coverage.above()).isCloseTo(0.1, within(tolerance(0.1)));
    }

    @Test
    void theBandOfThoseWhoMayHaveLeftHoldsWhatItSays() {
        var coverage =
                money(LEAVING, new Buyers(SPEND, WEEKS).by(LEAVING, CUSTOMERS)).getFirst();
        assertThat(coverage.expected()).isGreaterThan(0.8);
        assertThat(coverage.measured()).isCloseTo(coverage.expected(), within(tolerance(coverage.expected())));
        assertThat(coverage.below()).isLessThan(0.1);
        assertThat(coverage.above()).isCloseTo(0.1, within(tolerance(0.1)));
    }

    @Test
    void aBandOfHalfTheWidthIsFoundOut() {
        Function<PurchaseHistory, ValueCoverage.Band> half = history -> {
            var band = ValueCoverage.Band.of(FutureBand.ofSpend(history, fitted(OFTEN), SPEND, LENGTH));
            double quarter = (band.high() - band.low()) / 4;
            return new ValueCoverage.Band(band.low() + quarter, band.high() - quarter, band.chance());
        };
        var buyers = new Buyers(SPEND, WEEKS).by(OFTEN, CUSTOMERS);
        var coverage = ValueCoverage.of("GAMMA_GAMMA", half, buyers.spent().customers(), () -> {});
        assertThat(coverage.measured()).isLessThan(0.8 - 4 * tolerance(0.8));
    }

    @Test
    void toTakeEveryPurchaseForTheSameIsFoundOut() {
        var ownMean =
                money(OFTEN, new Buyers(SPEND, WEEKS).by(OFTEN, CUSTOMERS)).getLast();
        assertThat(ownMean.spendModel()).isNull();
        assertThat(ownMean.measured()).isLessThan(ownMean.expected() - tolerance(ownMean.expected()));
    }

    @Test
    void ofMoreThanCanBeMeasuredEveryNthIs() {
        var sample = new SpentAfter(0);
        for (int i = 0; i < 4 * SpentAfter.MOST; i++) {
            sample.add(PurchaseHistory.seen(0, 0, 7), i);
        }
        assertThat(sample.customers()).hasSize(SpentAfter.MOST);
        for (int i = 0; i < SpentAfter.MOST; i++) {
            assertThat(sample.customers().get(i).spent()).isEqualTo(4 * i);
        }
    }

    private static List<ValueCoverage> money(BuyingProcess truth, PurchaseHoldOut holdOut) {
        var money = PurchaseForecast.errors(fitted(truth), holdOut, LENGTH, SPEND, () -> {})
                .valueCoverage();
        assertThat(money).allSatisfy(coverage -> {
            assertThat(coverage.of()).isEqualTo("SPEND");
            assertThat(coverage.customers()).isEqualTo(CUSTOMERS);
        });
        return money;
    }

    private static PurchaseModel fitted(BuyingProcess truth) {
        return new PurchaseModel.Fitted(truth, ModelTime.WEEK, 1);
    }

    private static double tolerance(double share) {
        return 4 * Math.sqrt(share * (1 - share) / CUSTOMERS);
    }
}
