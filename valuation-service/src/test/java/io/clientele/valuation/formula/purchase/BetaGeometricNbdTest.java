package io.clientele.valuation.formula.purchase;

import org.junit.jupiter.api.Test;

import io.clientele.valuation.formula.numeric.GaussHypergeometric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

/** Against Fader, Hardie and Lee (2005), and against mpmath 1.3 with 60 digits. */
class BetaGeometricNbdTest {

    private static final BetaGeometricNbd FITTED = new BetaGeometricNbd(0.2425945, 4.413602, 0.7929220, 2.4259065);
    private static final BetaGeometricNbd ROUNDED = new BetaGeometricNbd(0.243, 4.414, 0.793, 2.426);
    private static final BetaGeometricNbd STEEP = new BetaGeometricNbd(0.25, 4, 0.8, 2.5);

    /** r, α, a, b, x, T, t: purchases of a customer alive at T, in the closed form or by integration. */
    private static final double[][] WHILE_ALIVE = {
        {0.243, 4.414, 0.793, 2.426, 0, 0, 52, 1.4460505953964037449},
        {0.243, 4.414, 0.793, 2.426, 2, 38.86, 39, 1.6873993058053130205},
        {0.24259, 4.4136, 0.79292, 2.42589, 26, 31, 52, 26.585369505721115674},
        {0.243, 4.414, 1, 2.426, 3, 30, 52, 3.4236738785655537059},
        {0.243, 4.414, 1.0000000001, 2.426, 3, 30, 52, 3.4236738784656496206},
        {0.25, 4, 0.3, 0.4, 0, 0, 100, 2.343411359262188286},
        {0.25, 4, 0.3, 0.4, 0, 10, 10000, 23.884308254865174366},
        {0.25, 4, 0.8, 2.5, 200, 40, 52, 169.50302487214576562},
        {0.25, 4, 0.8, 2.5, 100000, 40, 52, 84432.278454411241757},
        {0.25, 4, 0.8, 2.5, 1000000, 400, 0.001, 2.475245692832283928},
        {1e-6, 1e-6, 1e-6, 1e-6, 0, 0, 52, 25.99957295146693334},
        {1e-6, 1e-6, 1e-6, 1e-6, 5, 30, 52, 8.6666623078365958125},
        {1e7, 1e7, 1e7, 1e7, 3, 30, 52, 2.0000003999898205313},
        {1e7, 1e7, 1, 1e7, 3, 30, 52, 51.999724401660522757},
        {0.5, 1e7, 1e7, 1e-6, 2, 30, 52, 0.000012999842701773181049},
        {1e-6, 1e7, 1e-6, 1e7, 2, 30, 5200, 0.0010399974000077998955},
        {1e7, 1e-6, 0.5, 2, 2, 30, 52, 16135.251552440637307},
        {1e7, 4, 1e-6, 2, 2, 30, 52, 15293902.202420012836},
        {2, 1e-6, 2, 1e-6, 0, 0, 52, 1.0000009999999803994},
        {2, 10, 1e-6, 5, 10, 20, 156, 62.399932462130685867},
        {2, 10, 1e3, 1e3, 10, 20, 156, 2.011010556729201632},
        {0.243, 4.414, 0.793, 2.426, 0, 0, 1e6, 53.540478253014578356},
    };

    @Test
    void purchasesOfALivingCustomerAgreeWithSixtyDigitsOverTheWholeRange() {
        for (double[] c : WHILE_ALIVE) {
            var model = new BetaGeometricNbd(c[0], c[1], c[2], c[3]);
            assertThat(model.expectedPurchasesWhileAlive((int) c[4], c[5], c[6]))
                    .as("%s, x %s, T %s, t %s", model, c[4], c[5], c[6])
                    .isCloseTo(c[7], withPercentage(1e-10));
        }
    }

    @Test
    void purchasesOfALivingCustomerAgreeWithThePrintedClosedForm() {
        for (int x : new int[] {0, 1, 2, 10, 50}) {
            for (double t : new double[] {1, 13, 52, 156}) {
                double age = 30;
                double w = t / (ROUNDED.alpha() + age);
                double c = ROUNDED.a() + ROUNDED.b() + x - 1;
                double hypergeometric = GaussHypergeometric.value(ROUNDED.r() + x, ROUNDED.b() + x, c, w / (1 + w));
                double printed = c / (ROUNDED.a() - 1) * (1 - Math.pow(1 + w, -ROUNDED.r() - x) * hypergeometric);
                assertThat(ROUNDED.expectedPurchasesWhileAlive(x, age, t))
                        .as("x %s, t %s", x, t)
                        .isCloseTo(printed, withPercentage(1e-10));
            }
        }
    }

    @Test
    void customerWithTwentySixRepeatPurchasesIsAsPublished() {
        assertThat(FITTED.expectedPurchases(26, 30.857, 31, 52)).isCloseTo(25.757, within(5e-4));
        assertThat(FITTED.probabilityAlive(26, 30.857, 31)).isCloseTo(0.96885, within(5e-6));
    }

    @Test
    void customerWithTwoRepeatPurchasesIsAsPublished() {
        assertThat(ROUNDED.expectedPurchases(2, 30.43, 38.86, 39)).isCloseTo(1.226, within(5e-4));
        assertThat(ROUNDED.probabilityAlive(2, 30.43, 38.86)).isCloseTo(0.72658, within(5e-6));
    }

    @Test
    void newCustomerBuysAsPublishedInAYear() {
        assertThat(FITTED.expectedPurchasesOfNewCustomer(52)).isCloseTo(1.444, within(5e-4));
    }

    @Test
    void likelihoodKeepsItsDigitsWhereThePrintedFormOverflows() {
        assertThat(STEEP.logLikelihood(0, 0, 40)).isCloseTo(-0.59947382, within(5e-9));
        assertThat(STEEP.logLikelihood(200, 38, 40)).isCloseTo(100.7957, within(5e-5));
    }

    @Test
    void silenceBringsTheProbabilityToAHalfAtThePublishedAge() {
        double age = ROUNDED.timeToProbabilityAlive(0.5, 2, 30.43);
        assertThat(age).isCloseTo(62.491, within(5e-4));
        assertThat(ROUNDED.probabilityAlive(2, 30.43, age)).isCloseTo(0.5, within(1e-12));
        assertThat(age - 38.86).isCloseTo(23.63, within(5e-3));
    }

    @Test
    void probabilityThatIsNeverReachedIsBelowAtOnce() {
        var leaving = new BetaGeometricNbd(1, 1, 10, 0.1);
        assertThat(leaving.probabilityAlive(1, 5, 5)).isLessThan(0.5);
        assertThat(leaving.timeToProbabilityAlive(0.5, 1, 5)).isEqualTo(5);
    }

    @Test
    void whoBoughtOnceCountsAsAliveForEver() {
        assertThat(ROUNDED.probabilityAlive(0, 0, 1e6)).isEqualTo(1);
        assertThat(ROUNDED.timeToProbabilityAlive(0.5, 0, 0)).isInfinite();
    }

    @Test
    void impossibleHistoriesAreRefusedByName() {
        assertThatThrownBy(() -> ROUNDED.probabilityAlive(2, 40, 39)).hasMessageContaining("recency is 40.0");
        assertThatThrownBy(() -> ROUNDED.probabilityAlive(0, 1, 39)).hasMessageContaining("must be 0 without a repeat");
        assertThatThrownBy(() -> ROUNDED.probabilityAlive(-1, 0, 39)).hasMessageContaining("frequency is -1.0");
        assertThatThrownBy(() -> ROUNDED.expectedPurchases(0, 0, 39, Double.NaN))
                .hasMessageContaining("horizon is NaN");
        assertThatThrownBy(() -> new BetaGeometricNbd(0.2, 4, 0, 2))
                .hasMessage("a is 0.0, and must be a finite number above 0");
    }
}
