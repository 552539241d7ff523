package io.clientele.valuation.formula.decision;

import java.math.BigDecimal;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class DecisionsTest {

    @Test
    void aMeasureIsWorthItWhileItsCostIsBelowTheRiseTimesTheValue() {
        var measure = new RetentionMeasure(money("1000"), 0.6, 0.75, money("149.99"));
        assertThat(measure.gain()).isEqualByComparingTo("150");
        assertThat(measure.worthIt()).isTrue();
        assertThat(new RetentionMeasure(money("1000"), 0.6, 0.75, money("150")).worthIt())
                .isFalse();
        assertThat(measure.breakEvenProbability().orElseThrow()).isCloseTo(0.74999, within(1e-12));
    }

    @Test
    void whoCostsMoreThanItBringsIsNotKept() {
        var losing = new RetentionMeasure(money("-10"), 0.5, 0.9, BigDecimal.ZERO);
        assertThat(losing.worthIt()).isFalse();
        assertThat(losing.breakEvenProbability()).isEmpty();
    }

    @Test
    void winningBackCountsWhatWouldHaveComeAnyhow() {
        var attempt = new WinBack(money("500"), money("100"), 0.25, money("60"));
        assertThat(attempt.gain()).isEqualByComparingTo("100");
        assertThat(attempt.netGain()).isEqualByComparingTo("40");
        assertThat(attempt.breakEvenProbability().orElseThrow()).isCloseTo(0.15, within(1e-12));
        assertThat(new WinBack(money("500"), money("100"), 0.15, money("60")).worthIt())
                .isFalse();
    }

    @Test
    void atTheBreakEvenNothingIsWonOrLost() {
        var random = new SplittableRandom(8);
        for (int i = 0; i < 1_000; i++) {
            var measure = new RetentionMeasure(
                    BigDecimal.valueOf(random.nextInt(1, 1_000_000), 2),
                    random.nextDouble(),
                    random.nextDouble(),
                    BigDecimal.valueOf(random.nextInt(100_000), 2));
            measure.breakEvenProbability().ifPresent(p -> {
                var at = new RetentionMeasure(measure.futureValue(), measure.without(), p, measure.cost());
                assertThat(at.netGain().doubleValue()).isCloseTo(0, within(1e-5));
            });
        }
    }

    @Test
    void probabilitiesOutsideTheirRangeAreRefused() {
        assertThatThrownBy(() -> new WinBack(money("1"), money("0"), 1.5, money("0")))
                .hasMessage("probabilityOfSuccess is 1.5, and must be from 0 to 1");
    }

    private static BigDecimal money(String amount) {
        return new BigDecimal(amount);
    }
}
