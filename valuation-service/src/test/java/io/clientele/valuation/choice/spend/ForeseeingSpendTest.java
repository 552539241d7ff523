package io.clientele.valuation.choice.spend;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntFunction;

import org.junit.jupiter.api.Test;

import io.clientele.valuation.formula.Cdnow;
import io.clientele.valuation.formula.fit.FitProgress;
import io.clientele.valuation.formula.purchase.Purchase;
import io.clientele.valuation.formula.purchase.PurchaseHistory;
import io.clientele.valuation.formula.spend.DistinctSpends;
import io.clientele.valuation.formula.spend.GammaGamma;
import io.clientele.valuation.formula.spend.GammaGammaFit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Of customers of whom it is known how they spend, the known best foresees what they spend. */
class ForeseeingSpendTest {

    private static final LocalDate DAY = LocalDate.parse("2024-01-01");

    /** The variance of a customer's occasions is (q − 1)/p = 2 times, or half, of that of the means of customers. */
    private static final GammaGamma WAVERING = new GammaGamma(2, 5, 30);

    private static final GammaGamma STEADY = new GammaGamma(6, 4, 15);

    private final SplittableRandom random = new SplittableRandom(2013);
    private final SpendHoldOut holdOut = new SpendHoldOut();
    private final DistinctSpends calibration = new DistinctSpends();

    @Test
    void ofGammaGammaCustomersGammaGammaIsTheBest() {
        customers(WAVERING);
        var errors = errors();
        var best = errors.get("GAMMA_GAMMA");
        for (var simple : List.of(errors.get("OWN_MEAN"), errors.get("MEAN_OF_ALL"))) {
            assertThat(best.rmse()).isLessThan(simple.rmse());
            assertThat(best.mae()).isLessThan(simple.mae());
            assertThat(simple.logLikelihood()).isNull();
        }
        assertThat(best.expected()).isCloseTo(best.actual(), within(0.04 * best.actual()));
        assertThat(best.logLikelihood()).isGreaterThan(likelihood(new GammaGamma(2, 9, 60)));
        assertThat(best.byFrequency()).extracting(SpendErrors.Mean::frequency).containsExactly(0, 1, 2, 3, 4);
    }

    /** Of x + 1 occasions Gamma-Gamma sees x: its squared error is σ² ÷ (x + ½), that of the mean of all of them σ² ÷ (x + 1). */
    @Test
    void whereTheFirstPurchaseIsLikeAllOthersAndCustomersAreSteadyTheOwnMeanIsBetter() {
        customers(STEADY);
        var errors = errors();
        assertThat(errors.get("OWN_MEAN").rmse())
                .isLessThan(errors.get("GAMMA_GAMMA").rmse());
        assertThat(errors.get("GAMMA_GAMMA").rmse())
                .isLessThan(errors.get("MEAN_OF_ALL").rmse());
    }

    @Test
    void ofCustomersWhoAlwaysPayTheSameTheOwnMeanIsTheBest() {
        for (int i = 0; i < 500; i++) {
            double always = 5 + i % 50;
            customer(1 + i % 4, 2, occasion -> always);
        }
        var errors = errors();
        assertThat(errors.get("OWN_MEAN").rmse()).isCloseTo(0, within(1e-9));
        assertThat(errors.get("GAMMA_GAMMA").rmse()).isGreaterThan(1);
    }

    @Test
    void ofCustomersWhoDoNotDifferTheOwnMeanIsTheWorst() {
        for (int i = 0; i < 2_000; i++) {
            customer(1 + i % 4, 1 + i % 3, occasion -> gamma(2) * 10);
        }
        var errors = errors();
        assertThat(errors.get("MEAN_OF_ALL").rmse())
                .isLessThan(errors.get("OWN_MEAN").rmse());
        assertThat(errors.get("GAMMA_GAMMA").rmse())
                .isLessThan(errors.get("OWN_MEAN").rmse());
    }

    /** The integral over ν of its density given 20 on 3 occasions × that of 31 on 2, taken by a rule of 400,000 steps. */
    @Test
    void whatACustomerPaysNextHasTheDensityThatTheIntegralSays() {
        holdOut.add(history(20, 20, 20, 20), 2, 62);
        assertThat(likelihood(STEADY)).isCloseTo(-4.0309672910707, within(1e-9));
    }

    @Test
    void whoBuysAndPaysNothingIsAnErrorAndHasNoDensity() {
        holdOut.add(history(20, 20, 20, 20), 2, 62);
        var model = new SpendForecast.ByGammaGamma(STEADY);
        var before = errors(model);
        holdOut.add(history(20, 20, 20, 20), 1, 0);
        assertThat(errors(model).logLikelihood()).isEqualTo(before.logLikelihood());
        assertThat(errors(model).expected()).isCloseTo(1.5 * before.expected(), within(1e-9));
        assertThat(errors(model).mae()).isGreaterThan(before.mae());
    }

    /** Taken from the file by another program, with the published parameters. */
    @Test
    void cdnowIsForeseenBestByGammaGamma() {
        for (var purchases : Cdnow.sample().customers()) {
            var after = purchases.stream()
                    .filter(p -> p.day().isAfter(Cdnow.CALIBRATION_END))
                    .toList();
            var history = PurchaseHistory.of(purchases, Cdnow.CALIBRATION_END);
            calibration.add(history);
            holdOut.add(
                    history,
                    (int) after.stream().map(Purchase::day).distinct().count(),
                    after.stream().mapToDouble(p -> p.amount().doubleValue()).sum());
        }
        assertThat(holdOut.cases()).hasSize(684);
        assertThat(holdOut.meanOfAll()).isCloseTo(35.960854, within(1e-6));
        var errors = errors();
        foresaw(errors.get("GAMMA_GAMMA"), 68_181.97, 14.5588, 23.9062);
        foresaw(errors.get("OWN_MEAN"), 67_980.99, 14.6301, 24.7692);
        foresaw(errors.get("MEAN_OF_ALL"), 67_678.33, 16.4385, 26.4147);
        assertThat(errors.get("GAMMA_GAMMA").logLikelihood()).isCloseTo(-2_993.140, within(0.02));
    }

    private static void foresaw(SpendErrors errors, double sum, double mae, double rmse) {
        assertThat(errors.actual()).isCloseTo(70_976.39, within(0.01));
        assertThat(errors.expected()).isCloseTo(sum, within(0.5));
        assertThat(errors.mae()).isCloseTo(mae, within(2e-4));
        assertThat(errors.rmse()).isCloseTo(rmse, within(2e-4));
    }

    private Map<String, SpendErrors> errors() {
        var fitted = GammaGammaFit.fit(calibration, FitProgress.UNWATCHED).model();
        var errors = new LinkedHashMap<String, SpendErrors>();
        errors.put("GAMMA_GAMMA", errors(new SpendForecast.ByGammaGamma(fitted)));
        errors.put("OWN_MEAN", errors(new SpendForecast.OwnMean()));
        errors.put("MEAN_OF_ALL", errors(new SpendForecast.MeanOfAll(holdOut.meanOfAll())));
        return errors;
    }

    private SpendErrors errors(SpendForecast forecast) {
        return SpendErrors.of(forecast, holdOut.cases(), () -> {});
    }

    private double likelihood(GammaGamma model) {
        return errors(new SpendForecast.ByGammaGamma(model)).logLikelihood();
    }

    private void customers(GammaGamma truth) {
        for (int i = 0; i < 4_000; i++) {
            double nu = gamma(truth.q()) / truth.gamma();
            customer(1 + random.nextInt(5), 1 + random.nextInt(4), occasion -> gamma(truth.p()) / nu);
        }
    }

    private void customer(int before, int after, IntFunction<Double> spent) {
        var paid = new double[before];
        for (int i = 0; i < before; i++) {
            paid[i] = spent.apply(i);
        }
        var history = history(paid);
        calibration.add(history);
        double next = 0;
        for (int i = 0; i < after; i++) {
            next += spent.apply(before + i);
        }
        holdOut.add(history, after, next);
    }

    private static PurchaseHistory history(double... paid) {
        double all = 0;
        for (double one : paid) {
            all += one;
        }
        return new PurchaseHistory(
                paid.length,
                paid.length,
                100,
                DAY,
                BigDecimal.valueOf(all),
                BigDecimal.valueOf(all - paid[0]),
                paid.length);
    }

    private double gamma(double shape) {
        double sum = 0;
        for (int i = 0; i < shape; i++) {
            sum -= Math.log1p(-random.nextDouble());
        }
        return sum;
    }
}
