package io.clientele.valuation.formula.purchase;

import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Percentage.withPercentage;

/** Against the double integral over purchases and dropout, by mpmath; weeks, 10 % a year. */
class DiscountedPurchasesTest {

    private static final double WEEKLY = Math.log(1.1) * 7 / 365.25;

    private static final BetaGeometricNbd LEAVING = new BetaGeometricNbd(0.2425945, 4.413602, 1.79, 2.4259065);
    private static final BetaGeometricNbd STAYING = new BetaGeometricNbd(0.2425945, 4.413602, 0.793, 2.4259065);

    @Test
    void bgNbdAgreesWithItsIntegral() {
        assertDiscounted(LEAVING, 2, 38.86, Double.POSITIVE_INFINITY, 4.080076871);
        assertDiscounted(LEAVING, 2, 38.86, 156, 2.945024316);
        assertDiscounted(STAYING, 2, 38.86, Double.POSITIVE_INFINITY, 8.768527926);
        assertDiscounted(STAYING, 2, 38.86, 156, 4.341580625);
        assertDiscounted(STAYING, 0, 10, Double.POSITIVE_INFINITY, 2.447998159);
        assertDiscounted(STAYING, 0, 10, 156, 1.218090857);
    }

    @Test
    void mbgNbdAgreesWithItsIntegral() {
        var fitted = new ModifiedBetaGeometricNbd(0.52484, 6.18309, 0.89136, 1.61400);
        assertDiscounted(fitted, 2, 38.86, Double.POSITIVE_INFINITY, 8.45434706838);
        assertDiscounted(fitted, 2, 38.86, 156, 4.45315966931);
        assertDiscounted(fitted, 0, 10, Double.POSITIVE_INFINITY, 3.94237440131);
        var leaving = new ModifiedBetaGeometricNbd(0.52484, 6.18309, 1.79, 1.61400);
        assertDiscounted(leaving, 2, 38.86, Double.POSITIVE_INFINITY, 4.30670398885);
    }

    @Test
    void nbdIsARateForEver() {
        var nbd = new Nbd(0.5, 10);
        double rate = 2.5 / 40;
        assertDiscounted(nbd, 2, 30, Double.POSITIVE_INFINITY, rate / WEEKLY);
        assertDiscounted(nbd, 2, 30, 52, rate * -Math.expm1(-WEEKLY * 52) / WEEKLY);
    }

    @Test
    void withoutDiscountTheyAreThePurchasesThemselves() {
        assertThat(STAYING.discountedPurchasesWhileAlive(2, 30, 52, 0))
                .isEqualTo(STAYING.expectedPurchasesWhileAlive(2, 30, 52));
        assertThat(LEAVING.discountedPurchasesWhileAlive(2, 30, Double.POSITIVE_INFINITY, 0))
                .isCloseTo(LEAVING.expectedPurchasesWhileAlive(2, 30, 1e18), withPercentage(1e-6));
        assertThat(STAYING.discountedPurchasesWhileAlive(2, 30, 52, 1e-12))
                .isCloseTo(STAYING.expectedPurchasesWhileAlive(2, 30, 52), withPercentage(1e-6));
    }

    @Test
    void sumsWithoutLimitAreRefusedWithTheReason() {
        for (var endless : List.of(STAYING, new Nbd(1, 1), new ModifiedBetaGeometricNbd(1, 1, 0.5, 1))) {
            assertThatThrownBy(() -> endless.discountedPurchases(2, 3, 4, Double.POSITIVE_INFINITY, 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("no limit without a discount")
                    .hasMessageContaining(endless.whyForEverHasNoLimit());
        }
        assertThat(STAYING.whyForEverHasNoLimit()).isEqualTo("a is 0.793, and not above 1");
    }

    @Test
    void whateverIsAskedTheyAreFiniteGrowWithTheHorizonAndAreNotMoreThanUndiscounted() {
        var random = new SplittableRandom(415);
        for (int i = 0; i < 300; i++) {
            double[] p = random.doubles(4).map(u -> 1e-6 * Math.pow(1e13, u)).toArray();
            var process =
                    switch (i % 3) {
                        case 0 -> new BetaGeometricNbd(p[0], p[1], p[2], p[3]);
                        case 1 -> new ModifiedBetaGeometricNbd(p[0], p[1], p[2], p[3]);
                        default -> new ParetoNbd(p[0], p[1], p[2], p[3]);
                    };
            int x = i % 5 == 0 ? 1_000_000 : random.nextInt(30);
            double horizon = Math.pow(10, random.nextDouble(-2, 4));
            double delta = Math.pow(10, random.nextDouble(-8, 0));
            var what = "%s x %s horizon %s delta %s".formatted(process, x, horizon, delta);
            double near = process.discountedPurchasesWhileAlive(x, 50, horizon, delta);
            double all = process.discountedPurchasesWhileAlive(x, 50, Double.POSITIVE_INFINITY, delta);
            assertThat(near).as(what).isBetween(0.0, process.expectedPurchasesWhileAlive(x, 50, horizon) * (1 + 1e-8));
            assertThat(all).as(what).isFinite().isGreaterThanOrEqualTo(near * (1 - 1e-8));
        }
    }

    private static void assertDiscounted(BuyingProcess process, int x, double age, double horizon, double expected) {
        assertThat(process.discountedPurchasesWhileAlive(x, age, horizon, WEEKLY))
                .as("%s, x %s, T %s, horizon %s", process, x, age, horizon)
                .isCloseTo(expected, withPercentage(1e-6));
    }
}
