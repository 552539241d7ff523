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
import static org.assertj.core.api.Assertions.within;

/** Contract periods, and opportunities to buy. */
class AskingModelsInStepsTest {

    private static final Money HUNDRED = Money.of(new BigDecimal("100"), "CNY");

    @Test
    void residualLifetimesAreAsPublished() {
        double[] published = {3.31, 3.45, 3.59, 3.72, 3.84};
        for (int n = 1; n <= 5; n++) {
            var answer = tenure(3.80, 15.20, n, "P1Y", null, 0.1);
            assertThat(answer.discountedPeriods()).isCloseTo(published[n - 1], within(5e-3));
            assertThat(answer.value().amount().doubleValue()).isCloseTo(100 * answer.discountedPeriods(), within(1e-5));
            assertThat(answer.curve()).hasSize(12);
            assertThat(answer.curve().getFirst().survival()).isCloseTo((15.2 + n - 1) / (19 + n - 1), within(1e-12));
        }
    }

    @Test
    void aYearsRateIsThatOfItsMonths() {
        var months = tenure(0.7, 1.2, 0, "P1M", "P3Y", 0.1);
        double sum = 0;
        double survival = 1;
        for (int t = 0; t < 36; t++) {
            sum += survival * Math.pow(1.1, -t / 12.0);
            survival *= (1.2 + t) / (1.9 + t);
        }
        assertThat(months.discountedPeriods()).isCloseTo(sum, within(1e-9));
        assertThat(months.curve().getFirst().survival()).isEqualTo(1);
    }

    @Test
    void periodsThatDoNotFitTheHorizonAndSumsWithoutLimitAreRefused() {
        assertRefused(() -> tenure(0.7, 1.2, 0, "P1Y", "P18M", 0.1), "/horizon", "whole number of times P1Y");
        assertRefused(() -> tenure(0.7, 1.2, 0, "P1Y", null, null), "/horizon", "alpha is 0.7, and not above 1");
        assertThat(tenure(3.8, 15.2, 1, "P1Y", null, null).expectedPeriods()).isCloseTo(15.2 / 2.8, within(1e-9));
    }

    @Test
    void donorsGiveAsPublished() {
        var best = donor(6, 6, 6, "P5Y", 0.1);
        assertThat(best.expectedPurchases()).isCloseTo(3.75, within(1e-2));
        assertThat(best.probabilityAlive()).isEqualTo(1);
        assertThat(best.probabilityAliveNext()).isCloseTo(0.93, within(5e-3));
        assertThat(best.discountedPurchases()).isLessThan(best.expectedPurchases());
        assertThat(best.timeToProbabilityAlive().ageDays()).isGreaterThan(6 * 365.25);
        assertThat(donor(6, 6, 6, null, 0.1).discountedPurchases()).isGreaterThan(best.discountedPurchases());
    }

    @Test
    void impossibleDonorsAreRefusedByField() {
        assertRefused(() -> donor(3, 2, 6, "P5Y", 0.1), "/history/frequency", "must not exceed recency");
        assertRefused(() -> donor(1, 7, 6, "P5Y", 0.1), "/history/recency", "must not exceed opportunities");
        assertRefused(() -> donor(6, 6, 6, null, null), "/horizon", "gamma is 0.6567, and not above 1");
    }

    @Test
    void cohortGivesItsParametersAndItsValue() {
        var answer = cohort(1000L, 631L, 468L, 382L, 326L, 289L, 262L, 241L);
        assertThat(answer.fit().parameters().get("alpha")).isCloseTo(0.7041, within(7e-4));
        assertThat(answer.fit().parameters().get("beta")).isCloseTo(1.1820, within(1e-3));
        assertThat(answer.fit().logLikelihood()).isCloseTo(-1_680.27, within(1e-2));
        assertThat(answer.fit().standardErrors()).containsOnlyKeys("alpha", "beta");
        assertThat(answer.discountedPeriods()).isBetween(1.0, 11.0);
        assertThat(cohort(1000L, 500L, 250L, 125L).fit().reason()).contains("a constant retention rate");
        assertRefused(() -> cohort(10L, 11L), "/survivors/1", "must not grow");
        assertRefused(() -> cohort(0L, 0L), "/survivors", "at least one customer who has decided");
        assertRefused(
                () -> new TenureQuestion("SHIFTED_BETA_GEOMETRIC", null, null, 0, null, null, 0.1, HUNDRED)
                        .answer(Locale.ENGLISH),
                "/parameters",
                "either parameters or survivors");
    }

    @Test
    void tableOfHistoriesGivesItsParameters() {
        var groups = List.of(group(2, 2, 300), group(1, 2, 90), group(1, 1, 160), group(0, 0, 450));
        var history = new OpportunityQuestion.History(2, 2, 2);
        var answer = (ClvAnswer.OfOpportunities)
                new OpportunityQuestion("BG_BB", null, groups, history, null, "P5Y", 0.1, null, HUNDRED)
                        .answer(Locale.ENGLISH);
        assertThat(answer.fit().customers()).isEqualTo(1_000);
        assertThat(answer.fit().parameters()).containsOnlyKeys("alpha", "beta", "gamma", "delta");
        assertThat(answer.expectedPurchases()).isBetween(0.0, 5.0);
        var wrong = List.of(group(2, 1, 300));
        assertRefused(
                () -> new OpportunityQuestion("BG_BB", null, wrong, history, null, "P5Y", 0.1, null, HUNDRED)
                        .answer(Locale.ENGLISH),
                "/base/0/frequency",
                "must not exceed recency");
    }

    private static OpportunityQuestion.Group group(int x, int last, long customers) {
        return new OpportunityQuestion.Group(x, last, 2, customers);
    }

    private static ClvAnswer.OfTenure cohort(Long... survivors) {
        return (ClvAnswer.OfTenure)
                new TenureQuestion("SHIFTED_BETA_GEOMETRIC", null, List.of(survivors), 0, null, null, 0.1, HUNDRED)
                        .answer(Locale.ENGLISH);
    }

    private static void assertRefused(Runnable question, String field, String detail) {
        assertThatThrownBy(question::run).isInstanceOfSatisfying(Rejection.class, no -> {
            assertThat(no.faults().getFirst().name()).isEqualTo(field);
            assertThat(no.faults().getFirst().detail()).contains(detail);
        });
    }

    private static ClvAnswer.OfTenure tenure(
            double alpha, double beta, int periods, String period, String horizon, Double rate) {
        var parameters = new TenureQuestion.Parameters(alpha, beta);
        return (ClvAnswer.OfTenure)
                new TenureQuestion("SHIFTED_BETA_GEOMETRIC", parameters, null, periods, period, horizon, rate, HUNDRED)
                        .answer(Locale.ENGLISH);
    }

    private static ClvAnswer.OfOpportunities donor(int x, int last, int n, String horizon, Double rate) {
        var parameters = new OpportunityQuestion.Parameters(1.2035, 0.7497, 0.6567, 2.7834);
        var history = new OpportunityQuestion.History(x, last, n);
        return (ClvAnswer.OfOpportunities)
                new OpportunityQuestion("BG_BB", parameters, null, history, null, horizon, rate, null, HUNDRED)
                        .answer(Locale.ENGLISH);
    }
}
