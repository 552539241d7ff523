package io.clientele.valuation.formula.purchase;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.opportunity.BetaGeometricBetaBernoulli;
import io.clientele.valuation.formula.opportunity.CalendarPeriod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** BG/BB as a model of buying: purchases, not only periods with one. */
class BuyingInPeriodsTest {

    private static final BetaGeometricBetaBernoulli DONORS =
            new BetaGeometricBetaBernoulli(1.2035, 0.7497, 0.6567, 2.7834);
    private static final BuyingInPeriods YEARLY = new BuyingInPeriods(DONORS, CalendarPeriod.YEAR, 1, 3, false);
    private static final LocalDate AS_OF = LocalDate.of(2001, 12, 31);

    @Test
    void aYearlyDonorIsExpectedToGiveAsPublished() {
        var donor =
                YEARLY.history(purchases("1995-11-15", "1996-11-15", "1997-11-15", "1998-11-15", "2000-11-15"), AS_OF);
        assertThat(donor.periods().frequency()).isEqualTo(4);
        assertThat(donor.periods().recency()).isEqualTo(5);
        assertThat(donor.periods().opportunities()).isEqualTo(6);
        assertThat(YEARLY.expectedPurchases(donor, ModelTime.parse("P10Y"))).isCloseTo(3.628, within(5e-3));
        assertThat(YEARLY.probabilityAlive(donor)).hasValue(DONORS.probabilityAlive(4, 5, 6));
    }

    @Test
    void whoBuysOftenInAPeriodIsExpectedToPulledTowardsTheBase() {
        var often = new BuyingInPeriods(DONORS, CalendarPeriod.YEAR, 2, 3, false);
        var seen = often.history(
                purchases("2000-03-01", "2001-01-01", "2001-02-01", "2001-03-01", "2001-04-01", "2001-05-01"), AS_OF);
        assertThat(often.purchasesEach(seen.periods())).isEqualTo((5 + 2) / 2.0);
        var five = ModelTime.parse("P5Y");
        double periods = often.expectedPeriods(seen, new double[] {five.days()})[0];
        assertThat(often.expectedPurchases(seen, five)).isCloseTo(3.5 * periods, within(1e-12));
    }

    @Test
    void chancesOfPurchasesAddUpToOneAndTheirMeanIsTheExpectation() {
        var often = new BuyingInPeriods(DONORS, CalendarPeriod.MONTH, 1.7, 3, false);
        var seen =
                often.history(purchases("2001-03-05", "2001-05-01", "2001-05-02", "2001-08-17"), AS_OF.minusDays(10));
        var year = ModelTime.parse("P1Y");
        var ahead = often.purchasesAhead(seen, year);
        double sum = 0;
        double mean = 0;
        for (int n = 0; n < 400; n++) {
            sum += ahead.probabilityOf(n);
            mean += n * ahead.probabilityOf(n);
            assertThat(ahead.probabilityOfMoreThan(n)).isCloseTo(1 - sum, within(1e-10));
        }
        assertThat(mean).isCloseTo(often.expectedPurchases(seen, year), within(1e-8));
        assertThat(ahead.quantile(0.9)).isGreaterThanOrEqualTo(ahead.quantile(0.1));
    }

    @Test
    void aProspectIsExpectedToBuyNothing() {
        var nobody = YEARLY.history(List.of(), AS_OF);
        assertThat(YEARLY.expectedPurchases(nobody, ModelTime.YEAR)).isZero();
        assertThat(YEARLY.probabilityAlive(nobody)).isEmpty();
    }

    private static List<Purchase> purchases(String... days) {
        return Stream.of(days)
                .map(day -> new Purchase(LocalDate.parse(day), BigDecimal.TEN))
                .toList();
    }
}
