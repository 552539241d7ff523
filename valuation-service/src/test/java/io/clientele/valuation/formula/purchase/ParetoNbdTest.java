package io.clientele.valuation.formula.purchase;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

/** Against Fader, Hardie and Lee (2005) and, over the whole range, mpmath 1.3 with 40 digits. */
class ParetoNbdTest {

    private static final ParetoNbd FITTED = new ParetoNbd(0.55328, 10.5777, 0.60624, 11.6687);
    private static final double WEEKLY = Math.log(1.1) * 7 / 365.25;

    /** r, α, s, β, x, t_x, T: log-likelihood, P(alive). */
    private static final double[][] CUSTOMERS = {
        {0.55328, 10.5777, 0.60624, 11.6687, 26, 30.857, 31, -39.130758491368675, 0.99787117636434972},
        {0.55328, 10.5777, 0.60624, 11.6687, 0, 0, 38.86, -0.52120407021996118, 0.29509472016313884},
        {0.55328, 10.5777, 0.60624, 11.6687, 2, 30.43, 38.86, -9.5543325907231814, 0.86911554201698686},
        {0.5, 10, 0.6, 12, 10000, 500, 520, 19745.699879136069, 1.4070941414192269e-163},
        {0.5, 10, 0.6, 12, 1000, 400, 520, -119.45834358275109, 4.0744469438401373e-109},
        {0.5, 12, 1, 10, 3, 20, 60, -12.740445565576632, 0.099985108836398394},
        {1e-6, 1e-6, 1e-6, 1e-6, 5, 30, 52, -30.393705937604228, 0.9999970707552382},
        {1e7, 1e7, 1e7, 1e7, 3, 30, 52, -60.693066030726459, 1.5564971762266483e-19},
        {1e7, 1e-6, 0.5, 1e7, 2, 30, 30.001, -172167083.82394672, 1.1520500259061616e-132},
        {0.5, 1e-6, 0.5, 1e7, 0, 0, 100, -9.2103353780010775, 0.99999000109988401},
        {0.5, 1e7, 2, 1e-6, 1, 0.001, 100, -30.628752390448855, 1.0019859504338985e-10},
    };

    @Test
    void likelihoodAndProbabilityAgreeWithFortyDigitsOverTheWholeRange() {
        for (double[] c : CUSTOMERS) {
            var model = new ParetoNbd(c[0], c[1], c[2], c[3]);
            var what = "%s, x %s, t_x %s, T %s".formatted(model, c[4], c[5], c[6]);
            assertThat(model.logLikelihood((int) c[4], c[5], c[6])).as(what).isCloseTo(c[7], withPercentage(1e-9));
            assertThat(model.probabilityAlive((int) c[4], c[5], c[6])).as(what).isCloseTo(c[8], withPercentage(1e-6));
        }
    }

    @Test
    void customerWithTwentySixRepeatPurchasesIsAsPublished() {
        assertThat(FITTED.expectedPurchases(26, 30.857, 31, 52)).isCloseTo(25.455, within(2e-3));
        assertThat(FITTED.probabilityAlive(26, 30.857, 31)).isCloseTo(0.99787, within(5e-6));
    }

    @Test
    void newCustomerBuysAsPublishedInAYear() {
        assertThat(FITTED.expectedPurchasesOfNewCustomer(52)).isCloseTo(1.473, within(5e-4));
    }

    /** Eq. 2 of RFM and CLV, with the confluent hypergeometric function by mpmath; weeks, 10 % a year. */
    @Test
    void discountedTransactionsToInfinityAreThoseOfThePaper() {
        assertDert(FITTED, 26, 30.857, 31, 107.948011905352);
        assertDert(FITTED, 0, 0, 38.86, 0.60125897817251);
        assertDert(FITTED, 2, 30.43, 38.86, 8.17205203599727);
        assertDert(new ParetoNbd(0.5, 12, 1, 10), 3, 20, 60, 0.619954301747859);
        assertThat(FITTED.discountedPurchasesWhileAlive(2, 38.86, 156, WEEKLY))
                .isCloseTo(4.35656591405747, withPercentage(1e-8));
    }

    @Test
    void thereIsNothingSingularAtAShapeOfOne() {
        for (double t : new double[] {1, 52, 1e6}) {
            double at = new ParetoNbd(0.5, 12, 1, 10).expectedPurchasesWhileAlive(3, 30, t);
            assertThat(at).isCloseTo(3.5 / 42 * 40 * Math.log1p(t / 40), withPercentage(1e-12));
            for (double off : new double[] {1e-4, 1e-8, 1e-9, 1e-12}) {
                assertThat(new ParetoNbd(0.5, 12, 1 + off, 10).expectedPurchasesWhileAlive(3, 30, t))
                        .isCloseTo(at, withPercentage(2e3 * off + 1e-12));
            }
        }
    }

    @Test
    void silenceBringsTheProbabilityDownAtTheAgeSaid() {
        for (int x : new int[] {0, 1, 26}) {
            double recency = x == 0 ? 0 : 30.857;
            double age = FITTED.timeToProbabilityAlive(0.5, x, recency);
            assertThat(age).isGreaterThan(recency);
            assertThat(FITTED.probabilityAlive(x, recency, age)).isCloseTo(0.5, within(1e-9));
        }
        assertThat(new ParetoNbd(1e-6, 1, 1e-6, 1).timeToProbabilityAlive(0.5, 0, 0))
                .isInfinite();
    }

    @Test
    void unlimitedTimeWithoutDiscountNeedsAShapeAboveOne() {
        assertThatThrownBy(() -> FITTED.discountedPurchases(2, 3, 4, Double.POSITIVE_INFINITY, 0))
                .hasMessageContaining("s is 0.60624, and not above 1");
        assertThat(new ParetoNbd(0.5, 10, 3, 20).discountedPurchasesWhileAlive(2, 30, Double.POSITIVE_INFINITY, 0))
                .isCloseTo(2.5 / 40 * 50 / 2, withPercentage(1e-12));
    }

    private static void assertDert(ParetoNbd model, int x, double recency, double age, double expected) {
        assertThat(model.discountedPurchases(x, recency, age, Double.POSITIVE_INFINITY, WEEKLY))
                .isCloseTo(expected, withPercentage(1e-8));
    }
}
