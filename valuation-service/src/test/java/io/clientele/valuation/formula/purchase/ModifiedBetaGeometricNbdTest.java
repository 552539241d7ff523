package io.clientele.valuation.formula.purchase;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

/** Against the integrals over λ and p that define the model, by mpmath with 40 digits. */
class ModifiedBetaGeometricNbdTest {

    private static final ModifiedBetaGeometricNbd FITTED =
            new ModifiedBetaGeometricNbd(0.52484, 6.18309, 0.89136, 1.61400);

    /** x, t_x, T: log-likelihood, P(alive), purchases of a living customer in 39 weeks. */
    private static final double[][] CUSTOMERS = {
        {0, 0, 38.86, -0.539608243830524, 0.389716139922845, 0.395040838812102},
        {2, 30.43, 38.86, -9.48585842246576, 0.706125565518488, 1.78816254875749},
        {26, 30.857, 31, -38.3235835022184, 0.965481215251637, 20.1418013650803},
        {1, 2, 30, -4.43742096396068, 0.233112351016928, 1.32819071728982},
    };

    @Test
    void answersAgreeWithTheIntegralsThatDefineThem() {
        for (double[] c : CUSTOMERS) {
            int x = (int) c[0];
            assertThat(FITTED.logLikelihood(x, c[1], c[2])).isCloseTo(c[3], within(1e-12));
            assertThat(FITTED.probabilityAlive(x, c[1], c[2])).isCloseTo(c[4], within(1e-13));
            assertThat(FITTED.expectedPurchasesWhileAlive(x, c[2], 39)).isCloseTo(c[5], withPercentage(1e-10));
            assertThat(FITTED.expectedPurchases(x, c[1], c[2], 39)).isCloseTo(c[4] * c[5], withPercentage(1e-10));
        }
        assertThat(FITTED.expectedPurchasesOfNewCustomer(52)).isCloseTo(1.41887527716023, withPercentage(1e-10));
    }

    @Test
    void whoBoughtOnceMayHaveLeft() {
        assertThat(FITTED.probabilityAlive(0, 0, 0)).isCloseTo(1.614 / (1.614 + 0.89136), within(1e-12));
        assertThat(FITTED.probabilityAlive(0, 0, 500)).isLessThan(0.2);
        double age = FITTED.timeToProbabilityAlive(0.3, 0, 0);
        assertThat(FITTED.probabilityAlive(0, 0, age)).isCloseTo(0.3, within(1e-12));
    }

    @Test
    void silenceBringsTheProbabilityDownAtTheAgeSaid() {
        double age = FITTED.timeToProbabilityAlive(0.5, 2, 30.43);
        assertThat(age).isGreaterThan(30.43);
        assertThat(FITTED.probabilityAlive(2, 30.43, age)).isCloseTo(0.5, within(1e-12));
        var leaving = new ModifiedBetaGeometricNbd(1, 1, 10, 0.1);
        assertThat(leaving.timeToProbabilityAlive(0.5, 1, 5)).isEqualTo(5);
    }

    @Test
    void impossibleHistoriesAreRefusedByName() {
        assertThatThrownBy(() -> FITTED.probabilityAlive(2, 40, 39)).hasMessageContaining("recency is 40.0");
        assertThatThrownBy(() -> new ModifiedBetaGeometricNbd(0.2, 4, 1, -1))
                .hasMessage("b is -1.0, and must be a finite number above 0");
    }
}
