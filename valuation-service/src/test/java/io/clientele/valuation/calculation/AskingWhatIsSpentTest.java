package io.clientele.valuation.calculation;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import io.clientele.kit.money.Money;
import io.clientele.kit.rejection.Rejection;
import io.clientele.valuation.calculation.answer.ClvAnswer;
import io.clientele.valuation.calculation.answer.Step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class AskingWhatIsSpentTest {

    @Test
    void theStepsAddUpToTheSpend() {
        var answer = spend(6.24957, 3.74422, 15.4435, 2, "22.345");
        var steps = steps(answer);
        assertThat(steps).containsOnlyKeys("WEIGHT", "FROM_THE_POPULATION", "FROM_OWN_SPEND", "EXPECTED_SPEND");
        assertThat(steps.get("FROM_THE_POPULATION") + steps.get("FROM_OWN_SPEND"))
                .isEqualTo(steps.get("EXPECTED_SPEND"));
        assertThat(steps.get("EXPECTED_SPEND"))
                .isCloseTo(24.6539, within(1e-3))
                .isCloseTo(answer.expectedSpend().amount().doubleValue(), within(1e-6));
    }

    @Test
    void whoBoughtOnceIsExplainedByThePopulation() {
        var answer = spend(6.25, 3.74, 15.44, 0, "0");
        assertThat(steps(answer)).containsEntry("FROM_OWN_SPEND", 0.0);
        assertThat(steps(answer).get("FROM_THE_POPULATION")).isCloseTo(35.22, within(5e-3));
        assertThat(answer.inputs().parameters()).containsEntry("gamma", 15.44);
    }

    @Test
    void aHeavyTailedPopulationIsExplainedToo() {
        var steps = steps(spend(2, 0.8, 10, 3, "50"));
        assertThat(steps.get("FROM_THE_POPULATION")).isCloseTo(2 * 10 / 5.8, within(1e-12));
        assertThat(steps.get("FROM_OWN_SPEND")).isCloseTo(2 * 3 * 50 / 5.8, within(1e-12));
    }

    @Test
    void whereNoExpectationExistsTheAnswerSaysSo() {
        var answer = spend(0.1, 0.5, 10, 3, "50");
        assertThat(answer.expectedSpend().rounded().amount()).isEqualByComparingTo("50");
        assertThat(answer.populationMeanSpend()).isNull();
        assertThat(steps(answer)).containsOnlyKeys("SHAPE", "OWN_MEAN").containsEntry("OWN_MEAN", 50.0);
        assertThat(answer.explanation().getFirst().meaning()).contains("no expectation exists");
    }

    @Test
    void aMeanSpendWithoutARepeatOccasionIsRefused() {
        assertThatThrownBy(() -> spend(6.25, 3.74, 15.44, 0, "22.35"))
                .isInstanceOfSatisfying(
                        Rejection.class,
                        no -> assertThat(no.faults().getFirst().name()).isEqualTo("/history/meanSpend/amount"));
    }

    private static Map<String, Double> steps(ClvAnswer.OfSpend answer) {
        return answer.explanation().stream().collect(Collectors.toMap(Step::step, Step::value));
    }

    private static ClvAnswer.OfSpend spend(double p, double q, double gamma, int x, String mean) {
        return (ClvAnswer.OfSpend) new SpendQuestion(
                        "GAMMA_GAMMA",
                        new SpendQuestion.Parameters(p, q, gamma),
                        new SpendQuestion.History(x, Money.of(new BigDecimal(mean), "CNY")))
                .answer(Locale.ENGLISH);
    }
}
