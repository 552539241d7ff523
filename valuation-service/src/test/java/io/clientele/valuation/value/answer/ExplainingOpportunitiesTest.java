package io.clientele.valuation.value.answer;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.clientele.valuation.fact.Fact;
import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.cash.ActivityRates;
import io.clientele.valuation.formula.cash.MarginBase;
import io.clientele.valuation.formula.lifetime.FuturePolicy;
import io.clientele.valuation.formula.lifetime.PurchaseForecast;
import io.clientele.valuation.formula.lifetime.ValuationBasis;
import io.clientele.valuation.formula.opportunity.BetaGeometricBetaBernoulli;
import io.clientele.valuation.formula.opportunity.CalendarPeriod;
import io.clientele.valuation.formula.purchase.BuyingInPeriods;
import io.clientele.valuation.policy.ValuationPolicy;
import io.clientele.valuation.value.Basis;
import io.clientele.valuation.value.CustomerValue;
import io.clientele.valuation.value.answer.OpportunitiesView.Step;

import static org.assertj.core.api.Assertions.assertThat;

/** The configured discount rate may be anything above −1: what then has no number is left out, and nothing fails. */
class ExplainingOpportunitiesTest {

    @Test
    void anyDiscountRateIsAnswered() {
        for (double rate : new double[] {-0.5, Double.MIN_VALUE, 1e-320, 1e-300, 1e-120, 1e300, Double.MAX_VALUE}) {
            for (var period : CalendarPeriod.values()) {
                assertThat(withoutEnd(period, rate).value())
                        .as("d %s, %s", rate, period)
                        .satisfiesAnyOf(
                                none -> assertThat(none).isNull(),
                                some -> assertThat(some).isFinite().isNotNegative());
            }
        }
    }

    @Test
    void whatHasALimitIsAnswered() {
        assertThat(withoutEnd(CalendarPeriod.MONTH, 0.1).value()).isPositive();
        assertThat(withoutEnd(CalendarPeriod.DAY, 1e-90).value()).isPositive();
        assertThat(withoutEnd(CalendarPeriod.MONTH, 0).value()).isNull();
        assertThat(withoutEnd(CalendarPeriod.MONTH, 1e-320).value()).isNull();
    }

    private static Step withoutEnd(CalendarPeriod period, double rate) {
        var model = new BuyingInPeriods(
                new BetaGeometricBetaBernoulli(1.2035, 0.7497, 0.6567, 2.7834), period, 1.5, 1, false);
        var policy = ValuationPolicy.hypothetical("test", new FuturePolicy(ModelTime.parse("P3Y"), rate), 1.0);
        var forecast = new PurchaseForecast(model, policy.future());
        var basis = new Basis(
                new ValuationBasis(ZoneOffset.UTC, ActivityRates.NONE, MarginBase.UNKNOWN, forecast, null),
                null,
                policy);
        var at = Instant.parse("2025-01-10T12:00:00Z");
        var bought = new Fact(
                new UUID(0, 1), new UUID(0, 2), "PURCHASE", null, at, at, null, BigDecimal.TEN, null, null, null, null);
        var value = CustomerValue.of(
                new UUID(0, 1), List.of(bought), Instant.parse("2025-06-30T12:00:00Z"), Fact.ALL_KNOWN, basis);
        return OpportunitiesView.of(value).steps().getLast();
    }
}
