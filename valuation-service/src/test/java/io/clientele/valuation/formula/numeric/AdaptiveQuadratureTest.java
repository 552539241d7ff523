package io.clientele.valuation.formula.numeric;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class AdaptiveQuadratureTest {

    @Test
    void polynomialsAreExact() {
        double area = AdaptiveQuadrature.integrate(x -> 5 * x * x * x * x, new double[] {0, 2}, 1e-12);
        assertThat(area).isCloseTo(32, within(1e-12));
    }

    @Test
    void narrowPeakIsFoundWhereItIsAnnounced() {
        double area = AdaptiveQuadrature.integrate(
                x -> Math.exp(-0.5 * Math.pow((x - 3) / 1e-4, 2)), new double[] {0, 2.999, 3, 3.001, 10}, 1e-16);
        assertThat(area).isCloseTo(1e-4 * Math.sqrt(2 * Math.PI), within(1e-15));
    }

    @Test
    void emptyPanelsAddNothing() {
        assertThat(AdaptiveQuadrature.integrate(Math::exp, new double[] {1, 1, 1}, 1e-9))
                .isZero();
    }
}
