package io.clientele.valuation.formula.distribution;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.clientele.valuation.formula.purchase.BetaGeometricNbd;
import io.clientele.valuation.formula.purchase.BuyingProcess;
import io.clientele.valuation.formula.purchase.ModifiedBetaGeometricNbd;
import io.clientele.valuation.formula.purchase.Nbd;
import io.clientele.valuation.formula.purchase.ParetoNbd;
import io.clientele.valuation.formula.purchase.PurchasesAhead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

/** Every distribution is one, and its mean is the expectation that the model's own closed form gives. */
class HowManyPurchasesTest {

    private static final double[][] HISTORIES = {{0, 0, 39}, {2, 30.43, 38.86}, {26, 30.857, 31}, {7, 3, 60}};

    static List<BuyingProcess> models() {
        return List.of(
                new BetaGeometricNbd(0.243, 4.414, 0.793, 2.426),
                new ModifiedBetaGeometricNbd(0.525, 6.183, 0.891, 1.614),
                new ParetoNbd(0.553, 10.578, 0.606, 11.669),
                new Nbd(0.385, 12.072));
    }

    @ParameterizedTest
    @MethodSource("models")
    void chancesAddUpToOneAndTheirMeanIsTheExpectation(BuyingProcess model) {
        for (double[] h : HISTORIES) {
            for (double horizon : new double[] {1, 39, 156}) {
                var ahead = PurchasesAhead.of(model, (int) h[0], h[1], h[2], horizon);
                double sum = 0;
                double mean = 0;
                for (int n = 0; n < 3_000; n++) {
                    sum += ahead.probabilityOf(n);
                    mean += n * ahead.probabilityOf(n);
                    if (n % 100 == 3) {
                        assertThat(ahead.probabilityOfMoreThan(n)).isCloseTo(1 - sum, within(1e-9));
                    }
                }
                assertThat(sum).isCloseTo(1, within(1e-9));
                assertThat(mean)
                        .isCloseTo(model.expectedPurchases((int) h[0], h[1], h[2], horizon), withPercentage(1e-5));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void quantilesAreTheSmallestNumbersThatReachTheirShare(BuyingProcess model) {
        for (double[] h : HISTORIES) {
            var ahead = PurchasesAhead.of(model, (int) h[0], h[1], h[2], 52);
            long before = 0;
            for (double q : new double[] {0.01, 0.1, 0.5, 0.9, 0.999}) {
                long n = ahead.quantile(q);
                assertThat(n).isGreaterThanOrEqualTo(before);
                assertThat(1 - ahead.probabilityOfMoreThan(n)).isGreaterThanOrEqualTo(q - 1e-12);
                if (n > 0) {
                    assertThat(1 - ahead.probabilityOfMoreThan(n - 1)).isLessThan(q);
                }
                before = n;
            }
        }
    }

    /** Frequent buyers who leave slowly: the time of the n-th purchase is a sharp peak in the time of leaving. */
    @Test
    void sharpPeaksAreNotOverlooked() {
        var ahead = PurchasesAhead.of(new ParetoNbd(400.5, 6.46e-4, 4.53, 9.92), 3, 0.01806, 0.01807, 5_038);
        double sum = 0;
        for (int n = 0; n <= 300; n++) {
            sum += ahead.probabilityOf(n);
            if (n % 50 == 0) {
                assertThat(sum + ahead.probabilityOfMoreThan(n))
                        .as("up to %d", n)
                        .isCloseTo(1, within(1e-8));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void extremesAreAnsweredWithChances(BuyingProcess model) {
        double[][] extremes = {{0, 0, 0}, {10_000, 500, 500}, {1, 1, 1e6}, {1_000_000, 1e5, 1e5}};
        for (double[] h : extremes) {
            var ahead = PurchasesAhead.of(model, (int) h[0], h[1], h[2], 1_000);
            for (long n : new long[] {0, 1, 50, 100_000}) {
                assertThat(ahead.probabilityOf(n)).isBetween(0.0, 1.0);
                assertThat(ahead.probabilityOfMoreThan(n)).isBetween(0.0, 1.0);
            }
            assertThat(ahead.quantile(0.1)).isLessThanOrEqualTo(ahead.quantile(0.9));
        }
    }
}
