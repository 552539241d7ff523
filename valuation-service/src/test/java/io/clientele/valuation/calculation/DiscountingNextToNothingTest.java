package io.clientele.valuation.calculation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import io.clientele.kit.money.Money;
import io.clientele.kit.rejection.Rejection;
import io.clientele.valuation.calculation.answer.ClvAnswer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Percentage.withPercentage;

/** A discountRate so small that 1 + d is 1, and others at the ends of their range: a number, or a refusal that names the field. */
class DiscountingNextToNothingTest {

    private static final List<Double> RATES = List.of(1e-17, 4e-14, 1e-16, 1e-60, 1e-90, 0.1, 10.0);
    private static final Money ONE = Money.of(BigDecimal.ONE, "CNY");

    @Test
    void contractsAreWorthTheirLimit() {
        assertThat(tenure(3.8, "P1Y", 1e-17).discountedPeriods()).isCloseTo(15.2 / 2.8, withPercentage(1e-9));
        for (double rate : RATES) {
            for (var period : List.of("P1D", "P1M", "P1Y", "P100Y", "P1000000Y")) {
                for (double alpha : new double[] {1e-6, 0.7, 1, 3.8}) {
                    var answer = tenure(alpha, period, rate);
                    assertThat(answer.discountedPeriods())
                            .as("alpha %s, d %s, period %s", alpha, rate, period)
                            .isFinite()
                            .isPositive();
                    assertThat(answer.value()).isNotNull();
                }
            }
        }
    }

    @Test
    void opportunitiesHaveNumbersToo() {
        for (double rate : RATES) {
            for (var interval : List.of("P1D", "P1Y", "P1000000Y")) {
                assertThat(donor(interval, rate).discountedPurchases())
                        .as("d %s, interval %s", rate, interval)
                        .isFinite()
                        .isNotNegative();
            }
        }
    }

    @Test
    void buyersHaveNumbersToo() {
        for (double rate : RATES) {
            double more = leaving(rate).discountedPurchases();
            assertThat(more).as("BG/NBD, d %s", rate).isFinite().isPositive();
            assertThat(staying(rate).discountedPurchases())
                    .as("NBD, d %s", rate)
                    .isFinite();
        }
        assertThat(staying(1e-60).discountedPurchases())
                .isCloseTo((0.385 + 2) / (12.072 + 38.86) / (1e-60 * 7 / 365.25), withPercentage(1e-6));
    }

    @Test
    void whatWouldGoBeyondAllNumbersIsRefused() {
        for (double rate : new double[] {Double.MIN_VALUE, 1e-323, 1e-300, 1e-120}) {
            assertRefused(() -> leaving(rate));
            assertRefused(() -> staying(rate));
            assertRefused(() -> tenure(0.7, "P1D", rate));
            assertRefused(() -> donor("P1D", rate));
        }
    }

    @Test
    void withAHorizonNoRateIsTooSmall() {
        var parameters = new NbdQuestion.Parameters(.385, 12.072, "P1W");
        var answer = (ClvAnswer.OfBuying)
                new NbdQuestion("NBD", parameters, history(), "P52W", 1e-323, null, ONE).answer(Locale.ENGLISH);
        assertThat(answer.discountedPurchases()).isCloseTo(answer.expectedPurchases(), withPercentage(1e-9));
    }

    private static void assertRefused(Runnable question) {
        assertThatThrownBy(question::run).isInstanceOfSatisfying(Rejection.class, no -> assertThat(
                        no.faults().getFirst().name())
                .isEqualTo("/discountRate"));
    }

    private static ClvAnswer.OfTenure tenure(double alpha, String period, double rate) {
        var parameters = new TenureQuestion.Parameters(alpha, 15.2);
        return (ClvAnswer.OfTenure)
                new TenureQuestion("SHIFTED_BETA_GEOMETRIC", parameters, null, 1, period, null, rate, ONE)
                        .answer(Locale.ENGLISH);
    }

    private static ClvAnswer.OfOpportunities donor(String interval, double rate) {
        var parameters = new OpportunityQuestion.Parameters(1.2035, 0.7497, 0.6567, 2.7834);
        var history = new OpportunityQuestion.History(4, 5, 6);
        return (ClvAnswer.OfOpportunities)
                new OpportunityQuestion("BG_BB", parameters, null, history, interval, null, rate, null, ONE)
                        .answer(Locale.ENGLISH);
    }

    private static ClvAnswer.OfBuying leaving(double rate) {
        var parameters = new BuyingQuestion.Parameters(.243, 4.414, .793, 2.426, "P1W");
        return (ClvAnswer.OfBuying)
                new BuyingQuestion("BG_NBD", parameters, history(), null, rate, null, ONE).answer(Locale.ENGLISH);
    }

    private static ClvAnswer.OfBuying staying(double rate) {
        var parameters = new NbdQuestion.Parameters(.385, 12.072, "P1W");
        return (ClvAnswer.OfBuying)
                new NbdQuestion("NBD", parameters, history(), null, rate, null, ONE).answer(Locale.ENGLISH);
    }

    private static BuyingHistory history() {
        return new BuyingHistory(2, 30.43, 38.86, "P1W");
    }
}
