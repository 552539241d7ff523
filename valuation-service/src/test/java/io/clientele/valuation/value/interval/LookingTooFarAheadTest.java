package io.clientele.valuation.value.interval;

import org.junit.jupiter.api.Test;

import io.clientele.kit.rejection.Rejection;
import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.opportunity.BetaGeometricBetaBernoulli;
import io.clientele.valuation.formula.opportunity.CalendarPeriod;
import io.clientele.valuation.formula.purchase.BuyingInPeriods;
import io.clientele.valuation.formula.purchase.Nbd;
import io.clientele.valuation.formula.purchase.PurchaseModel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The chances of all numbers of periods ahead take time with the square of how many there are. */
class LookingTooFarAheadTest {

    private static final ModelTime CENTURY = ModelTime.parse("P100Y");

    @Test
    void aCenturyOfDaysIsRefused() {
        assertThatThrownBy(() -> Intervals.refuseTooManyPeriods(counting(CalendarPeriod.DAY), CENTURY))
                .isInstanceOfSatisfying(Rejection.class, no -> {
                    assertThat(no.kind()).isEqualTo(Rejection.Kind.INVALID);
                    assertThat(no.faults().getFirst().name()).isEqualTo("horizon");
                    assertThat(no.faults().getFirst().detail()).contains("6000 times P1D");
                });
    }

    @Test
    void sixteenYearsOfDaysAndACenturyOfAnythingLongerAreAnswered() {
        assertAnswered(counting(CalendarPeriod.DAY), ModelTime.parse("P16Y"));
        for (var period : new CalendarPeriod[] {CalendarPeriod.WEEK, CalendarPeriod.MONTH, CalendarPeriod.YEAR}) {
            assertAnswered(counting(period), CENTURY);
        }
        assertAnswered(new PurchaseModel.Fitted(new Nbd(1, 1), ModelTime.DAY, 1), CENTURY);
    }

    private static void assertAnswered(PurchaseModel model, ModelTime horizon) {
        assertThatCode(() -> Intervals.refuseTooManyPeriods(model, horizon)).doesNotThrowAnyException();
    }

    private static BuyingInPeriods counting(CalendarPeriod period) {
        return new BuyingInPeriods(new BetaGeometricBetaBernoulli(1, 1, 1, 1), period, 1, 1, false);
    }
}
