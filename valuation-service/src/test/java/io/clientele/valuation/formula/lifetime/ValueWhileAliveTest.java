package io.clientele.valuation.formula.lifetime;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.clientele.valuation.formula.Journal;
import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.cash.ActivityDriver;
import io.clientele.valuation.formula.cash.ActivityRates;
import io.clientele.valuation.formula.cash.MarginBase;
import io.clientele.valuation.formula.opportunity.BetaGeometricBetaBernoulli;
import io.clientele.valuation.formula.opportunity.CalendarPeriod;
import io.clientele.valuation.formula.purchase.BetaGeometricNbd;
import io.clientele.valuation.formula.purchase.BuyingInPeriods;
import io.clientele.valuation.formula.purchase.BuyingProcess;
import io.clientele.valuation.formula.purchase.ModifiedBetaGeometricNbd;
import io.clientele.valuation.formula.purchase.ParetoNbd;
import io.clientele.valuation.formula.purchase.PurchaseModel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

class ValueWhileAliveTest {

    private static final BetaGeometricNbd BUYING = new BetaGeometricNbd(0.243, 4.414, 0.793, 2.426);

    private static final List<PurchaseModel> MODELS = List.of(
            inWeeks(BUYING),
            inWeeks(new ModifiedBetaGeometricNbd(0.525, 6.183, 0.891, 1.614)),
            inWeeks(new ParetoNbd(0.553, 10.578, 0.606, 11.669)),
            new BuyingInPeriods(
                    new BetaGeometricBetaBernoulli(1.2035, 0.7497, 0.6567, 2.7834),
                    CalendarPeriod.MONTH,
                    1.5,
                    1,
                    false));

    /** Bought every month of 2010. */
    private final Journal silent = new Journal();

    ValueWhileAliveTest() {
        for (int month = 1; month <= 12; month++) {
            silent.purchase("2010-%02d-15".formatted(month), "100");
        }
    }

    @Test
    void whatHasBecomeNothingByLongSilenceWouldStillBringWhatALivingCustomerBrings() {
        var basis = basis(MODELS.getFirst());
        var worth = LifetimeValue.of(silent.facts(), Instant.parse("2026-06-15T12:00:00Z"), basis);
        assertThat(worth.future().total()).isEqualByComparingTo("0");
        double age = worth.history().ageDays() / 7.0;
        double month = 30.4375 / 7;
        double sum = 0;
        for (int k = 0; k < 36; k++) {
            double inStep = BUYING.expectedPurchasesWhileAlive(11, age, (k + 1) * month)
                    - BUYING.expectedPurchasesWhileAlive(11, age, k * month);
            sum += inStep * Math.pow(1.1, -(k + 0.5) / 12);
        }
        assertThat(ValueWhileAlive.of(worth, basis.forecast()).doubleValue())
                .isGreaterThan(100)
                .isCloseTo(sum * (100 - 1.25), within(1e-9));
    }

    @Test
    void itIsTheFutureValueDividedByTheProbabilityWhereBothAreLargeEnough() {
        for (var model : MODELS) {
            for (var day : List.of("2011-01-10", "2011-02-20", "2011-03-31")) {
                var basis = basis(model);
                var worth = LifetimeValue.of(silent.facts(), Instant.parse(day + "T12:00:00Z"), basis);
                double alive = worth.probabilityAlive().orElseThrow();
                assertThat(alive).isBetween(0.001, 1.0);
                assertThat(ValueWhileAlive.of(worth, basis.forecast()).doubleValue())
                        .as("%s on %s", model.name(), day)
                        .isCloseTo(worth.future().total().doubleValue() / alive, withPercentage(0.001));
            }
        }
    }

    @Test
    void everyModelHasAnAnswerAfterAnySilence() {
        for (var model : MODELS) {
            var basis = basis(model);
            var worth = LifetimeValue.of(silent.facts(), Instant.parse("2109-12-31T12:00:00Z"), basis);
            assertThat(ValueWhileAlive.of(worth, basis.forecast()).doubleValue())
                    .as(model.name())
                    .isBetween(1.0, 10_000.0);
        }
    }

    private static PurchaseModel inWeeks(BuyingProcess process) {
        return new PurchaseModel.Fitted(process, ModelTime.WEEK, 3);
    }

    private static ValuationBasis basis(PurchaseModel model) {
        return new ValuationBasis(
                ZoneOffset.UTC,
                new ActivityRates(Map.of(ActivityDriver.ORDERS, new BigDecimal("1.25"))),
                MarginBase.UNKNOWN,
                new PurchaseForecast(model, FuturePolicy.DEFAULT),
                null);
    }
}
