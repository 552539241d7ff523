package io.clientele.valuation.formula.numeric;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** References: mpmath 1.3 with 60 digits. */
class LogGammaRatioTest {

    private static final double[][] A_N_LOG_RISING_DIGAMMA_RISE = {
        {0.243, 26, 57.4737300851622636, 7.59931946723285403},
        {1e-6, 1, -13.8155105579642741, 1000000.0},
        {1e-6, 1000000, 12815490.7536514464, 1000014.39272407793},
        {1e7, 3, 48.3542872528749344, 2.99999970000005e-7},
        {1e7, 1000000, 16166507.5811508026, 0.0953101843497795501},
        {0.25, 13, 19.3331729180035512, 6.77324084162285885},
        {2.4, 3.7, 4.74214538575666359, 1.07118679072793993},
        {1e7, 1e7, 165043899.77420851, 0.693147205559945934},
        {15.9, 0.001, 0.00273457552561457471, 0.0000649101756257864939},
    };

    @Test
    void agreesWithSixtyDigitArithmetic() {
        for (double[] row : A_N_LOG_RISING_DIGAMMA_RISE) {
            double rising = LogGammaRatio.logRising(row[0], row[1]);
            double digamma = LogGammaRatio.digammaRise(row[0], row[1]);
            assertThat(rising).as("logRising(%s, %s)", row[0], row[1]).isCloseTo(row[2], close(row[2]));
            assertThat(digamma).as("digammaRise(%s, %s)", row[0], row[1]).isCloseTo(row[3], close(row[3]));
        }
    }

    @Test
    void nothingRisesByNothing() {
        assertThat(LogGammaRatio.logRising(0.3, 0)).isZero();
        assertThat(LogGammaRatio.digammaRise(0.3, 0)).isZero();
    }

    private static Offset<Double> close(double value) {
        return within(1e-13 * Math.abs(value) + 1e-14);
    }
}
