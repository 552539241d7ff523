package io.clientele.valuation.formula.contract;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

class RetentionRateClvTest {

    private static final RetentionRateClv LOYAL = new RetentionRateClv(100, 0.8, 0.1);

    @Test
    void unlimitedValueIsMarginTimesTheMultiple() {
        assertThat(LOYAL.value()).isCloseTo(100 * 0.8 / 0.3, within(1e-10));
    }

    @Test
    void limitedValueIsTheSumOfItsYearsAndTendsToTheUnlimitedOne() {
        double q = 0.8 / 1.1;
        assertThat(LOYAL.value(3)).isCloseTo(100 * (q + q * q + q * q * q), within(1e-10));
        assertThat(LOYAL.value(1_000)).isCloseTo(LOYAL.value(), within(1e-10));
        assertThat(LOYAL.value(0)).isZero();
    }

    @Test
    void certainRetentionWithoutDiscountCountsYears() {
        assertThat(new RetentionRateClv(100, 1, 0).value(7)).isEqualTo(700);
        assertThat(new RetentionRateClv(100, 0, 0.1).value(7)).isZero();
    }

    @Test
    void digitsAreKeptWhereHardlyAnythingIsLostToTimeOrLeaving() {
        var nearly = new RetentionRateClv(100, 1, 1e-9);
        assertThat(nearly.value()).isCloseTo(1e11, withinPercentage(1e-10));
        assertThat(nearly.value(2)).isCloseTo(100 * (2 - 3e-9), within(1e-12));
    }

    @Test
    void sumWithoutLimitIsRefused() {
        assertThatThrownBy(() -> new RetentionRateClv(100, 1, 0).value())
                .hasMessageContaining("must be below 1 + discountRate");
    }
}
