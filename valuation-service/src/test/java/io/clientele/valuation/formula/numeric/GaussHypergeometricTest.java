package io.clientele.valuation.formula.numeric;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

/** References: mpmath 1.3 with 50 digits. */
class GaussHypergeometricTest {

    private static final double[][] A_B_C_Z_LOG_VALUE = {
        {0.243, 2.426, 2.219, 0.9218, 0.74586786908505917},
        {26.243, 28.426, 28.219, 0.595, 23.8984327745948751},
        {1, 1, 2, 0.5, 0.326634259978280982},
        {1, 1, 2, -1, -0.366512920581664327},
        {0.5, 0.5, 1.5, 0.999999, 0.450946382682753889},
        {3, 2, 2.5, 0.999, 17.1457732924974998},
        {0.25, 1e-6, 0.5, -1000000, -0.0000116273397593764499},
        {5, 200, 201, -3, -6.91256819791370029},
        {200.25, 202.5, 202.3, 0.54, 155.654097268135189},
        {1000, 2000, 2500, 0.8, 1162.07938314239823},
        {1e-6, 1e-6, 1e-5, 0.9999, 9.20999681866012437e-7},
        {0.553, 11.6, 12.2, 0.3, 0.185963471321527698},
        {50, 0.6, 50.7, 0.99, 2.39537658124134634},
        {50, 0.6, 1, 0.99, 226.46308536981252},
        {12.5, 3.5, 4, -0.5, -4.15980376967407133},
        {40, 0.5, 100, 0.9999999, 0.257935171111069652},
        {700, 0.01, 0.02, 0.9, 1611.02341547475211},
    };

    @Test
    void agreesWithFiftyDigitArithmetic() {
        for (double[] row : A_B_C_Z_LOG_VALUE) {
            double log = GaussHypergeometric.logValue(row[0], row[1], row[2], row[3]);
            assertThat(log)
                    .as("2F1(%s, %s; %s; %s)", row[0], row[1], row[2], row[3])
                    .isCloseTo(row[4], within(1e-12 * (1 + Math.abs(row[4]))));
        }
    }

    @Test
    void elementaryCasesAreExact() {
        assertThat(GaussHypergeometric.value(1, 1, 2, 0.5)).isCloseTo(2 * Math.log(2), within(1e-15));
        assertThat(GaussHypergeometric.value(3, 2, 4, 0)).isEqualTo(1);
        assertThat(GaussHypergeometric.value(2, 1, 2, 0.75)).isCloseTo(4, within(1e-14));
    }

    @Test
    void argumentsOutsideTheDomainAreRefused() {
        assertThatThrownBy(() -> GaussHypergeometric.value(2, 3, 1, 0.5)).hasMessageContaining("c > min(a, b)");
        assertThatThrownBy(() -> GaussHypergeometric.value(1, 1, 2, 1)).hasMessageContaining("z < 1");
    }
}
