package io.clientele.valuation.formula.contract;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class AnnuityTest {

    @Test
    void valueIsAsPublished() {
        assertThat(new Annuity(10_000, 0.10, 5).value()).isCloseTo(37_907.87, within(5e-3));
        assertThat(new Annuity(10_000, 0.10, 1).value()).isCloseTo(9_090.91, within(5e-3));
        assertThat(new Annuity(10_000, 0, 5).value()).isEqualTo(50_000);
    }

    @Test
    void derivativeIsAsPublished() {
        assertThat(new Annuity(10_000, 0.10, 5).derivative()).isCloseTo(-96_841.71, within(5e-3));
    }

    @Test
    void derivativeAtRateZeroIsItsLimit() {
        assertThat(new Annuity(10_000, 0, 5).derivative()).isEqualTo(-10_000 * 5 * 6 / 2.0);
    }

    @Test
    void derivativeIsTheSlopeOfTheValueOnBothSidesOfZero() {
        for (double r : new double[] {-0.2, -1e-3, -1e-6, -1e-12, 1e-12, 1e-6, 1.6e-3, 1.7e-3, 0.01, 0.5}) {
            double h = 1e-5;
            double slope = (new Annuity(1, r + h, 5).value() - new Annuity(1, r - h, 5).value()) / (2 * h);
            assertThat(new Annuity(1, r, 5).derivative()).as("r = %s", r).isCloseTo(slope, within(1e-6));
        }
    }

    @Test
    void argumentsOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new Annuity(1, -1, 5)).hasMessage("discountRate is -1.0, and must be above -1");
        assertThatThrownBy(() -> new Annuity(1, 0.1, -1)).hasMessageContaining("years is -1.0");
    }
}
