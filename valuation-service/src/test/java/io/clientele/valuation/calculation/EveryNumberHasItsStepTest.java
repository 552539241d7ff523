package io.clientele.valuation.calculation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import io.clientele.kit.money.Money;
import io.clientele.kit.rejection.Rejection;
import io.clientele.valuation.calculation.answer.ClvAnswer;
import io.clientele.valuation.calculation.answer.Step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

/** A reader with pencil and paper gets from the inputs to each number that is answered, along the steps. */
class EveryNumberHasItsStepTest {

    private static final Money MARGIN = Money.of(new BigDecimal("35.00"), "CNY");

    @Test
    void ofAModelOfBuying() {
        var answer = buying(new BuyingHistory(2, 30.43, 38.86, "P1W"), null);
        var steps = answer.explanation();
        assertThat(value(steps, "VALUE"))
                .isCloseTo(35 * value(steps, "DISCOUNTED_PURCHASES"), within(1e-12))
                .isCloseTo(answer.value().amount().doubleValue(), within(1e-6));
        // (α + t_x) · [((1 − p)/p) · (b + x − 1)/a]^(1/(r + x)) − α weeks
        double silence = (4.414 + 30.43) * Math.pow(3.426 / 0.793, 1 / 2.243) - 4.414;
        assertThat(value(steps, "TIME_TO_PROBABILITY_ALIVE")).isCloseTo(7 * silence, within(1e-9));
    }

    @Test
    void whoBoughtOnceIsSaidToBeBeyondTheModel() {
        var once = step(buying(new BuyingHistory(0, 0, 38.86, "P1W"), null).explanation(), "PROBABILITY_ALIVE");
        assertThat(once.value()).isOne();
        assertThat(once.meaning()).contains("says nothing of who bought once");
        var twice = step(buying(new BuyingHistory(1, 3, 38.86, "P1W"), null).explanation(), "PROBABILITY_ALIVE");
        assertThat(twice.meaning()).contains("not having left");
    }

    /** α 30.898 counts days: in weeks the same history would be foreseen 0.8497 purchases. */
    @Test
    void aHistoryInPeriodsDoesNotSayInWhatParametersCount() {
        var periods = new BuyingHistory(2, "P213D", "P272D", null);
        assertThatThrownBy(() -> buying(periods, null)).isInstanceOfSatisfying(Rejection.class, refused -> assertThat(
                        refused.faults().getFirst().name())
                .isEqualTo("/parameters/timeUnit"));
        assertThat(buying(periods, "P1W").timeUnit()).isEqualTo("P1W");
    }

    @Test
    void ofAModelOfOpportunities() {
        var parameters = new OpportunityQuestion.Parameters(1.2035, 0.7497, 0.6567, 2.7834);
        var history = new OpportunityQuestion.History(6, 6, 6);
        var answer = (ClvAnswer.OfOpportunities)
                new OpportunityQuestion("BG_BB", parameters, null, history, null, "P2Y", 0.1, null, MARGIN)
                        .answer(Locale.ENGLISH);
        var steps = answer.explanation();
        double first = (2.7834 + 6) / (0.6567 + 2.7834 + 6);
        double second = first * (2.7834 + 7) / (0.6567 + 2.7834 + 7);
        double each = value(steps, "PROBABILITY_ALIVE") * value(steps, "PURCHASE_RATE");
        assertThat(value(steps, "EXPECTED_PURCHASES")).isCloseTo(each * (first + second), within(1e-12));
        assertThat(value(steps, "VALUE")).isCloseTo(35 * each * (first / 1.1 + second / 1.21), within(1e-9));
        assertThat(step(steps, "TIME_TO_PROBABILITY_ALIVE").value())
                .isEqualTo(answer.timeToProbabilityAlive().ageDays());
    }

    @Test
    void ofATenure() {
        var steps = tenure(0);
        assertThat(step(steps, "RETENTION_RATE").meaning()).startsWith("β/(α + β)");
        assertThat(value(steps, "RETENTION_RATE")).isCloseTo(1.182 / (0.704 + 1.182), within(1e-12));
        double first = 1.182 / 1.886;
        assertThat(value(steps, "EXPECTED_PERIODS")).isCloseTo(1 + first, within(1e-12));
        assertThat(value(steps, "VALUE")).isCloseTo(35 * (1 + first / 1.1), within(1e-9));
        var later = tenure(2);
        assertThat(step(later, "RETENTION_RATE").meaning()).startsWith("(β + n − 1)/(α + β + n − 1)");
        assertThat(value(later, "RETENTION_RATE")).isCloseTo(2.182 / 2.886, within(1e-12));
    }

    @Test
    void ofAnAnnuityAndItsDerivative() {
        for (double rate : new double[] {0, 0.1}) {
            var annuity =
                    (ClvAnswer.OfAnnuity) new AnnuityQuestion("ANNUITY", MARGIN, rate, 5.0).answer(Locale.ENGLISH);
            double value = rate == 0 ? 35 * 5 : 35 * (1 - Math.pow(1.1, -5)) / 0.1;
            double derivative = rate == 0 ? -35 * 5 * 6 / 2.0 : 35 * (5 * Math.pow(1.1, -6) / 0.1 - value / 35 / 0.1);
            assertThat(value(annuity.steps(), "VALUE")).isCloseTo(value, within(1e-9));
            assertThat(value(annuity.steps(), "DERIVATIVE")).isCloseTo(derivative, within(1e-9));
        }
    }

    private static ClvAnswer.OfBuying buying(BuyingHistory history, String unit) {
        var parameters = new BuyingQuestion.Parameters(0.243, 4.414, 0.793, 2.426, unit);
        return (ClvAnswer.OfBuying)
                new BuyingQuestion("BG_NBD", parameters, history, "P39W", 0.1, 0.5, MARGIN).answer(Locale.ENGLISH);
    }

    private static List<Step> tenure(int periods) {
        var parameters = new TenureQuestion.Parameters(0.704, 1.182);
        var question =
                new TenureQuestion("SHIFTED_BETA_GEOMETRIC", parameters, null, periods, "P1Y", "P2Y", 0.1, MARGIN);
        return ((ClvAnswer.OfTenure) question.answer(Locale.ENGLISH)).explanation();
    }

    private static double value(List<Step> steps, String name) {
        return step(steps, name).value();
    }

    private static Step step(List<Step> steps, String name) {
        return steps.stream()
                .filter(each -> each.step().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
