package io.clientele.valuation.formula.lifetime;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

import io.clientele.kit.term.Term;
import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.cash.ActivityRates;
import io.clientele.valuation.formula.cash.MarginBase;
import io.clientele.valuation.formula.cash.MoneyFact;
import io.clientele.valuation.formula.contract.Amounts;
import io.clientele.valuation.formula.contract.ContractEvent;
import io.clientele.valuation.formula.contract.ContractModel;
import io.clientele.valuation.formula.purchase.PurchaseModel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What a contract of 100 a month pays goes on as a supposed share of customers stays from year to year. */
class SupposedRetentionTest {

    private static final UUID START = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final LocalDate SIGNED = LocalDate.parse("2025-01-01");
    private static final FuturePolicy AHEAD = new FuturePolicy(ModelTime.parse("P2Y6M"), 0.07);

    /** 1,200 a year without end, each instant discounted to now: 1,200 · (1 − 1.07^−2.5)/ln 1.07. */
    @Property(tries = 50)
    void whereNobodyLeavesItIsTheAnnuity(@ForAll @IntRange(max = 900) int day) {
        double annuity = 1_200 * (1 - Math.pow(1.07, -2.5)) / Math.log(1.07);
        for (var period : List.of("P1M", "P3M", "P1Y")) {
            assertThat(worth(1, period, day, AHEAD).total().doubleValue()).isCloseTo(annuity, within(0.02));
        }
    }

    @Property(tries = 50)
    void whoStaysMoreSurelyIsWorthMore(
            @ForAll @DoubleRange(min = 0.01, max = 0.98) double rate, @ForAll @IntRange(max = 900) int day) {
        for (var period : List.of("P1M", "P3M", "P1Y")) {
            assertThat(worth(rate + 0.02, period, day, AHEAD).total())
                    .isGreaterThan(worth(rate, period, day, AHEAD).total());
        }
    }

    /**
     * On the first day of a month, integrated by hand from renewal to renewal: Σ over k = 0 … 29 of ρ^k · 1,200 · (e^(−δk/12) −
     * e^(−δ(k + 1)/12))/δ with ρ = 0.9^(1/12), which is 1,200 · (1 − q^30)/(1 − q) · (1 − e^(−δ/12))/δ with q = ρ · e^(−δ/12).
     */
    @Example
    void aMonthlyContractIsRenewedByTheTwelfthRootOfAYear() {
        double delta = Math.log(1.07);
        double q = Math.pow(0.9 / 1.07, 1.0 / 12);
        double byHand = 1_200 * (1 - Math.pow(q, 30)) / (1 - q) * (1 - Math.exp(-delta / 12)) / delta;
        assertThat(worth(0.9, "P1M", 0, AHEAD).total().doubleValue()).isCloseTo(byHand, within(0.05));
    }

    @Example
    void aYearlyContractPaysForCertainUntilItsRenewal() {
        var undiscounted = new FuturePolicy(ModelTime.parse("P3Y"), 0);
        assertThat(worth(0.5, "P1Y", 0, undiscounted).total().doubleValue()).isCloseTo(1_200 + 600 + 300, within(1e-3));
        assertThat(worth(0.5, "P1Y", 0, undiscounted).reasons())
                .containsExactly(Reason.UNDER_CONTRACT, Reason.RETENTION_SUPPOSED);
    }

    @Example
    void whereNoEntrySaysWhatAContractPaysTheCustomerBuysAsBefore() {
        assertThat(worth(0.5, "P1M", 0, AHEAD, null).reasons())
                .startsWith(Reason.CONTRACT_AMOUNT_UNKNOWN, Reason.RETENTION_SUPPOSED)
                .doesNotContain(Reason.UNDER_CONTRACT);
    }

    /** At −90 % a year what comes in 100 years weighs 10^100. */
    @Example
    void whatIsCutOffInManyYearsIsSaidOnce() {
        var far = new FuturePolicy(ModelTime.parse("P100Y"), -0.9);
        assertThat(worth(1, "P1M", 0, far).reasons()).containsOnlyOnce(Reason.OUT_OF_RANGE);
    }

    private static FutureValue worth(double retention, String period, int day, FuturePolicy policy) {
        return worth(retention, period, day, policy, 100.0);
    }

    private static FutureValue worth(double retention, String period, int day, FuturePolicy policy, Double monthly) {
        var basis = new ValuationBasis(
                ZoneOffset.UTC,
                ActivityRates.NONE,
                MarginBase.UNKNOWN,
                new PurchaseForecast(new PurchaseModel.PriorRate(), policy, retention),
                null,
                ContractModel.retaining(retention, Period.parse(period)),
                1.0);
        var started = new ContractEvent(
                START,
                START,
                ContractEvent.Kind.STARTED,
                SIGNED,
                new Term<>(null, null, Amounts.of(START, monthly, null)));
        var bought = new MoneyFact(
                UUID.randomUUID(),
                MoneyFact.Kind.PURCHASE,
                Instant.parse("2025-01-01T10:00:00Z"),
                new BigDecimal("100"),
                BigDecimal.ZERO,
                null,
                BigDecimal.ZERO,
                Map.of());
        var asOf = SIGNED.plusDays(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
        return LifetimeValue.of(List.of(bought), List.of(started), asOf, basis).future();
    }
}
