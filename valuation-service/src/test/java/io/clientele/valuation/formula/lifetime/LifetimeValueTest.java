package io.clientele.valuation.formula.lifetime;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import io.clientele.valuation.formula.Journal;
import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.cash.ActivityDriver;
import io.clientele.valuation.formula.cash.ActivityRates;
import io.clientele.valuation.formula.cash.MarginBase;
import io.clientele.valuation.formula.cash.MoneyFact;
import io.clientele.valuation.formula.cash.ValuePart;
import io.clientele.valuation.formula.purchase.BetaGeometricNbd;
import io.clientele.valuation.formula.purchase.PurchaseModel;
import io.clientele.valuation.formula.spend.GammaGamma;
import io.clientele.valuation.formula.spend.SpendModel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class LifetimeValueTest {

    private static final Instant AS_OF = Instant.parse("2026-06-30T12:00:00Z");
    private static final BetaGeometricNbd BUYING = new BetaGeometricNbd(0.243, 4.414, 0.793, 2.426);
    private static final PurchaseModel FITTED = new PurchaseModel.Fitted(BUYING, ModelTime.WEEK, 3);
    private static final PurchaseModel PRIOR = new PurchaseModel.PriorRate();
    private static final GammaGamma SPENDING = new GammaGamma(6.25, 3.74, 15.44);
    private static final ActivityRates RATES = new ActivityRates(
            Map.of(ActivityDriver.ORDERS, new BigDecimal("1.25"), ActivityDriver.VISITS, new BigDecimal("40")));

    /** Two repeat purchases, 26 weeks apart, the last one 10 weeks ago. */
    private final Journal regular = new Journal()
            .purchase("2025-04-22", "100", "0", "60")
            .purchase("2025-10-21", "20", "2", "14")
            .visit("2025-11-01", "6")
            .purchase("2026-04-21", "30");

    @Test
    void futureIsTheDiscountedSumOverTheMonths() {
        var value = LifetimeValue.of(regular.facts(), AS_OF, basis(FITTED, SPENDING, MarginBase.UNKNOWN));
        var future = value.future();
        double alive = BUYING.probabilityAlive(2, 52, 62);
        double sum = 0;
        for (int k = 0; k < 36; k++) {
            double month = 30.4375 / 7;
            double inStep = BUYING.expectedPurchases(2, 52, 62, (k + 1) * month)
                    - BUYING.expectedPurchases(2, 52, 62, k * month);
            sum += inStep * Math.pow(1.1, -(k + 0.5) / 12);
        }
        double spend = SPENDING.expectedSpend(2, 25);
        double margin = (120 - 74) / 120.0;
        double cost = (3 * 1.25 + 40 + 6) / 3;
        assertThat(value.history().ageDays()).isEqualTo(62 * 7);
        assertThat(value.probabilityAlive()).hasValueCloseTo(alive, within(1e-12));
        assertThat(future.expectedSpend()).isCloseTo(spend, within(1e-12));
        assertThat(future.marginRate()).isCloseTo(margin, within(1e-12));
        assertThat(future.costToServePerPurchase()).isCloseTo(cost, within(1e-12));
        assertThat(future.total().doubleValue()).isCloseTo(sum * (spend * margin - cost), within(1e-5));
        assertThat(future.reasons()).isEmpty();
        assertThat(future.parts()).extracting(ValuePart::detail).containsExactly("1", "2", "3", "");
    }

    @Test
    void yearsOfTheForecastAddUpToTheHorizon() {
        var forecast = new PurchaseForecast(FITTED, FuturePolicy.DEFAULT);
        var history = LifetimeValue.of(regular.facts(), AS_OF, basis(FITTED, SPENDING, MarginBase.UNKNOWN))
                .history();
        double whole = FITTED.expectedPurchases(history, ModelTime.parse("P3Y"));
        assertThat(forecast.of(history).stream()
                        .mapToDouble(ForecastYear::purchases)
                        .sum())
                .isCloseTo(whole, within(1e-12));
        var soon = new PurchaseForecast(FITTED, new FuturePolicy(ModelTime.parse("P100D"), 0));
        assertThat(soon.of(history)).hasSize(1);
        assertThat(soon.of(history).getFirst().discountedPurchases())
                .isCloseTo(FITTED.expectedPurchases(history, ModelTime.ofDays(100)), within(1e-12));
    }

    @Test
    void unitInWhichTheModelWasFittedChangesNothing() {
        var inDays = new BetaGeometricNbd(BUYING.r(), BUYING.alpha() * 7, BUYING.a(), BUYING.b());
        var days = new PurchaseModel.Fitted(inDays, ModelTime.DAY, 3);
        var byWeeks = LifetimeValue.of(regular.facts(), AS_OF, basis(FITTED, SPENDING, MarginBase.UNKNOWN));
        var byDays = LifetimeValue.of(regular.facts(), AS_OF, basis(days, SPENDING, MarginBase.UNKNOWN));
        assertThat(byDays.future().total()).isCloseTo(byWeeks.future().total(), within(new BigDecimal("0.00001")));
    }

    @Test
    void withoutAModelThePriorRateAnswersAndSaysSo() {
        var policy = new FuturePolicy(ModelTime.parse("P52W"), 0);
        var basis = new ValuationBasis(
                ZoneOffset.UTC, ActivityRates.NONE, MarginBase.UNKNOWN, new PurchaseForecast(PRIOR, policy), null);
        var journal = new Journal().purchase("2025-07-01", "10").purchase("2026-06-30", "30");
        var value = LifetimeValue.of(journal.facts(), AS_OF, basis);
        assertThat(value.probabilityAlive()).isEmpty();
        assertThat(value.future().total()).isEqualByComparingTo("20.000000");
        assertThat(value.future().reasons())
                .containsExactly(
                        Reason.NO_ACTIVE_PURCHASE_MODEL, Reason.NO_ACTIVE_SPEND_MODEL, Reason.COST_OF_GOODS_UNKNOWN);
        assertThat(PRIOR.version()).isZero();
    }

    @Test
    void prospectIsWorthNothingYet() {
        var value = LifetimeValue.of(
                new Journal().visit("2026-06-01", "6").facts(), AS_OF, basis(FITTED, SPENDING, MarginBase.UNKNOWN));
        assertThat(value.future().total()).isZero();
        assertThat(value.future().reasons()).containsExactly(Reason.NO_PURCHASE);
        assertThat(value.probabilityAlive()).isEmpty();
        assertThat(value.total()).isEqualByComparingTo("-46");
    }

    @Test
    void whoBoughtOnceIsExpectedToSpendAsThePopulation() {
        var once = new Journal().purchase("2026-01-01", "500");
        var future = LifetimeValue.of(once.facts(), AS_OF, basis(FITTED, SPENDING, MarginBase.UNKNOWN))
                .future();
        assertThat(future.expectedSpend()).isEqualTo(SPENDING.expectedSpend(0, 0));
        assertThat(future.reasons())
                .containsExactly(Reason.ONE_PURCHASE_ONLY, Reason.NO_REPEAT_SPEND, Reason.COST_OF_GOODS_UNKNOWN);
    }

    @Test
    void spendModelWithoutAMeanLeavesTheCustomersOwn() {
        var heavyTail = new GammaGamma(6.25, 0.9, 15.44);
        var once = new Journal().purchase("2026-01-01", "500");
        var future = LifetimeValue.of(once.facts(), AS_OF, basis(FITTED, heavyTail, MarginBase.UNKNOWN))
                .future();
        assertThat(future.expectedSpend()).isEqualTo(500);
        assertThat(future.reasons()).contains(Reason.NO_POPULATION_MEAN);
    }

    @Test
    void repeatSpendIsEnoughForASpendModelWithoutAMean() {
        var heavyTail = new GammaGamma(6.25, 0.9, 15.44);
        var future = LifetimeValue.of(regular.facts(), AS_OF, basis(FITTED, heavyTail, MarginBase.UNKNOWN))
                .future();
        assertThat(future.expectedSpend()).isCloseTo(heavyTail.expectedSpend(2, 25), within(1e-12));
        assertThat(future.reasons()).doesNotContain(Reason.NO_POPULATION_MEAN);
    }

    @Test
    void ownMarginIsPulledTowardsTheBase() {
        var base = new MarginBase(0.25, 80, 1);
        assertThat(base.rateOf(regular.facts())).hasValueCloseTo((46 + 0.25 * 80) / (120 + 80.0), within(1e-12));
        assertThat(base.rateOf(new Journal().purchase("2026-01-01", "5").facts()))
                .hasValue(0.25);
        assertThat(MarginBase.UNKNOWN.rateOf(
                        new Journal().purchase("2026-01-01", "5").facts()))
                .isEmpty();
    }

    @Test
    void partsAddUpAndNameEntriesForAnyJournal() {
        var random = new SplittableRandom(11);
        for (int i = 0; i < 2_000; i++) {
            var facts = journal(random).facts();
            var model = random.nextBoolean() ? FITTED : PRIOR;
            var value = LifetimeValue.of(
                    facts, AS_OF, basis(model, random.nextBoolean() ? SPENDING : null, MarginBase.UNKNOWN));
            Set<UUID> ids = facts.stream().map(MoneyFact::id).collect(Collectors.toSet());
            var sum = BigDecimal.ZERO;
            for (var parts : List.of(
                    value.past().parts(),
                    value.present().parts(),
                    value.future().parts())) {
                for (var part : parts) {
                    assertThat(ids).containsAll(part.entries());
                    assertThat(part.entries()).isNotEmpty().doesNotHaveDuplicates();
                    sum = sum.add(part.amount());
                }
            }
            assertThat(value.total()).isEqualTo(sum);
            assertThat(value.past().total().add(value.present().total())).isEqualByComparingTo(byHand(facts));
        }
    }

    private static BigDecimal byHand(List<MoneyFact> facts) {
        var sum = BigDecimal.ZERO;
        for (var fact : facts) {
            if (!fact.occurredAt().isAfter(AS_OF)) {
                var amount =
                        fact.kind() == MoneyFact.Kind.RETURN ? fact.netAmount().negate() : fact.netAmount();
                var goods = fact.costOfGoods() == null ? BigDecimal.ZERO : fact.costOfGoods();
                sum = sum.add(amount).subtract(goods).subtract(fact.costToServe());
                for (var driver : fact.activity().keySet()) {
                    sum = sum.subtract(RATES.of(driver));
                }
            }
        }
        return sum;
    }

    private static Journal journal(SplittableRandom random) {
        var journal = new Journal();
        int entries = random.nextInt(12);
        for (int i = 0; i < entries; i++) {
            var at = AS_OF.minusSeconds(random.nextLong(-20, 1_000) * 86_400).toString();
            var amount = BigDecimal.valueOf(random.nextInt(100_000), random.nextInt(5))
                    .toPlainString();
            switch (random.nextInt(5)) {
                case 0 -> journal.returned(at, amount);
                case 1 -> journal.visit(at, amount);
                case 2 -> journal.purchase(at, "0");
                case 3 -> journal.purchase(at, amount, "1.5", "12.345");
                default -> journal.purchase(at, amount);
            }
        }
        return journal;
    }

    private static ValuationBasis basis(PurchaseModel model, GammaGamma spending, MarginBase margins) {
        var spend = spending == null ? null : new SpendModel(spending, 2);
        return new ValuationBasis(
                ZoneOffset.UTC, RATES, margins, new PurchaseForecast(model, FuturePolicy.DEFAULT), spend);
    }
}
