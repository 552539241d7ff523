package io.clientele.valuation.calculation;

import java.math.BigDecimal;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import io.clientele.kit.money.Money;
import io.clientele.kit.rejection.Rejection;
import io.clientele.valuation.calculation.answer.ClvAnswer;
import io.clientele.valuation.calculation.answer.Step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

class AskingModelsOfBuyingTest {

    private static final ParetoNbdQuestion.Parameters PARETO =
            new ParetoNbdQuestion.Parameters(.55328, 10.5777, .60624, 11.6687, "P1W");

    @Test
    void paretoNbdAnswersAsPublished() {
        var answer = pareto(new BuyingHistory(26, 30.857, 31, "P1W"), "P52W", null);
        assertThat(answer.expectedPurchases()).isCloseTo(25.455, within(2e-3));
        assertThat(answer.probabilityAlive()).isCloseTo(0.99787, within(5e-6));
        assertThat(answer.discountedPurchases()).isNull();
    }

    @Test
    void discountedTransactionsWithoutEndAreThoseOfThePaper() {
        var answer = pareto(new BuyingHistory(2, 30.43, 38.86, "P1W"), null, 0.1);
        assertThat(answer.discountedPurchases()).isCloseTo(8.17205203599727, withPercentage(1e-8));
        assertThat(answer.expectedPurchases()).isNull();
        assertThat(answer.value().rounded().amount()).isEqualByComparingTo("57.20");
    }

    @Test
    void daysWeeksMonthsAndPeriodsGiveOneAnswer() {
        var weeks = pareto(new BuyingHistory(2, 30.43, 38.86, "P1W"), "P39W", 0.1);
        var days = pareto(new BuyingHistory(2, 30.43 * 7, 38.86 * 7, "P1D"), "P273D", 0.1);
        var months = pareto(new BuyingHistory(2, 30.43 * 7 / 30.4375, 38.86 * 7 / 30.4375, "P1M"), "P39W", 0.1);
        for (var other : new ClvAnswer.OfBuying[] {days, months}) {
            assertThat(other.expectedPurchases()).isCloseTo(weeks.expectedPurchases(), within(1e-10));
            assertThat(other.probabilityAlive()).isCloseTo(weeks.probabilityAlive(), within(1e-10));
            assertThat(other.discountedPurchases()).isCloseTo(weeks.discountedPurchases(), within(1e-10));
            assertThat(other.timeToProbabilityAlive().ageDays())
                    .isCloseTo(weeks.timeToProbabilityAlive().ageDays(), withPercentage(1e-8));
        }
    }

    @Test
    void parametersInDaysGiveTheSameAsInWeeks() {
        var history = new BuyingHistory(2, 30.43, 38.86, "P1W");
        var inWeeks = pareto(history, "P1Y", 0.1);
        var parameters = new ParetoNbdQuestion.Parameters(.55328, 10.5777 * 7, .60624, 11.6687 * 7, "P1D");
        var inDays =
                (ClvAnswer.OfBuying) new ParetoNbdQuestion("PARETO_NBD", parameters, history, "P1Y", 0.1, null, money())
                        .answer(Locale.ENGLISH);
        assertThat(inDays.discountedPurchases()).isCloseTo(inWeeks.discountedPurchases(), within(1e-10));
    }

    @Test
    void silenceBringsTheProbabilityDownWhenThePaperSays() {
        var parameters = new BuyingQuestion.Parameters(.243, 4.414, .793, 2.426, null);
        var history = new BuyingHistory(2, 30.43, 38.86, "P1W");
        var answer = (ClvAnswer.OfBuying)
                new BuyingQuestion("BG_NBD", parameters, history, "P39W", null, 0.5, null).answer(Locale.ENGLISH);
        assertThat(answer.timeToProbabilityAlive().ageDays() / 7).isCloseTo(62.491, within(5e-4));
        assertThat(answer.timeToProbabilityAlive().fromNowDays() / 7).isCloseTo(23.63, within(5e-3));
    }

    @Test
    void stepsAreToldInTheLanguageOfTheCaller() {
        var parameters = new BuyingQuestion.Parameters(.243, 4.414, .793, 2.426, null);
        var history = new BuyingHistory(2, 30.43, 38.86, "P1W");
        var question = new BuyingQuestion("BG_NBD", parameters, history, "P39W", null, 0.5, null);
        var english = (ClvAnswer.OfBuying) question.answer(Locale.ENGLISH);
        var chinese = (ClvAnswer.OfBuying) question.answer(Locale.CHINESE);
        assertThat(english.explanation().getFirst().meaning()).startsWith("of not having left");
        assertThat(chinese.explanation().getFirst().meaning()).endsWith("尚未流失的概率");
        assertThat(chinese.explanation())
                .extracting(Step::value)
                .isEqualTo(english.explanation().stream().map(Step::value).toList());
    }

    @Test
    void theStepsLeadToTheAnswer() {
        var answer = pareto(new BuyingHistory(2, 30.43, 38.86, "P1W"), "P39W", 0.1);
        var steps = answer.explanation();
        assertThat(steps)
                .extracting(Step::step)
                .containsExactly(
                        "PROBABILITY_ALIVE",
                        "PURCHASES_WHILE_ALIVE",
                        "EXPECTED_PURCHASES",
                        "DISCOUNTED_WHILE_ALIVE",
                        "DISCOUNTED_PURCHASES",
                        "VALUE",
                        "TIME_TO_PROBABILITY_ALIVE");
        assertThat(steps.get(0).value() * steps.get(1).value()).isEqualTo(answer.expectedPurchases());
        assertThat(steps.get(0).value() * steps.get(3).value()).isEqualTo(answer.discountedPurchases());
    }

    @Test
    void mbgNbdKnowsThatWhoBoughtOnceMayHaveLeftAndNbdDoesNot() {
        var once = new BuyingHistory(0, 0, 38.86, "P1W");
        var parameters = new BuyingQuestion.Parameters(0.52484, 6.18309, 0.89136, 1.61400, null);
        var mbg = (ClvAnswer.OfBuying)
                new BuyingQuestion("MBG_NBD", parameters, once, "P39W", null, null, null).answer(Locale.ENGLISH);
        assertThat(mbg.probabilityAlive()).isCloseTo(0.389716139922845, within(1e-12));
        var nbd = (ClvAnswer.OfBuying)
                new NbdQuestion("NBD", new NbdQuestion.Parameters(.385, 12.072, null), once, "P39W", null, null, null)
                        .answer(Locale.ENGLISH);
        assertThat(nbd.probabilityAlive()).isEqualTo(1);
        assertThat(nbd.timeToProbabilityAlive()).isNull();
        assertThat(nbd.expectedPurchases()).isCloseTo(.385 / (12.072 + 38.86) * 39, within(1e-12));
    }

    @Test
    void whatHasNoLimitIsRefusedWithTheRemedy() {
        assertThatThrownBy(() -> pareto(new BuyingHistory(2, 30, 38, "P1W"), null, null))
                .isInstanceOfSatisfying(Rejection.class, no -> {
                    assertThat(no.faults().getFirst().name()).isEqualTo("/horizon");
                    assertThat(no.faults().getFirst().detail()).contains("s is 0.60624, and not above 1");
                });
    }

    private static ClvAnswer.OfBuying pareto(BuyingHistory history, String horizon, Double rate) {
        return (ClvAnswer.OfBuying)
                new ParetoNbdQuestion("PARETO_NBD", PARETO, history, horizon, rate, null, rate == null ? null : money())
                        .answer(Locale.ENGLISH);
    }

    private static Money money() {
        return Money.of(new BigDecimal("7"), "CNY");
    }
}
