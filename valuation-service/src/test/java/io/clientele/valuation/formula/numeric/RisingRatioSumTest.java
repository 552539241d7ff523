package io.clientele.valuation.formula.numeric;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Percentage.withPercentage;

/** References: mpmath 1.3 with 150 digits. */
class RisingRatioSumTest {

    /** c, g, d, and the sum without end. */
    private static final double[][] HARDLY_DISCOUNTED = {
        {15.2, 3.8, 1e-17, 5.428571428571428},
        {15.2, 1.2, 1e-17, 75.93882167295125},
        {15.2, 0.7, 1e-17, 2513010.598419399},
        {15.2, 1, 1e-17, 544.3560995078667},
        {15.2, 0.7, 1e-90, 1.996195518449784e28},
        {8.7834, 0.6567, 1e-19, 35602862.52772419},
        {1e-6, 1e-6, 1e-30, 4.999654624181495e29},
        {1e6, 0.5, 1e-20, 17724534293488.16},
        {15.2, 1.001, 1e-60, 1917.170019672697},
        {2, 1, 1e-16, 70.68272297580948},
    };

    @Test
    void aRateThatIsNotSeenBesideOneStillDecides() {
        for (double[] row : HARDLY_DISCOUNTED) {
            assertThat(RisingRatioSum.forEver(row[0], row[1], row[2]))
                    .as("c %s, g %s, d %s", row[0], row[1], row[2])
                    .isCloseTo(row[3], withPercentage(1e-8));
        }
    }

    @Test
    void withoutEndItIsTheSumOfManyTerms() {
        for (double rate : new double[] {1e-4, 0.01, 0.1, 10}) {
            assertThat(RisingRatioSum.forEver(15.2, 0.7, rate))
                    .isCloseTo(RisingRatioSum.of(15.2, 0.7, rate, 1_000_000), withPercentage(1e-9));
        }
    }

    @Test
    void oneTermMoreAddsThatTermHoweverLongTheSum() {
        for (double c : new double[] {1, 2.45e6, 1e7}) {
            for (double g : new double[] {0.5, 0.99839, 0.99895, 1 - 2e-5, 1, 1 + 2e-5, 1.002, 1.5, 40}) {
                double sum = RisingRatioSum.of(c, g, 0, 100_000);
                double term = Math.exp(LogGammaRatio.logRising(c, 100_001) - LogGammaRatio.logRising(g + c, 100_001));
                assertThat(RisingRatioSum.of(c, g, 0, 100_001))
                        .as("c %s, g %s", c, g)
                        .isCloseTo(sum + term, withPercentage(1e-8));
            }
        }
    }

    @Test
    void whateverTheRateItIsFiniteAndFallsWithIt() {
        for (double c : new double[] {1e-6, 1, 1e7}) {
            for (double g : new double[] {1e-6, 1, 1 + 1e-9, 3, 1e7}) {
                double before = Double.POSITIVE_INFINITY;
                for (double rate = RisingRatioSum.SMALLEST_RATE; rate < 1e101; rate *= 1e5) {
                    double sum = RisingRatioSum.forEver(c, g, rate);
                    assertThat(sum)
                            .as("c %s, g %s, d %s", c, g, rate)
                            .isFinite()
                            .isPositive()
                            .isLessThanOrEqualTo(before * (1 + 1e-9));
                    before = sum;
                }
            }
        }
    }

    @Test
    void smallerRatesThanThatAreRefused() {
        assertThatThrownBy(() -> RisingRatioSum.forEver(1, 1, 1e-101))
                .hasMessageContaining("discount rate is 1.0E-101");
    }
}
