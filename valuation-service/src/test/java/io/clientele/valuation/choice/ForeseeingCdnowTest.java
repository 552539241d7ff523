package io.clientele.valuation.choice;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.clientele.valuation.choice.purchase.PurchaseForecast;
import io.clientele.valuation.choice.purchase.PurchaseHoldOut;
import io.clientele.valuation.choice.purchase.ValueCoverage;
import io.clientele.valuation.formula.Cdnow;
import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.fit.FitProgress;
import io.clientele.valuation.formula.purchase.Purchase;
import io.clientele.valuation.formula.purchase.PurchaseHistory;
import io.clientele.valuation.formula.purchase.PurchaseModel;
import io.clientele.valuation.formula.spend.GammaGammaFit;
import io.clientele.valuation.registry.Formulas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** The hold-out of Fader, Hardie and Lee (2005): 39 weeks of 1997 foresee the 39 weeks after. */
class ForeseeingCdnowTest {

    private static final ModelTime LENGTH = ModelTime.ofDays(39 * 7);

    @Test
    void everyModelForeseesThePublishedNumbers() {
        var holdOut = new PurchaseHoldOut();
        for (var purchases : Cdnow.sample().customers()) {
            var after = purchases.stream()
                    .filter(p -> p.day().isAfter(Cdnow.CALIBRATION_END))
                    .toList();
            var days = after.stream().map(Purchase::day).distinct().count();
            var paid = after.stream().mapToDouble(p -> p.amount().doubleValue()).sum();
            holdOut.add(PurchaseHistory.of(purchases, Cdnow.CALIBRATION_END), (int) days, paid);
        }
        assertThat(holdOut.customers()).isEqualTo(2_357);
        assertThat(holdOut.actual()).isEqualTo(1_882);
        var histories = Cdnow.distinct(Cdnow.sample().histories());
        var spend = GammaGammaFit.fit(Cdnow.spends(Cdnow.sample().histories()), FitProgress.UNWATCHED)
                .model();
        var scores = new LinkedHashMap<String, Score>();
        for (var family : Formulas.purchase()) {
            var fit = family.fit(histories, ModelTime.WEEK, FitProgress.UNWATCHED);
            var model = new PurchaseModel.Fitted(fit.model(), ModelTime.WEEK, 1);
            scores.put(family.name(), Score.of(PurchaseForecast.errors(model, holdOut, LENGTH, spend, () -> {})));
        }
        scores.put(
                "PRIOR_RATE",
                Score.of(PurchaseForecast.errors(new PurchaseModel.PriorRate(), holdOut, LENGTH, spend, () -> {})));
        foresaw(scores.get("BG_NBD"), 1_653.4, 0.7855);
        foresaw(scores.get("PARETO_NBD"), 1_665.5, 0.7545);
        foresaw(scores.get("MBG_NBD"), 1_576.7, 0.7648);
        theKnownBestIsChosen(scores);
        var means = scores.get("BG_NBD").byFrequency();
        assertThat(means.get(7).expected()).isCloseTo(6.157, within(6e-4));
        assertThat(means.get(7).actual()).isCloseTo(6.359, within(6e-4));
        scores.values().forEach(s -> {
            assertThat(s.coverage().expected()).isGreaterThanOrEqualTo(0.8);
            assertThat(s.coverage().measured()).isBetween(0.75, 1.0);
            moneyIsHeldWithinItsBandsToo(s.valueCoverage());
        });
        assertThat(scores.get("MBG_NBD").logLikelihood())
                .isGreaterThan(scores.get("NBD").logLikelihood());
    }

    private static void moneyIsHeldWithinItsBandsToo(List<ValueCoverage> money) {
        assertThat(money).extracting(ValueCoverage::spendModel).containsExactly("GAMMA_GAMMA", null);
        for (var coverage : money) {
            assertThat(coverage.customers()).isEqualTo(2_357);
            assertThat(coverage.measured() + coverage.below() + coverage.above())
                    .isCloseTo(1, within(1e-12));
        }
        assertThat(money.getFirst().measured()).isBetween(0.75, 1.0);
    }

    private static void theKnownBestIsChosen(LinkedHashMap<String, Score> scores) {
        for (var criterion : List.of(Criterion.RMSE, Criterion.MAE, Criterion.SUM_ERROR)) {
            var best = scores.entrySet().stream()
                    .min(Comparator.comparingDouble(e -> criterion.loss(e.getValue())))
                    .orElseThrow();
            assertThat(best.getKey()).as("by %s", criterion).isEqualTo("PARETO_NBD");
        }
    }

    private static void foresaw(Score score, double sum, double mae) {
        assertThat(score.expectedPurchases()).isCloseTo(sum, within(0.06));
        assertThat(score.sumError()).isCloseTo(sum - 1_882, within(0.06));
        assertThat(score.mae()).isCloseTo(mae, within(6e-5));
    }
}
